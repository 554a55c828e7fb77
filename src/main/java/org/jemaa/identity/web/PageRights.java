package org.jemaa.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** Which page asks for which right: {@code page-rights.properties}. A page that is not written there is shown to nobody. */
@ApplicationScoped
class PageRights {

    private final Properties rights = new Properties();

    PageRights() {
        try (var in = new InputStreamReader(PageRights.class.getResourceAsStream("/org/jemaa/identity/page-rights.properties"), StandardCharsets.UTF_8)) {
            rights.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> of(String page) {
        return Optional.ofNullable(rights.getProperty(page));
    }
}
