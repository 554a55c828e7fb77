-- How people on the roll are reached. The address is sealed with a key that is not in the database; email_hmac finds it again.
ALTER TABLE ${roll}.person ADD COLUMN contact VARBINARY(600) NULL, ADD COLUMN language CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- Somebody asked that codes be sent to an address. The row is the same whether or not anybody on the roll has that address; who
-- works on it later finds out. Seconds are since 1970.
CREATE TABLE ${roll}.email_request (
    vote       BIGINT     NOT NULL,
    email_hmac BINARY(32) NOT NULL,
    id         BINARY(16) NOT NULL,
    asked_at   BIGINT     NOT NULL,
    PRIMARY KEY (vote, email_hmac),
    KEY (asked_at)
) ENGINE = InnoDB;

-- A code for one use. Used by an attempt: the same attempt may ask again, because an answer can be lost on the way.
CREATE TABLE ${roll}.email_code (
    vote       BIGINT     NOT NULL,
    code_hmac  BINARY(32) NOT NULL,
    slot       BINARY(16) NOT NULL,
    request    BINARY(16) NOT NULL,
    made_at    BIGINT     NOT NULL,
    expires_at BIGINT     NOT NULL,
    attempt    BINARY(16) NULL,
    PRIMARY KEY (vote, code_hmac),
    KEY (slot, made_at),
    KEY (made_at),
    FOREIGN KEY (slot) REFERENCES ${roll}.slot (slot)
) ENGINE = InnoDB;

-- What a vote has to write to those on its roll, and how far it has come: a server that dies leaves the rest to the next one.
CREATE TABLE ${roll}.notice_plan (
    vote            BIGINT      NOT NULL PRIMARY KEY,
    confirms        TINYINT     NOT NULL DEFAULT 1,
    confirmed_to    BIGINT      NOT NULL DEFAULT 0,
    remind_at       DATETIME(6) NULL,
    remind_begun_at DATETIME(6) NULL,
    remind_done_at  DATETIME(6) NULL,
    remind_behind   BINARY(16)  NULL,
    reminded        INT         NOT NULL DEFAULT 0,
    had_voted       INT         NOT NULL DEFAULT 0,
    is_over         TINYINT     NOT NULL DEFAULT 0,
    KEY (is_over)
) ENGINE = InnoDB;

-- For the audit: of the ballots found in the box, how many were confirmed and how many could not be, by day in the municipality's time.
CREATE TABLE ${roll}.notice_day (
    vote            BIGINT NOT NULL,
    day             DATE   NOT NULL,
    confirmed       INT    NOT NULL,
    without_contact INT    NOT NULL,
    without_permit  INT    NOT NULL,
    PRIMARY KEY (vote, day)
) ENGINE = InnoDB;
