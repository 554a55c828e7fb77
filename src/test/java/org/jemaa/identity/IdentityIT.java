package org.jemaa.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.shiro.authc.IncorrectCredentialsException;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.jemaa.container.InTheContainer;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.municipality.SetUpMunicipality;
import org.jemaa.shared.AccessDenied;
import org.jemaa.shared.LocalText;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentityIT extends InTheContainer {

    private static final String PASSWORD = "olive press at the corner";

    @Inject
    private Accounts accounts;
    @Inject
    private AccountRealm realm;
    @Inject
    private Passwords passwords;
    @Inject
    private OpenAccount openAccount;
    @Inject
    private GrantRole grantRole;
    @Inject
    private AccountRegister register;
    @Inject
    private SetUpMunicipality setUp;
    @Inject
    private ActingAs actingAs;
    @Inject
    private Administrator administrator;

    @Test
    void a_password_is_kept_as_an_argon2id_hash_and_nothing_else() {
        String name = open();
        String hash = accounts.byName(name).orElseThrow().passwordHash();
        assertTrue(hash.startsWith("$shiro2$argon2id$"), hash);
        assertFalse(hash.contains(PASSWORD));
        assertTrue(passwords.matches(PASSWORD.toCharArray(), hash));
        assertFalse(passwords.matches("olive press at the Corner".toCharArray(), hash));
    }

    @Test
    void an_unknown_name_and_a_wrong_password_get_the_same_answer() {
        String name = open();
        assertThrows(IncorrectCredentialsException.class, () -> realm.doGetAuthenticationInfo(new UsernamePasswordToken(name, "not this one at all")));
        assertThrows(IncorrectCredentialsException.class, () -> realm.doGetAuthenticationInfo(new UsernamePasswordToken("nobody@x.example", PASSWORD)));
        assertEquals(accounts.byName(name).orElseThrow().card().id().value(),
            realm.doGetAuthenticationInfo(new UsernamePasswordToken(name.toUpperCase(), PASSWORD)).getPrincipals().getPrimaryPrincipal());
    }

    @Test
    void one_address_has_one_account() {
        String name = open();
        var again = actingAs.visitor(null, () -> openAccount.handle("  " + name.toUpperCase(), "Somebody else", PASSWORD));
        assertEquals(List.of("NAME_TAKEN"), again.refusals().stream().map(refusal -> refusal.code()).toList());
    }

    @Test
    void what_is_not_granted_is_denied_to_a_visitor_and_to_an_account_without_the_right() {
        AccountCard somebody = accounts.byName(open()).orElseThrow().card();
        AccessDenied visitor = assertThrows(AccessDenied.class, () -> actingAs.visitor(null, () -> grantRole.grant("x", Role.OFFICIAL, null)));
        assertTrue(visitor.signInWouldHelp());
        AccessDenied account = assertThrows(AccessDenied.class,
            () -> actingAs.account(somebody.id(), null, () -> grantRole.grant(somebody.name(), Role.ADMINISTRATOR, null)));
        assertFalse(account.signInWouldHelp());
    }

    @Test
    void an_official_of_one_town_is_nobody_in_the_next() {
        MunicipalityCard here = town();
        MunicipalityCard there = town();
        AccountCard admin = administrator.card();
        String name = open();
        actingAs.account(admin.id(), here, () -> grantRole.grant(name, Role.OFFICIAL, here.id()).orThrow());
        AccountCard official = register.find(name).orElseThrow();
        assertTrue(official.may("process:set-up", here.id()));
        assertFalse(official.may("process:set-up", there.id()));
        actingAs.account(admin.id(), here, () -> grantRole.withdraw(name, Role.OFFICIAL, here.id()).orThrow());
        assertFalse(register.find(name).orElseThrow().may("process:set-up", here.id()));
    }

    private String open() {
        String name = UUID.randomUUID() + "@tamaris.example";
        actingAs.visitor(null, () -> openAccount.handle(name, "Lina", PASSWORD).orThrow());
        return name;
    }

    private MunicipalityCard town() {
        String slug = "t" + UUID.randomUUID().toString().substring(0, 12);
        var form = new SetUpMunicipality.Form(slug, LocalText.of("en", slug), List.of("en", "ar"), "TND", "Africa/Tunis", null, null,
            Map.of("port", LocalText.of("en", "Port")));
        return actingAs.account(administrator.card().id(), null, () -> setUp.handle(form, true).orThrow());
    }
}
