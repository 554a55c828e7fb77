-- A server found that the log is not the one whose head it had signed: an old backup was put back, or rows were changed. The vote
-- stands still until two officials have confirmed and the log itself names the head that it lost. Insert-only, like everything in the box.
CREATE TABLE ${box}.log_incident (
    vote           BIGINT     NOT NULL,
    lost_root      BINARY(32) NOT NULL,
    lost_size      BIGINT     NOT NULL,
    lost_signature BINARY(64) NOT NULL,
    log_size       BIGINT     NOT NULL,
    altered        BOOLEAN    NOT NULL,
    from_position  BIGINT     NOT NULL,
    to_position    BIGINT     NOT NULL,
    PRIMARY KEY (vote, lost_root, log_size, from_position)
) ENGINE = InnoDB;

CREATE TRIGGER ${box}.log_incident_is_not_changed BEFORE UPDATE ON ${box}.log_incident FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the box changes nothing';
CREATE TRIGGER ${box}.log_incident_is_not_removed BEFORE DELETE ON ${box}.log_incident FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the box removes nothing';
