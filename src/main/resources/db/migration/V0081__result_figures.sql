-- how the voters fared; all null where a vote was counted before these figures were kept
-- winners_per_voter: how many voters have 0, 1, 2 … winners, with commas; municipal_…: the same under the municipal rule, null where it was used
ALTER TABLE result_envelope
    ADD COLUMN winners_per_voter           TEXT           NULL,
    ADD COLUMN average_cost                DECIMAL(19, 4) NULL,
    ADD COLUMN municipal_winners_per_voter TEXT           NULL,
    ADD COLUMN municipal_average_cost      DECIMAL(19, 4) NULL,
    ADD COLUMN prefer_this                 INT            NULL,
    ADD COLUMN prefer_municipal            INT            NULL;

-- further_winners_paid: winners beyond those of result_payment; null where supporters do not pay, and for winners
ALTER TABLE result_project
    ADD COLUMN further_winners_paid INT NULL;

-- what the supporters of a lost project paid for a winner (a reference), rounded down; place_in_rank is that of the lost project
CREATE TABLE result_payment (
    envelope_id   BIGINT         NOT NULL,
    place_in_rank INT            NOT NULL,
    position      INT            NOT NULL,
    winner        VARCHAR(40)    NOT NULL,
    amount        DECIMAL(19, 4) NOT NULL,
    PRIMARY KEY (envelope_id, place_in_rank, position),
    FOREIGN KEY (envelope_id) REFERENCES result_envelope (id)
) ENGINE = InnoDB;

-- what the projects at one place asked for and received; no name: the whole city
CREATE TABLE result_place (
    envelope_id BIGINT         NOT NULL,
    position    INT            NOT NULL,
    name        TEXT           NULL,
    projects    INT            NOT NULL,
    winners     INT            NOT NULL,
    cost        DECIMAL(19, 4) NOT NULL,
    votes       BIGINT         NOT NULL,
    PRIMARY KEY (envelope_id, position),
    FOREIGN KEY (envelope_id) REFERENCES result_envelope (id)
) ENGINE = InnoDB;
