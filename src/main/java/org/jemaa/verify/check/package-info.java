/** The checks of a record, each a class: what they look at, when they are green, and what a record of each kind can show. */
package org.jemaa.verify.check;
