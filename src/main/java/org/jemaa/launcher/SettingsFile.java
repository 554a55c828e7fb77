package org.jemaa.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A file like {@code config/jemaa.properties}. A name that nobody reads is a mistake, and said to be one. */
final class SettingsFile {

    static final Set<String> NAMES = Set.of("jemaa.port", "jemaa.address", "jemaa.data", "jemaa.rehearsal", "jemaa.demonstration",
            "jemaa.war", "jemaa.jvm", "jemaa.database-port", "jemaa.secret", "jemaa.db.url", "jemaa.db.user", "jemaa.db.password",
            "jemaa.roll.db.url", "jemaa.roll.db.user", "jemaa.roll.db.password", "jemaa.box.db.url", "jemaa.box.db.user",
            "jemaa.box.db.password", "jemaa.owner.db.user", "jemaa.owner.db.password", "jemaa.witness.folder", "jemaa.site", "jemaa.mail.host", "jemaa.mail.port",
            "jemaa.mail.user", "jemaa.mail.password", "jemaa.mail.from", "jemaa.mail.tls", "jemaa.mail.per-second");

    /** What only the application needs to know, without the prefix: handed on as it is. */
    static final List<String> FOR_THE_APPLICATION = List.of("mail.host", "mail.port", "mail.user", "mail.password", "mail.from", "mail.tls", "mail.per-second");

    private SettingsFile() {
    }

    static Map<String, String> read(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("The file of settings " + name + " cannot be read.", e);
        }
        Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeAll(NAMES);
        if (!unknown.isEmpty()) {
            throw new CannotStart("The file of settings " + name + " has names that mean nothing: " + String.join(", ", unknown) + ".");
        }
        Map<String, String> all = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
        return all;
    }
}
