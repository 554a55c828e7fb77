-- The log: a Merkle tree (RFC 6962) over the leaves of each vote. What is written here is never changed: the application's account
-- may SELECT and INSERT and nothing else, and the triggers of the next step refuse it to every other account too.
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
