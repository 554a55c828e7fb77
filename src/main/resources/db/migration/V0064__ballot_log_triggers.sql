-- What is in the box and in the log stays: not even the owner of the tables changes or removes it by a statement.
-- A MySQL that writes a binary log lets an owner without SUPER make triggers only with log_bin_trust_function_creators=1.
CREATE TRIGGER ${box}.leaf_is_not_changed BEFORE UPDATE ON ${box}.leaf FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the box changes nothing';
CREATE TRIGGER ${box}.leaf_is_not_removed BEFORE DELETE ON ${box}.leaf FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the box removes nothing';
CREATE TRIGGER ${box}.log_entry_is_not_changed BEFORE UPDATE ON ${box}.log_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the log changes nothing';
CREATE TRIGGER ${box}.log_entry_is_not_removed BEFORE DELETE ON ${box}.log_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the log removes nothing';
CREATE TRIGGER ${box}.log_head_is_not_changed BEFORE UPDATE ON ${box}.log_head FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the log changes nothing';
CREATE TRIGGER ${box}.log_head_is_not_removed BEFORE DELETE ON ${box}.log_head FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the log removes nothing';
