package org.jemaa.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The first administrator of the tests' database, opened by whichever test asks first. */
@ApplicationScoped
public class Administrator {

    private static final String NAME = "administrator@tests.example";

    @Inject
    private FirstAdministrator first;
    @Inject
    private AccountRegister register;

    public synchronized AccountCard card() {
        return register.find(NAME).or(() -> first.open(NAME, "Administrator", "keys of the whole test house")).orElseThrow();
    }
}
