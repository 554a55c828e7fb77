package org.jemaa.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsTest {

    private static Settings settings(List<String> arguments, Map<String, String> properties, Map<String, String> environment) {
        return Settings.of(arguments, properties::get, environment::get);
    }

    private static Settings settings(String... arguments) {
        return settings(List.of(arguments), Map.of(), Map.of());
    }

    private static String complaint(Runnable work) {
        return assertThrows(CannotStart.class, work::run).getMessage();
    }

    @Test
    void without_anything_it_runs_on_port_8080_with_the_folder_var() {
        Settings settings = settings();
        assertEquals(Command.RUN, settings.command());
        assertEquals(8080, settings.port());
        assertEquals(Path.of("var").toAbsolutePath(), settings.data());
    }

    @Test
    void the_command_line_comes_before_the_property_and_the_property_before_the_variable() {
        Map<String, String> properties = Map.of("jemaa.port", "2");
        Map<String, String> environment = Map.of("JEMAA_PORT", "3");
        assertEquals(1, settings(List.of("--port=1"), properties, environment).port());
        assertEquals(2, settings(List.of(), properties, environment).port());
        assertEquals(3, settings(List.of(), Map.of(), environment).port());
    }

    @Test
    void an_empty_value_counts_as_none_because_the_build_passes_empty_ones() {
        assertEquals(8080, settings("--port=", "--rehearsal=").port());
        assertEquals(true, settings("--rehearsal=").flag("rehearsal", true));
    }

    @Test
    void an_option_may_be_followed_by_its_value_and_a_flag_needs_none() {
        Settings settings = settings("start", "--port", "8081", "--rehearsal", "--data", "/tmp/x");
        assertEquals(Command.START, settings.command());
        assertEquals(8081, settings.port());
        assertTrue(settings.flag("rehearsal", false));
        assertEquals(Path.of("/tmp/x").toAbsolutePath(), settings.data());
    }

    @Test
    void names_with_dots_and_dashes_are_variables_with_underscores() {
        Map<String, String> environment = Map.of("JEMAA_ROLL_DB_URL", "u", "JEMAA_DATABASE_PORT", "13306");
        assertEquals("u", settings(List.of(), Map.of(), environment).text("roll.db.url").orElseThrow());
        assertEquals(13306, settings(List.of(), Map.of(), environment).databasePort());
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65536", "80 80", "99999999999", "8080x", "0x50"})
    void what_is_no_port_is_refused_in_a_sentence_that_repeats_it(String value) {
        assertEquals("jemaa.port must be a number from 0 to 65535, not '" + value + "'.",
                complaint(() -> settings("--port=" + value).port()));
    }

    @Test
    void a_flag_is_true_or_false_and_nothing_else() {
        assertEquals("jemaa.rehearsal must be true or false, not 'yes'.",
                complaint(() -> settings("--rehearsal=yes").flag("rehearsal", false)));
    }

    @Test
    void an_unknown_option_or_command_is_refused() {
        assertEquals("There is no option '--prot=1'; --help lists them all.", complaint(() -> settings("--prot=1")));
        assertTrue(complaint(() -> settings("rnu")).startsWith("There is no command 'rnu'; there are: run, database,"));
    }

    @Test
    void a_password_has_no_option_because_others_could_read_it_in_the_list_of_processes() {
        assertTrue(complaint(() -> settings("--db.password=x")).startsWith("There is no option"));
    }

    @Test
    void the_background_start_hands_on_what_properties_and_variables_said() {
        Settings settings = settings(List.of("start", "--port=1", "--data=/x", "--with-parent"), Map.of("jemaa.rehearsal", "true"),
                Map.of("JEMAA_JVM", "-Xmx2g -XX:+UseG1GC"));
        assertEquals(List.of("--jvm=-Xmx2g -XX:+UseG1GC", "--port=1", "--rehearsal=true"), settings.optionsAgain());
    }
}
