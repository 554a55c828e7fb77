package org.jemaa.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/** The four accounts of one installation. The owner makes schemas, accounts and tables; the server never learns of it. */
record Databases(Account owner, Account main, Account roll, Account box) {

    /** What the application reads through MicroProfile Config. */
    Map<String, String> settings() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "jemaa.db", main);
        put(all, "jemaa.roll.db", roll);
        put(all, "jemaa.box.db", box);
        return all;
    }

    static void put(Map<String, String> into, String prefix, Account account) {
        into.put(prefix + ".url", account.url().jdbcForTheServer());
        into.put(prefix + ".user", account.user());
        into.put(prefix + ".password", account.password());
    }
}
