-- The log: a Merkle tree (RFC 6962) over the leaves of each vote. What is written here is never changed: the application's account
-- may SELECT and INSERT and nothing else, and the triggers refuse it to every other account too.
-- Leaves that were there before this step get their entries from the server, at the first append or the first look at the log.

-- of each leaf the hashes of all complete subtrees that end with it, 32 bytes each, its own first
CREATE TABLE ${box}.log_entry (
    vote     BIGINT          NOT NULL,
    position BIGINT          NOT NULL,
    hashes   VARBINARY(2048) NOT NULL,
    PRIMARY KEY (vote, position),
    KEY (vote, hashes(32))
) ENGINE = InnoDB;

-- the root after each batch
CREATE TABLE ${box}.log_head (
    vote BIGINT     NOT NULL,
    size BIGINT     NOT NULL,
    root BINARY(32) NOT NULL,
    PRIMARY KEY (vote, size)
) ENGINE = InnoDB;

CREATE TRIGGER ${box}.leaf_is_not_changed BEFORE UPDATE ON ${box}.leaf FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the box changes nothing';
CREATE TRIGGER ${box}.leaf_is_not_removed BEFORE DELETE ON ${box}.leaf FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the box removes nothing';
CREATE TRIGGER ${box}.log_entry_is_not_changed BEFORE UPDATE ON ${box}.log_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the log changes nothing';
CREATE TRIGGER ${box}.log_entry_is_not_removed BEFORE DELETE ON ${box}.log_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the log removes nothing';
CREATE TRIGGER ${box}.log_head_is_not_changed BEFORE UPDATE ON ${box}.log_head FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the log changes nothing';
CREATE TRIGGER ${box}.log_head_is_not_removed BEFORE DELETE ON ${box}.log_head FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the log removes nothing';
