package org.jemaa.ballot.log;

import jakarta.enterprise.context.ApplicationScoped;

/** A counterexample for the house's rules. */
@ApplicationScoped
public class AsksTheContainer {
}
