CREATE TABLE process_budget (
    id              BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    municipality_id BIGINT         NOT NULL,
    slug            VARCHAR(60)    NOT NULL,
    title           TEXT           NOT NULL,
    summary         TEXT           NOT NULL,
    currency        CHAR(3)        NOT NULL,
    amount          DECIMAL(19, 4) NOT NULL,
    counting_rule   VARCHAR(32)    NOT NULL,
    min_projects    INT            NOT NULL,
    max_projects    INT            NULL,
    max_cost        DECIMAL(19, 4) NULL,
    published_at    DATETIME(6)    NULL,
    rescheduled_at  DATETIME(6)    NULL,
    reschedule_why  TEXT           NULL,
    version         INT            NOT NULL,
    UNIQUE (municipality_id, slug),
    FOREIGN KEY (municipality_id) REFERENCES municipality (id)
) ENGINE = InnoDB;

-- no district: the whole city
CREATE TABLE process_envelope (
    id          BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    budget_id   BIGINT         NOT NULL,
    district_id BIGINT         NULL,
    amount      DECIMAL(19, 4) NOT NULL,
    position    INT            NOT NULL,
    UNIQUE (budget_id, district_id),
    FOREIGN KEY (budget_id) REFERENCES process_budget (id),
    FOREIGN KEY (district_id) REFERENCES municipality_district (id)
) ENGINE = InnoDB;

-- the two announcement columns make each event fire once: whoever sets one, fires it
CREATE TABLE process_phase (
    id                  BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    budget_id           BIGINT      NOT NULL,
    phase               VARCHAR(20) NOT NULL,
    opens_at            DATETIME(6) NOT NULL,
    closes_at           DATETIME(6) NOT NULL,
    opening_announced_at DATETIME(6) NULL,
    closing_announced_at DATETIME(6) NULL,
    UNIQUE (budget_id, phase),
    KEY (opening_announced_at, opens_at),
    KEY (closing_announced_at, closes_at),
    FOREIGN KEY (budget_id) REFERENCES process_budget (id)
) ENGINE = InnoDB;
