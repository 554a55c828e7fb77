CREATE TABLE identity_account (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name          VARCHAR(254) NOT NULL UNIQUE,
    display_name  VARCHAR(120) NOT NULL,
    password_hash VARCHAR(255) NULL,
    opened_at     DATETIME(6)  NOT NULL
) ENGINE = InnoDB;

-- municipality 0 is the whole installation
CREATE TABLE identity_grant (
    account_id      BIGINT      NOT NULL,
    role            VARCHAR(32) NOT NULL,
    municipality_id BIGINT      NOT NULL,
    PRIMARY KEY (account_id, role, municipality_id),
    KEY (municipality_id),
    FOREIGN KEY (account_id) REFERENCES identity_account (id)
) ENGINE = InnoDB;
