/**
 * The municipality of Tamaris, which does not exist: one participatory budget in each phase, and one real vote counted again.
 * Its words are those of all the other contexts, whose use cases it calls as its people would.
 * It promises that every step happens once, also where the server was stopped in the middle, and that nothing happens unless
 * {@code jemaa.demonstration} is on.
 * It decides nothing: whatever it does, a person can do on the pages.
 */
package org.jemaa.demonstration;
