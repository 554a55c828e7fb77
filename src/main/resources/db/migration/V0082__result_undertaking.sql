-- Who promised what before they were given the full leaves of a vote. The wording of a version never changes.
CREATE TABLE result_undertaking (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    budget_id   BIGINT       NOT NULL,
    account_id  BIGINT       NOT NULL,
    name        VARCHAR(120) NOT NULL,
    version     INT          NOT NULL,
    language    VARCHAR(8)   NOT NULL,
    accepted_at DATETIME(6)  NOT NULL,
    UNIQUE (budget_id, account_id, version)
) ENGINE = InnoDB;

-- each time somebody loaded them
CREATE TABLE result_record_download (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    undertaking_id BIGINT      NOT NULL,
    loaded_at      DATETIME(6) NOT NULL,
    seal           BINARY(32)  NOT NULL,
    KEY (undertaking_id, loaded_at),
    FOREIGN KEY (undertaking_id) REFERENCES result_undertaking (id)
) ENGINE = InnoDB;
