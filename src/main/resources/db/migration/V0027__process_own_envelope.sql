-- An envelope that one college decides about alone names it; such an envelope belongs to no district.
ALTER TABLE process_envelope ADD COLUMN college SMALLINT NULL;

-- last_college: numbers are never given twice, because the roll knows colleges by them.
-- least_published: a college with fewer voters is never published ballot by ballot.
ALTER TABLE process_budget
    ADD COLUMN last_college    SMALLINT NOT NULL DEFAULT 0,
    ADD COLUMN least_published INT      NOT NULL DEFAULT 50;
