package org.jemaa.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jemaa.shared.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenAccountTest {

    @Test
    void a_good_account_is_taken() {
        assertEquals(List.of(), codes("lina@tamaris.example", "Lina", "olive press at the corner"));
        assertEquals(List.of(), codes("لينا@تماريس.example", "لينا", "معصرة الزيتون عند الزاوية"));
    }

    @Test
    void every_fault_is_named_at_once() {
        assertEquals(List.of("NAME_NOT_AN_ADDRESS", "DISPLAY_NAME_MISSING", "PASSWORD_TOO_SHORT"), codes("lina", " ", "short"));
        assertEquals(List.of("NAME_NOT_AN_ADDRESS", "DISPLAY_NAME_MISSING", "PASSWORD_TOO_SHORT"), codes(null, null, null));
        assertEquals(List.of("NAME_NOT_AN_ADDRESS", "DISPLAY_NAME_MISSING", "PASSWORD_TOO_LONG"),
            codes("a@" + "b".repeat(300), "x".repeat(121), "p".repeat(257)));
    }

    @Test
    void a_password_that_is_guessed_first_is_refused() {
        assertEquals(List.of("PASSWORD_TOO_COMMON"), codes("a@b.example", "A", "Password1234"));
        assertEquals(List.of("PASSWORD_TOO_COMMON"), codes("a@b.example", "A", "ababababababab"));
    }

    private static List<String> codes(String name, String displayName, String password) {
        return OpenAccount.check(name, displayName, password).stream().map(Refusal::code).toList();
    }
}
