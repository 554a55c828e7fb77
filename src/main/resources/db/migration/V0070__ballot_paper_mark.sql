-- Who took a printed ballot. The key lets a voter be marked once, whatever desks do at the same moment.
-- told: 0 the box does not know it yet, 1 it does, 2 it came behind the closing and does not count
CREATE TABLE ${roll}.paper_mark (
    slot      BINARY(16)  NOT NULL PRIMARY KEY,
    vote      BIGINT      NOT NULL,
    desk      INT         NOT NULL,
    signature BINARY(64)  NOT NULL,
    officer   BIGINT      NOT NULL,
    marked_at DATETIME(6) NOT NULL,
    told      TINYINT     NOT NULL DEFAULT 0,
    KEY (vote, told, desk),
    FOREIGN KEY (slot) REFERENCES ${roll}.slot (slot)
) ENGINE = InnoDB;

-- what somebody without a letter gets at a desk to vote online: good once and for a quarter of an hour
CREATE TABLE ${roll}.desk_code (
    slot       BINARY(16)  NOT NULL PRIMARY KEY,
    vote       BIGINT      NOT NULL,
    code_hmac  BINARY(32)  NOT NULL,
    desk       INT         NOT NULL,
    officer    BIGINT      NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at    DATETIME(6) NULL,
    UNIQUE (vote, code_hmac),
    FOREIGN KEY (slot) REFERENCES ${roll}.slot (slot)
) ENGINE = InnoDB;
