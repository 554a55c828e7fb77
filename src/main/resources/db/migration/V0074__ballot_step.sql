-- How many visits of the booth reached each step, by vote and day: sums alone, at most five rows a day. Anybody can send them, so they
-- are estimates. Nothing in them leads to a person, a slot or a paper.
CREATE TABLE ballot_step (
    budget_id BIGINT      NOT NULL,
    day       DATE        NOT NULL,
    step      VARCHAR(12) NOT NULL,
    visits    BIGINT      NOT NULL,
    PRIMARY KEY (budget_id, day, step)
) ENGINE = InnoDB;
