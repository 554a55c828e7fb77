-- Desks where people vote on paper, and what was read from their printed ballots. No voter, no slot.
CREATE TABLE ballot_desk (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    municipality_id BIGINT        NOT NULL,
    budget_id       BIGINT        NOT NULL,
    number          INT           NOT NULL,
    name            TEXT          NOT NULL,
    place           TEXT          NOT NULL,
    urn             INT           NULL,
    explanation     VARCHAR(2000) NULL,
    finished_at     DATETIME(6)   NULL,
    UNIQUE (budget_id, number),
    KEY (municipality_id),
    CHECK (number BETWEEN 1 AND 9999)
) ENGINE = InnoDB;

CREATE TABLE ballot_desk_officer (
    desk_id    BIGINT       NOT NULL,
    account_id BIGINT       NOT NULL,
    name       VARCHAR(254) NOT NULL,
    PRIMARY KEY (desk_id, account_id),
    FOREIGN KEY (desk_id) REFERENCES ballot_desk (id)
) ENGINE = InnoDB;

-- which printed ballots a desk was given, by their serial numbers
CREATE TABLE ballot_desk_stock (
    desk_id      BIGINT      NOT NULL,
    first_serial INT         NOT NULL,
    last_serial  INT         NOT NULL,
    language     VARCHAR(2)  NOT NULL,
    large_print  BOOLEAN     NOT NULL,
    college      SMALLINT    NOT NULL,
    issued_by    BIGINT      NOT NULL,
    issued_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (desk_id, first_serial),
    FOREIGN KEY (desk_id) REFERENCES ballot_desk (id),
    CHECK (first_serial >= 1 AND last_serial >= first_serial)
) ENGINE = InnoDB;
