-- state and cost are what the latest assessment left here, so that a list is one query
CREATE TABLE proposal (
    id             BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    budget_id      BIGINT         NOT NULL,
    number         INT            NOT NULL,
    reference      VARCHAR(60)    COLLATE utf8mb4_bin NOT NULL,
    title          TEXT           NOT NULL,
    story          TEXT           NOT NULL,
    district_id    BIGINT         NULL,
    currency       CHAR(3)        NOT NULL,
    estimate       DECIMAL(19, 4) NULL,
    cost           DECIMAL(19, 4) NULL,
    state          VARCHAR(12)    NOT NULL,
    author_id      BIGINT         NULL,
    author_name    VARCHAR(120)   NULL,
    submitted_at   DATETIME(6)    NOT NULL,
    UNIQUE (budget_id, number),
    UNIQUE (budget_id, reference),
    KEY (budget_id, state, number),
    KEY (author_id),
    FOREIGN KEY (budget_id) REFERENCES process_budget (id),
    FOREIGN KEY (district_id) REFERENCES municipality_district (id),
    FOREIGN KEY (author_id) REFERENCES identity_account (id)
) ENGINE = InnoDB;
