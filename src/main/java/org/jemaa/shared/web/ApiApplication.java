package org.jemaa.shared.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Reached through {@code /{municipality}/api/…}; what concerns the whole installation also through {@code /api/…}. */
@ApplicationPath("/api")
public class ApiApplication extends Application {
}
