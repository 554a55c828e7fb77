/** A record as it lies in its zip: files, lines, leaves and papers, read strictly and within bounds. It judges nothing. */
package org.jemaa.verify.record;
