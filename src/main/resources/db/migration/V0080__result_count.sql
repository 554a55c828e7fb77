-- one count for each budget: the first is kept, later ones are compared with it
CREATE TABLE result_count (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    budget_id    BIGINT       NOT NULL UNIQUE,
    fingerprint  CHAR(64)     NOT NULL,
    rule         VARCHAR(32)  NOT NULL,
    currency     CHAR(3)      NOT NULL,
    seed         VARCHAR(200) NOT NULL,
    papers       INT          NOT NULL,
    blank        INT          NOT NULL,
    invalid      INT          NOT NULL,
    on_the_roll  INT          NOT NULL,
    digest       CHAR(64)     NOT NULL,
    counted_at   DATETIME(6)  NOT NULL,
    counted_by   VARCHAR(120) NOT NULL,
    published_at DATETIME(6)  NULL,
    published_by VARCHAR(120) NULL,
    FOREIGN KEY (budget_id) REFERENCES process_budget (id)
) ENGINE = InnoDB;

-- no name: the whole city
CREATE TABLE result_envelope (
    id            BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    count_id      BIGINT         NOT NULL,
    number        INT            NOT NULL,
    envelope_id   BIGINT         NOT NULL,
    district_code VARCHAR(40)    NULL,
    name          TEXT           NULL,
    amount        DECIMAL(19, 4) NOT NULL,
    papers        INT            NOT NULL,
    UNIQUE (count_id, number),
    FOREIGN KEY (count_id) REFERENCES result_count (id)
) ENGINE = InnoDB;

-- left_over: for a winner after it was paid, for a project that did not fit at its turn
-- effective_votes: an exact fraction; votes_missing: null where no number of votes would have helped
CREATE TABLE result_project (
    envelope_id     BIGINT         NOT NULL,
    place_in_rank   INT            NOT NULL,
    number          INT            NOT NULL,
    proposal_id     BIGINT         NOT NULL,
    reference       VARCHAR(40)    NOT NULL,
    title           TEXT           NOT NULL,
    place           TEXT           NULL,
    votes           INT            NOT NULL,
    cost            DECIMAL(19, 4) NOT NULL,
    reason          VARCHAR(40)    NOT NULL,
    taken_in_round  INT            NULL,
    left_over       DECIMAL(19, 4) NULL,
    effective_votes TEXT           NULL,
    supporters_had  DECIMAL(19, 4) NULL,
    supporters_left DECIMAL(19, 4) NULL,
    votes_missing   INT            NULL,
    PRIMARY KEY (envelope_id, place_in_rank),
    FOREIGN KEY (envelope_id) REFERENCES result_envelope (id)
) ENGINE = InnoDB;

-- projects: references in the order that the tie order gave them, with commas
CREATE TABLE result_tie (
    envelope_id BIGINT      NOT NULL,
    position    INT         NOT NULL,
    decided_by  VARCHAR(20) NOT NULL,
    decisive    BOOLEAN     NOT NULL,
    projects    MEDIUMTEXT  NOT NULL,
    PRIMARY KEY (envelope_id, position),
    FOREIGN KEY (envelope_id) REFERENCES result_envelope (id)
) ENGINE = InnoDB;

-- content: compressed with gzip; size and seal are those of the file itself
CREATE TABLE result_file (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    count_id   BIGINT       NOT NULL,
    name       VARCHAR(100) NOT NULL,
    media_type VARCHAR(80)  NOT NULL,
    size       INT          NOT NULL,
    seal       CHAR(64)     NOT NULL,
    content    LONGBLOB     NOT NULL,
    UNIQUE (count_id, name),
    FOREIGN KEY (count_id) REFERENCES result_count (id)
) ENGINE = InnoDB;
