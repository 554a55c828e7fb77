/**
 * The few values that every context speaks in: money, texts in several languages, answers and refusals, rights.
 * Money is exact decimal money in a named currency; a text may lack a language but never all of them.
 * It promises to depend on nothing of Jemaa and to stay small: fifteen types are the limit.
 * It holds no rule of any context, no table and no page.
 */
package org.jemaa.shared;
