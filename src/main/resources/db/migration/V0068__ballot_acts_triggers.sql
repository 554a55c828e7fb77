-- Nothing of it is changed or removed by a statement, as with papers and log (see V0064).
CREATE TRIGGER ${box}.act_is_not_changed BEFORE UPDATE ON ${box}.act FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the box changes nothing';
CREATE TRIGGER ${box}.act_is_not_removed BEFORE DELETE ON ${box}.act FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the box removes nothing';
CREATE TRIGGER ${box}.cancellation_is_not_changed BEFORE UPDATE ON ${box}.cancellation FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the box changes nothing';
CREATE TRIGGER ${box}.cancellation_is_not_removed BEFORE DELETE ON ${box}.cancellation FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the box removes nothing';
CREATE TRIGGER ${box}.sheet_is_not_changed BEFORE UPDATE ON ${box}.sheet FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the box changes nothing';
CREATE TRIGGER ${box}.sheet_is_not_removed BEFORE DELETE ON ${box}.sheet FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the box removes nothing';
