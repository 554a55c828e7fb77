CREATE TABLE municipality (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    slug            VARCHAR(40)  NOT NULL UNIQUE,
    name            TEXT         NOT NULL,
    languages       VARCHAR(20)  NOT NULL,
    currency        CHAR(3)      NOT NULL,
    zone            VARCHAR(60)  NOT NULL,
    accent          CHAR(7)      NULL,
    phone           VARCHAR(30)  NULL,
    seal            MEDIUMBLOB   NULL,
    seal_media_type VARCHAR(40)  NULL
) ENGINE = InnoDB;

CREATE TABLE municipality_district (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    municipality_id BIGINT       NOT NULL,
    code            VARCHAR(40)  NOT NULL,
    name            TEXT         NOT NULL,
    position        INT          NOT NULL,
    UNIQUE (municipality_id, code),
    FOREIGN KEY (municipality_id) REFERENCES municipality (id)
) ENGINE = InnoDB;
