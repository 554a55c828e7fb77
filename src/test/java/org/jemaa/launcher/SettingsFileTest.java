package org.jemaa.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsFileTest {

    @TempDir
    Path folder;

    private Settings with(String content, Map<String, String> environment) throws IOException {
        Path file = Files.writeString(folder.resolve("jemaa.properties"), content);
        return Settings.of(List.of("--config=" + file), name -> null, environment::get);
    }

    @Test
    void it_is_asked_last() throws IOException {
        assertEquals(8081, with("jemaa.port=8081", Map.of()).port());
        assertEquals(8082, with("jemaa.port=8081", Map.of("JEMAA_PORT", "8082")).port());
    }

    @Test
    void a_name_that_means_nothing_is_refused_rather_than_ignored() {
        String sentence = assertThrows(CannotStart.class, () -> with("jemaa.prot=8081\njemaa.port=1", Map.of())).getMessage();
        assertEquals("The file of settings " + folder.resolve("jemaa.properties") + " has names that mean nothing: jemaa.prot.", sentence);
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertEquals("The file of settings /no/such/file cannot be read.",
                assertThrows(CannotStart.class, () -> SettingsFile.read("/no/such/file")).getMessage());
    }

    @Test
    void the_file_that_explains_the_settings_explains_exactly_those_that_exist() throws IOException {
        String explained = Files.readString(Path.of("config/jemaa.properties"));
        TreeSet<String> names = new TreeSet<>();
        Pattern.compile("(?m)^#?(jemaa\\.[a-z.-]+)=").matcher(explained).results().forEach(m -> names.add(m.group(1)));
        assertEquals(new TreeSet<>(SettingsFile.NAMES), names);
    }

    @Test
    void the_values_that_it_shows_can_be_used_as_they_are() throws IOException {
        String shown = Files.readString(Path.of("config/jemaa.properties")).replaceAll("(?m)^#(jemaa\\.)", "$1");
        Settings settings = with(shown, new HashMap<>());
        assertEquals(8080, settings.port());
        assertEquals(Path.of("var").toAbsolutePath(), settings.data());
        assertEquals(false, settings.flag("rehearsal", true));
        assertEquals(Server.QUICK_START, settings.text("jvm").orElseThrow());
        assertEquals("jemaa_box", DatabaseUrl.parse("x", settings.text("box.db.url").orElseThrow()).schema());
    }
}
