-- Groups of people on the roll who vote on ballots of their own. Number 0 is that of all citizens: it has a row only where somebody
-- set an age or a weight for it. common_places: districts (0: the whole city) on whose envelopes it votes, with commas; null: on all.
-- own_projects: references of the proposals for which its own envelope is, with commas.
CREATE TABLE process_college (
    id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    budget_id     BIGINT      NOT NULL,
    number        SMALLINT    NOT NULL,
    code          VARCHAR(20) NOT NULL,
    name          TEXT        NOT NULL,
    least_age     INT         NULL,
    most_age      INT         NULL,
    weight        INT         NOT NULL,
    is_binding    BOOLEAN     NOT NULL,
    common_places TEXT        NULL,
    own_projects  TEXT        NULL,
    UNIQUE (budget_id, number),
    UNIQUE (budget_id, code),
    FOREIGN KEY (budget_id) REFERENCES process_budget (id)
) ENGINE = InnoDB;
