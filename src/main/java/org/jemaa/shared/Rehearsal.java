package org.jemaa.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this server rehearses: then an official may open and close a vote at once. A real vote never runs on such a server. */
@ApplicationScoped
public class Rehearsal {

    @Inject
    @ConfigProperty(name = "jemaa.rehearsal", defaultValue = "false")
    private boolean on;

    public boolean isOn() {
        return on;
    }
}
