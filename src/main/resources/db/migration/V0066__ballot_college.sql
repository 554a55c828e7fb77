-- Among whose papers a paper is counted: 0 is the college of all citizens, others stand under their number in the ballot's manifest.
-- The roll says it of each slot, and its permit says it to the box.
ALTER TABLE ${roll}.slot ADD COLUMN college SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE ${box}.leaf ADD COLUMN college SMALLINT NOT NULL DEFAULT 0;
