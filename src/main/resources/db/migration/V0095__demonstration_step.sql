CREATE TABLE demonstration_step (
    name VARCHAR(200) NOT NULL PRIMARY KEY,
    kept MEDIUMTEXT   NULL
) ENGINE = InnoDB;
