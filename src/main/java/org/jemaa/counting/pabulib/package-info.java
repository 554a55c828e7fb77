/**
 * Elections as files in the format of Pabulib, the library of participatory budgeting (pabulib.org).
 *
 * <p>Its words: a {@link org.jemaa.counting.pabulib.PabulibFile} has meta keys, projects and votes. It promises to read
 * every current file and the older form, to refuse what cannot be counted with line, column and field, within bounds that no file
 * can exceed, and to write the current format. {@link org.jemaa.counting.pabulib.PabulibChecker} tells everything that is unusual
 * about a file, as Pabulib's own checker does.
 *
 * <p>Sources: pabulib.org/format (April 2026) and arXiv 2305.11035.
 */
package org.jemaa.counting.pabulib;
