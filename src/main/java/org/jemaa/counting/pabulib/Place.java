package org.jemaa.counting.pabulib;

/** Where something was found. To know the line and the column takes time, which findings that nobody keeps should not cost. */
interface Place {

    Cell cell();
}
