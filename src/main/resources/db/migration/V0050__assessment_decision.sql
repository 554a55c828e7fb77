-- rows are only added: the latest one of a proposal counts, the others are its history
CREATE TABLE assessment_decision (
    id           BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    proposal_id  BIGINT         NOT NULL,
    outcome      VARCHAR(12)    NOT NULL,
    reason       VARCHAR(40)    NULL,
    explanation  TEXT           NULL,
    currency     CHAR(3)        NULL,
    cost         DECIMAL(19, 4) NULL,
    decided_by   BIGINT         NULL,
    decided_at   DATETIME(6)    NOT NULL,
    KEY (proposal_id, id),
    FOREIGN KEY (proposal_id) REFERENCES proposal (id),
    FOREIGN KEY (decided_by) REFERENCES identity_account (id)
) ENGINE = InnoDB;
