-- What stands in the log beside papers and seal. All leaves of a vote share one run of positions: the primary key of log_entry keeps it.
-- public acts, such as opening, extension and closing: the canonical JSON that the log hashes
CREATE TABLE ${box}.act (
    vote     BIGINT           NOT NULL,
    position BIGINT           NOT NULL,
    kind     VARCHAR(20)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text     VARBINARY(16000) NOT NULL,
    PRIMARY KEY (vote, position),
    KEY (vote, kind)
) ENGINE = InnoDB;

-- whose voter came to a desk: no paper of the slot counts, neither an earlier one nor one whose permit was still on its way
CREATE TABLE ${box}.cancellation (
    vote      BIGINT     NOT NULL,
    position  BIGINT     NOT NULL,
    slot      BINARY(16) NOT NULL,
    signature BINARY(64) NOT NULL,
    PRIMARY KEY (vote, position),
    UNIQUE (vote, slot)
) ENGINE = InnoDB;

-- what two officers read from a printed ballot; nothing on it leads to a voter. Reason 0: valid
CREATE TABLE ${box}.sheet (
    vote       BIGINT          NOT NULL,
    position   BIGINT          NOT NULL,
    college    SMALLINT        NOT NULL,
    desk       INT             NOT NULL,
    serial     INT             NOT NULL,
    reason     SMALLINT        NOT NULL,
    salt       BINARY(16)      NOT NULL,
    body       VARBINARY(4000) NOT NULL,
    sheet_hash BINARY(32)      NOT NULL,
    PRIMARY KEY (vote, position),
    UNIQUE (vote, desk, serial)
) ENGINE = InnoDB;
