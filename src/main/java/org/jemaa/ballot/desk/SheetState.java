package org.jemaa.ballot.desk;

/** How a sheet stands: read by one officer, read differently by two, differently by three, or agreed. */
public enum SheetState {
    READ_ONCE, DIFFERENT, UNDECIDED, AGREED
}
