package org.jemaa.journey;

/** Somebody who can sign in. */
record Person(String name, String password) {
}
