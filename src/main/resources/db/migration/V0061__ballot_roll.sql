-- The roll: who may vote. It knows persons and slots, and of a paper only its hash.
CREATE TABLE ${roll}.person (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    municipality BIGINT      NOT NULL,
    number       VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    district     VARCHAR(40) NULL,
    born         DATE        NULL,
    email_hmac   BINARY(32)  NULL,
    UNIQUE (municipality, number),
    KEY (municipality, email_hmac)
) ENGINE = InnoDB;

-- one slot per person and vote; the only thing that the box and the roll have in common
CREATE TABLE ${roll}.slot (
    slot      BINARY(16) NOT NULL PRIMARY KEY,
    person_id BIGINT     NOT NULL,
    vote      BIGINT     NOT NULL,
    UNIQUE (person_id, vote),
    KEY (vote),
    FOREIGN KEY (person_id) REFERENCES ${roll}.person (id)
) ENGINE = InnoDB;

CREATE TABLE ${roll}.letter_code (
    slot      BINARY(16) NOT NULL PRIMARY KEY,
    vote      BIGINT     NOT NULL,
    code_hmac BINARY(32) NOT NULL,
    UNIQUE (vote, code_hmac),
    FOREIGN KEY (slot) REFERENCES ${roll}.slot (slot)
) ENGINE = InnoDB;

-- one permit per (slot, sequence), for one paper
CREATE TABLE ${roll}.permit (
    slot       BINARY(16) NOT NULL,
    sequence   INT        NOT NULL,
    paper_hash BINARY(32) NOT NULL,
    expires_at BIGINT     NOT NULL,
    PRIMARY KEY (slot, sequence),
    FOREIGN KEY (slot) REFERENCES ${roll}.slot (slot)
) ENGINE = InnoDB;
