-- a running vote made longer by two officials; announced_at: whoever sets it tells the others, once
CREATE TABLE process_extension (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    budget_id    BIGINT      NOT NULL,
    closed_at    DATETIME(6) NOT NULL,
    closes_at    DATETIME(6) NOT NULL,
    reason       TEXT        NOT NULL,
    act_id       BIGINT      NOT NULL,
    decided_at   DATETIME(6) NOT NULL,
    announced_at DATETIME(6) NULL,
    UNIQUE (budget_id, closes_at),
    KEY (announced_at),
    CHECK (closes_at > closed_at),
    FOREIGN KEY (budget_id) REFERENCES process_budget (id)
) ENGINE = InnoDB;
