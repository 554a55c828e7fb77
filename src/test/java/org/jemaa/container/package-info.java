/**
 * Tests inside the server. A test class that extends {@link org.jemaa.container.InTheContainer} and whose name ends in IT
 * runs in Payara Micro, inside the application, with the real database that the build has started: it may inject whatever
 * the application has, also what is package-private. All of them share one start of the server and one deployment.
 */
package org.jemaa.container;
