-- What is to be sent, and what was. The letter (address and text) is sealed with a key that is not in the database, and gone once it
-- is sent. A row that is taken for sending gets a later due_at: whoever dies meanwhile leaves it to the next one.
CREATE TABLE notification_notice (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    notice_key      VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
    municipality_id BIGINT       NOT NULL,
    topic           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    about           BIGINT       NOT NULL,
    letter          MEDIUMBLOB   NULL,
    urgent          TINYINT      NOT NULL,
    state           VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tries           INT          NOT NULL,
    written_at      DATETIME(6)  NOT NULL,
    due_at          DATETIME(6)  NOT NULL,
    useful_until    DATETIME(6)  NULL,
    sent_at         DATETIME(6)  NULL,
    problem         VARCHAR(200) NULL,
    KEY (state, urgent, due_at),
    KEY (municipality_id, state),
    KEY (about, topic, state),
    CHECK (state IN ('WAITING', 'SENT', 'FAILED'))
) ENGINE = InnoDB;
