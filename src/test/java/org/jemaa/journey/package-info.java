/**
 * Walks through the whole application in a real browser, each the story of one kind of user. They need a running application
 * ({@code jemaa.url}, rehearsal and demonstration on) and a Chromium ({@code jemaa.chromium}); the build provides both.
 * Every page that a walk opens is checked for accessibility, for sideways scrolling and for complaints in the console.
 */
package org.jemaa.journey;
