#!/bin/bash
# Run once by MySQL's image, at its first start: the account with which Jemaa makes its three schemas and their accounts.
# The server itself uses the accounts that are made with it, never this one.
set -euo pipefail
mysql --user=root --password="$MYSQL_ROOT_PASSWORD" << SQL
CREATE USER 'jemaa_owner'@'%' IDENTIFIED BY '${JEMAA_DB_PASSWORD//\'/\'\'}';
GRANT CREATE USER ON *.* TO 'jemaa_owner'@'%';
GRANT ALL PRIVILEGES ON jemaa.* TO 'jemaa_owner'@'%' WITH GRANT OPTION;
GRANT ALL PRIVILEGES ON jemaa_roll.* TO 'jemaa_owner'@'%' WITH GRANT OPTION;
GRANT ALL PRIVILEGES ON jemaa_box.* TO 'jemaa_owner'@'%' WITH GRANT OPTION;
SQL
