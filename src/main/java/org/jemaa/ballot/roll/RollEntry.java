package org.jemaa.ballot.roll;

import java.time.LocalDate;

/**
 * One person as the municipality's list has them. Everything but the number may be missing (null).
 *
 * @param college number of the one in which the person votes; 0 is that of all citizens
 */
record RollEntry(long line, String number, String district, LocalDate born, String email, String language, int college) {
}
