-- when the servers last found that one can vote; a row for each vote that runs, written by whichever server looks
CREATE TABLE process_heartbeat (
    budget_id BIGINT      NOT NULL PRIMARY KEY,
    last_at   DATETIME(6) NOT NULL,
    FOREIGN KEY (budget_id) REFERENCES process_budget (id)
) ENGINE = InnoDB;

-- a vote that runs while this is brought in was not watched before
INSERT INTO process_heartbeat (budget_id, last_at)
    SELECT budget_id, UTC_TIMESTAMP(6) FROM process_phase WHERE phase = 'VOTE' AND opens_at <= UTC_TIMESTAMP(6) AND closes_at > UTC_TIMESTAMP(6);

-- from when to when nobody could vote, while the vote was open
CREATE TABLE process_outage (
    id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    budget_id BIGINT      NOT NULL,
    from_at   DATETIME(6) NOT NULL,
    to_at     DATETIME(6) NOT NULL,
    UNIQUE (budget_id, from_at),
    CHECK (to_at > from_at),
    FOREIGN KEY (budget_id) REFERENCES process_budget (id)
) ENGINE = InnoDB;
