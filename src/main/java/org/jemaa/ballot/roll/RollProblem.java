package org.jemaa.ballot.roll;

import org.jemaa.shared.Refusal;

/** What is wrong in a file, at which line (from 1, as an editor counts them) and, as the refusal's field, in which column. */
public record RollProblem(long line, Refusal refusal) {
}
