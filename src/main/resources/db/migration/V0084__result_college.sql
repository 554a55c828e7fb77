-- The colleges of a counted vote; none where all citizens vote as one. shown: whether as many voted as its ballots may be published of.
CREATE TABLE result_college (
    count_id    BIGINT      NOT NULL,
    number      INT         NOT NULL,
    code        VARCHAR(20) NOT NULL,
    name        TEXT        NOT NULL,
    weight      INT         NOT NULL,
    is_binding  BOOLEAN     NOT NULL,
    voters      INT         NOT NULL,
    on_the_roll INT         NOT NULL,
    shown       BOOLEAN     NOT NULL,
    PRIMARY KEY (count_id, number),
    FOREIGN KEY (count_id) REFERENCES result_count (id)
) ENGINE = InnoDB;

-- college: number of the one that decided alone; weighted: votes are counted with the weights of colleges; disclosure: how much may be told
ALTER TABLE result_envelope
    ADD COLUMN college    INT         NULL,
    ADD COLUMN weighted   BOOLEAN     NOT NULL DEFAULT FALSE,
    ADD COLUMN disclosure VARCHAR(10) NOT NULL DEFAULT 'BALLOTS';

-- What a college did in an envelope. Position 0 holds no project. votes: null where only the outcome may be told; they are not kept then.
CREATE TABLE result_share (
    envelope_id BIGINT      NOT NULL,
    college     INT         NOT NULL,
    position    INT         NOT NULL,
    decided     BOOLEAN     NOT NULL,
    reference   VARCHAR(60) NULL,
    votes       INT         NULL,
    chosen      BOOLEAN     NULL,
    PRIMARY KEY (envelope_id, college, position),
    FOREIGN KEY (envelope_id) REFERENCES result_envelope (id)
) ENGINE = InnoDB;
