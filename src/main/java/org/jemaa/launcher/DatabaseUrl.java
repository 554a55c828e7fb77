package org.jemaa.launcher;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code jdbc:mysql://host:port/schema?key=value&…} in its parts. The driver is MySQL's; it speaks with MariaDB too. */
record DatabaseUrl(String server, String schema, String parameters) {

    private static final Pattern FORM = Pattern.compile("jdbc:mysql://([^/?]+)/([^/?]*)(?:\\?(.*))?");
    /** A schema's name begins three account names, of which MySQL allows 32 characters. */
    private static final Pattern SCHEMA = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,24}");
    /**
     * Payara's own certificate must not be shown to the database, which would refuse it: hence no key store of the system.
     */
    private static final Map<String, String> NEEDED = Map.of("fallbackToSystemKeyStore", "false", "connectionTimeZone", "UTC", "cachePrepStmts", "true",
            "useServerPrepStmts", "true", "rewriteBatchedStatements", "true", "useLocalSessionState", "true", "connectTimeout", "10000");
    /** The server waits no longer than this for any answer of the database; the owner, whose changes of tables may take long, waits. */
    private static final Map<String, String> NEEDED_BY_THE_SERVER = Map.of("socketTimeout", "60000");

    static DatabaseUrl parse(String setting, String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new CannotStart(setting + " must look like jdbc:mysql://host:3306/jemaa, not '" + text + "'.");
        }
        if (!SCHEMA.matcher(form.group(2)).matches()) {
            throw new CannotStart(setting + " must end in the name of a schema (letters, digits and _, at most 25), not '"
                    + form.group(2) + "'.");
        }
        return new DatabaseUrl(form.group(1), form.group(2), form.group(3) == null ? "" : form.group(3));
    }

    DatabaseUrl withSchema(String other) {
        return new DatabaseUrl(server, other, parameters);
    }

    /** The URL with the parameters that Jemaa relies on, unless it names them itself. */
    String jdbc() {
        return jdbc(NEEDED);
    }

    String jdbcForTheServer() {
        Map<String, String> needed = new TreeMap<>(NEEDED);
        needed.putAll(NEEDED_BY_THE_SERVER);
        return jdbc(needed);
    }

    private String jdbc(Map<String, String> needed) {
        StringBuilder all = new StringBuilder(parameters);
        needed.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .filter(p -> !("&" + parameters).contains("&" + p.getKey() + "="))
                .forEach(p -> all.append(all.isEmpty() ? "" : "&").append(p.getKey()).append('=').append(p.getValue()));
        return "jdbc:mysql://" + server + "/" + schema + "?" + all;
    }
}
