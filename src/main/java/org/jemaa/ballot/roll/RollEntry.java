package org.jemaa.ballot.roll;

import java.time.LocalDate;

/** One person as the municipality's list has them. Everything but the number may be missing (null). */
record RollEntry(long line, String number, String district, LocalDate born, String email) {
}
