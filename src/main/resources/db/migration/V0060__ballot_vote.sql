-- What is voted on, as it stood when the vote opened. Rows are written once; only sealing adds its instant and the seed for lots.
CREATE TABLE ballot_vote (
    budget_id       BIGINT      NOT NULL PRIMARY KEY,
    municipality_id BIGINT      NOT NULL,
    fingerprint     BINARY(32)  NOT NULL UNIQUE,
    manifest        MEDIUMBLOB  NOT NULL,
    frozen_at       DATETIME(6) NOT NULL,
    sealed_at       DATETIME(6) NULL,
    lot_seed        BINARY(32)  NULL,
    KEY (municipality_id)
) ENGINE = InnoDB;

CREATE TABLE ballot_project (
    budget_id   BIGINT         NOT NULL,
    number      INT            NOT NULL,
    proposal_id BIGINT         NOT NULL,
    reference   VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    title       TEXT           NOT NULL,
    summary     MEDIUMTEXT     NOT NULL,
    place       TEXT           NULL,
    cost        DECIMAL(19, 4) NOT NULL,
    envelope_id BIGINT         NOT NULL,
    PRIMARY KEY (budget_id, number),
    UNIQUE (budget_id, reference),
    FOREIGN KEY (budget_id) REFERENCES ballot_vote (budget_id)
) ENGINE = InnoDB;
