-- Letters with codes being made and waiting to be fetched. A part of the file and the codes in it are committed together, so that no
-- code is lost that the roll knows. "running" is 1 until everybody has a letter, so that a vote has one such file in the making.
CREATE TABLE ${roll}.letter_print (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    vote          BIGINT       NOT NULL,
    ordered_by    BIGINT       NOT NULL,
    ordered_at    DATETIME(6)  NOT NULL,
    address       VARCHAR(500) NOT NULL,
    desks         TEXT         NULL,
    total         INT          NOT NULL,
    running       TINYINT      NULL,
    finished_at   DATETIME(6)  NULL,
    fetched_by    BIGINT       NULL,
    fetched_at    DATETIME(6)  NULL,
    erased_at     DATETIME(6)  NULL,
    UNIQUE (vote, running)
) ENGINE = InnoDB;

-- sealed with a key that is not in the database, and removed a day after the last letter was made
CREATE TABLE ${roll}.letter_part (
    print    BIGINT      NOT NULL,
    part     INT         NOT NULL,
    letters  INT         NOT NULL,
    district VARCHAR(40) NULL,
    sealed   MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (print, part),
    FOREIGN KEY (print) REFERENCES ${roll}.letter_print (id)
) ENGINE = InnoDB;

-- who made a person's code worthless by a new letter, and when
CREATE TABLE ${roll}.letter_replacement (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    vote        BIGINT      NOT NULL,
    slot        BINARY(16)  NOT NULL,
    replaced_by BIGINT      NOT NULL,
    replaced_at DATETIME(6) NOT NULL,
    KEY (vote),
    FOREIGN KEY (slot) REFERENCES ${roll}.slot (slot)
) ENGINE = InnoDB;
