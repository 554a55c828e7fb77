package org.jemaa.demonstration;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Lets the demonstration play in the background: a server that starts has no thread yet on which people can act. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Director {

    @Inject
    private Demonstration demonstration;

    @Asynchronous
    public void play() {
        demonstration.place();
    }
}
