/**
 * Elections as files in the format of Pabulib, the library of participatory budgeting (pabulib.org).
 *
 * <p>Its words: a {@link org.jemaa.counting.pabulib.PabulibFile} has meta keys, projects and votes. It promises to read
 * every current file and the older form, to refuse anything else with the line and the field, within bounds that no file
 * can exceed, and to write the current format. It does not judge whether a city's own result was right.
 *
 * <p>Sources: pabulib.org/format (April 2026) and arXiv 2305.11035.
 */
package org.jemaa.counting.pabulib;
