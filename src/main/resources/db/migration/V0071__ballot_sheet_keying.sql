-- What officers read from printed ballots. A sheet is agreed when two read the same, or when officials decided; only then it goes into the box.
CREATE TABLE ballot_read_sheet (
    id        BIGINT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
    desk_id   BIGINT          NOT NULL,
    serial    INT             NOT NULL,
    state     VARCHAR(10)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason    VARCHAR(30)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    body      VARBINARY(4000) NULL,
    in_box    BOOLEAN         NOT NULL DEFAULT FALSE,
    decider   BIGINT          NULL,
    decided_why VARCHAR(500)  NULL,
    UNIQUE (desk_id, serial),
    KEY (desk_id, state),
    FOREIGN KEY (desk_id) REFERENCES ballot_desk (id)
) ENGINE = InnoDB;

-- one line for each officer who read a sheet; the key keeps anybody from reading the same sheet twice
CREATE TABLE ballot_sheet_keying (
    sheet_id BIGINT          NOT NULL,
    officer  BIGINT          NOT NULL,
    name     VARCHAR(254)    NOT NULL,
    reason   VARCHAR(30)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    body     VARBINARY(4000) NOT NULL,
    keyed_at DATETIME(6)     NOT NULL,
    PRIMARY KEY (sheet_id, officer),
    FOREIGN KEY (sheet_id) REFERENCES ballot_read_sheet (id)
) ENGINE = InnoDB;
