package org.jemaa.counting.pabulib;

/** What stands in a cell, and where. */
record Cell(String text, int line, int column) implements Place {

    static final Cell NOWHERE = new Cell("", 0, 0);

    /** A cell of this record, looked at only if somebody asks before the next record is read. */
    static Place at(Records record, int cell) {
        return () -> of(record, cell);
    }

    @Override
    public Cell cell() {
        return this;
    }

    /** A cell of this record; behind the last one, nothing at the place of the last. */
    static Cell of(Records record, int cell) {
        return cell < record.size()
                ? new Cell(record.text(cell), record.line(cell), record.column(cell))
                : new Cell("", record.line(record.size() - 1), record.column(record.size() - 1));
    }
}
