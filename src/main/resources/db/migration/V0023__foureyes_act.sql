-- What one official proposes and another confirms. waiting: one act of a kind about a subject; empty once it is decided
CREATE TABLE foureyes_act (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    municipality_id BIGINT       NOT NULL,
    kind            VARCHAR(60)  NOT NULL,
    subject         VARCHAR(120) NOT NULL,
    content         TEXT         NOT NULL,
    reason          TEXT         NOT NULL,
    seal            CHAR(64)     NOT NULL,
    proposed_by     BIGINT       NOT NULL,
    proposer        VARCHAR(120) NOT NULL,
    proposed_at     DATETIME(6)  NOT NULL,
    expires_at      DATETIME(6)  NOT NULL,
    state           VARCHAR(12)  NOT NULL,
    decided_by      BIGINT       NULL,
    decider         VARCHAR(120) NULL,
    decided_at      DATETIME(6)  NULL,
    waiting         VARCHAR(220) NULL UNIQUE,
    KEY (municipality_id, id),
    CHECK (decided_by IS NULL OR decided_by <> proposed_by OR state = 'WITHDRAWN'),
    FOREIGN KEY (municipality_id) REFERENCES municipality (id)
) ENGINE = InnoDB;

-- What was decided stays, and nothing is removed.
DELIMITER //
CREATE TRIGGER foureyes_act_is_decided_once BEFORE UPDATE ON foureyes_act FOR EACH ROW
BEGIN
    IF OLD.state <> 'PROPOSED' OR NEW.content <> OLD.content OR NEW.kind <> OLD.kind OR NEW.subject <> OLD.subject OR NEW.proposed_by <> OLD.proposed_by THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an act is decided once and stays as it was proposed';
    END IF;
END//
DELIMITER ;
CREATE TRIGGER foureyes_act_is_not_removed BEFORE DELETE ON foureyes_act FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'who proposed and who confirmed stays on record';
