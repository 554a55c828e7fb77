package org.jemaa.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Under which address people reach the pages: for links that leave the machine, in e-mails and on paper. */
@ApplicationScoped
public class PublicAddress {

    @Inject
    @ConfigProperty(name = "jemaa.site")
    private Optional<String> site;

    /** @param path begins with a slash; empty where nobody said what the address is */
    public Optional<String> of(String path) {
        return site.map(address -> address.replaceAll("/+$", "") + path);
    }
}
