package org.jemaa.architecture.web;

import jakarta.persistence.EntityManager;

/** A counterexample: the rule that views are thin must object to it. */
public class ViewWithEntityManager {

    EntityManager em;
}
