package org.jemaa.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files that make the look of the pages, each under an address that carries a fingerprint of its bytes: a browser may keep
 * such a file for a year ({@link HeadersFilter}), and a new release is seen at once.
 */
@Named
@ApplicationScoped
public class Look {

    private static final String FOLDER = "/resources/jemaa/";

    @Inject
    private ServletContext server;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    public String file(String name) {
        return addresses.computeIfAbsent(name, this::address);
    }

    /** Whether this view is the page that a menu entry leads to. */
    public boolean at(String page) {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId().equals(page + ".xhtml");
    }

    /** Whether the page answers a form that had faults: its title then says so first. */
    public boolean isFaulty() {
        FacesMessage.Severity worst = FacesContext.getCurrentInstance().getMaximumSeverity();
        return worst != null && worst.compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
    }

    private String address(String name) {
        return server.getContextPath() + FOLDER + name + "?v=" + fingerprint(FOLDER + name);
    }

    private String fingerprint(String path) {
        try (InputStream in = server.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("No such file: " + path);
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()), 0, 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
