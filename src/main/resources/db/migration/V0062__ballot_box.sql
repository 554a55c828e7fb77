-- The box: papers and slots, no person, no time. The application's account may SELECT and INSERT here and nothing else.
-- Leaves of one vote are numbered without a gap from 1: whoever appends takes the next position, and the primary key lets only one
-- have it. Kind 1 is a paper; kind 2 is the seal, always the last leaf, so nothing can slip in behind the close.
CREATE TABLE ${box}.leaf (
    vote              BIGINT          NOT NULL,
    position          BIGINT          NOT NULL,
    kind              TINYINT         NOT NULL,
    slot              BINARY(16)      NULL,
    sequence          INT             NULL,
    salt              BINARY(16)      NULL,
    body              VARBINARY(4000) NULL,
    paper_hash        BINARY(32)      NULL,
    permit_expires_at BIGINT          NULL,
    permit_signature  BINARY(64)      NULL,
    tracking          BINARY(10)      NULL,
    PRIMARY KEY (vote, position),
    UNIQUE (vote, slot, sequence),
    KEY (vote, tracking),
    CHECK (kind IN (1, 2)),
    CHECK (kind = 2 OR (slot IS NOT NULL AND sequence IS NOT NULL AND salt IS NOT NULL AND body IS NOT NULL
        AND paper_hash IS NOT NULL AND permit_expires_at IS NOT NULL AND permit_signature IS NOT NULL AND tracking IS NOT NULL))
) ENGINE = InnoDB;
