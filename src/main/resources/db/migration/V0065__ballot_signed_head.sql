-- What the box signed each minute of a vote, whichever server was first. Insert-only, like everything in the box.
CREATE TABLE ${box}.signed_head (
    vote      BIGINT     NOT NULL,
    at        BIGINT     NOT NULL,
    size      BIGINT     NOT NULL,
    root      BINARY(32) NOT NULL,
    signature BINARY(64) NOT NULL,
    PRIMARY KEY (vote, at)
) ENGINE = InnoDB;

CREATE TRIGGER ${box}.signed_head_is_not_changed BEFORE UPDATE ON ${box}.signed_head FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was signed is not changed';
CREATE TRIGGER ${box}.signed_head_is_not_removed BEFORE DELETE ON ${box}.signed_head FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was signed is not removed';
