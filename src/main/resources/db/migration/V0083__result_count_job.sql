-- a count that somebody asked for. running: the budget while the job has not ended, so that asking twice gives one job.
-- server and heartbeat: who counts, and when it last said so; another server takes up what nobody speaks for any more.
CREATE TABLE result_count_job (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    budget_id       BIGINT       NOT NULL,
    municipality_id BIGINT       NOT NULL,
    slug            VARCHAR(60)  NOT NULL,
    asked_by        BIGINT       NOT NULL,
    asker           VARCHAR(120) NOT NULL,
    asked_at        DATETIME(6)  NOT NULL,
    percent         INT          NOT NULL,
    server          CHAR(36)     NULL,
    heartbeat_at    DATETIME(6)  NULL,
    attempts        INT          NOT NULL,
    ended_at        DATETIME(6)  NULL,
    winners         INT          NULL,
    again           BOOLEAN      NULL,
    refusal         VARCHAR(60)  NULL,
    refusal_words   VARCHAR(200) NULL,
    fault           CHAR(8)      NULL,
    running         BIGINT       NULL UNIQUE,
    KEY (budget_id, id),
    KEY (ended_at, heartbeat_at),
    FOREIGN KEY (budget_id) REFERENCES process_budget (id)
) ENGINE = InnoDB;
