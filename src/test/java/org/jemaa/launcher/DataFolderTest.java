package org.jemaa.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void the_secret_is_made_once_and_stays() throws IOException {
        String secret;
        try (DataFolder folder = DataFolder.claim(temporary.resolve("data"))) {
            secret = folder.secret();
        }
        try (DataFolder folder = DataFolder.claim(temporary.resolve("data"))) {
            assertEquals(secret, folder.secret());
        }
        try (DataFolder other = DataFolder.claim(temporary.resolve("other"))) {
            assertNotEquals(secret, other.secret());
        }
        assertTrue(secret.matches("[0-9a-f]{64}"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobody_but_the_owner_reads_what_is_secret() throws IOException {
        Path root = temporary.resolve("data");
        try (DataFolder folder = DataFolder.claim(root)) {
            folder.secret();
            folder.freshLog("server.log");
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(root)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("secret"))));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("log/server.log"))));
    }

    @Test
    void only_one_launcher_at_a_time_works_on_a_folder() throws IOException {
        DataFolder first = DataFolder.claim(temporary);
        assertTrue(DataFolder.isClaimed(temporary));
        assertTrue(assertThrows(CannotStart.class, () -> DataFolder.claim(temporary)).getMessage()
                .startsWith("Another Jemaa already runs on the data folder " + temporary));
        first.close();
        assertFalse(DataFolder.isClaimed(temporary));
        DataFolder.claim(temporary).close();
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path inTheWay = Files.writeString(temporary.resolve("file"), "");
        assertTrue(assertThrows(CannotStart.class, () -> DataFolder.claim(inTheWay)).getMessage()
                .startsWith("The data folder " + inTheWay + " cannot be written"));
    }

    @Test
    void the_log_of_the_start_before_is_kept_once() throws IOException {
        try (DataFolder folder = DataFolder.claim(temporary)) {
            Files.writeString(folder.freshLog("server.log"), "first");
            folder.freshLog("server.log");
            assertEquals("", Files.readString(folder.log("server.log")));
            assertEquals("first", Files.readString(folder.log("previous-server.log")));
        }
    }
}
