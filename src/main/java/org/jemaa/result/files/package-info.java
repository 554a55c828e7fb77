/**
 * The files of a result: every paper's choice in the format of Pabulib, and the table of projects as CSV.
 * It promises that the count can be done again from them, and that neither the order of the papers nor anything else in them says
 * who cast which, or when.
 */
package org.jemaa.result.files;
