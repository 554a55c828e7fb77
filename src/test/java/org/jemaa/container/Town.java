package org.jemaa.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.AccountRegister;
import org.jemaa.identity.ActingAs;
import org.jemaa.identity.Administrator;
import org.jemaa.identity.GrantRole;
import org.jemaa.identity.OpenAccount;
import org.jemaa.identity.Role;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.municipality.SetUpMunicipality;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Moment;

/** Makes a town of a test's own, with people in it, and lets them act, also at another moment. */
@ApplicationScoped
public class Town {

    /** Of everybody whom {@link #somebody} makes. */
    public static final String PASSWORD = "a password for this test only";

    @Inject
    private Administrator administrator;
    @Inject
    private SetUpMunicipality setUp;
    @Inject
    private OpenAccount openAccount;
    @Inject
    private GrantRole grantRole;
    @Inject
    private AccountRegister register;
    @Inject
    private ActingAs actingAs;

    /** A new municipality with an address that no other test has; euros, Tunis time, districts "port" and "hill". */
    public MunicipalityCard found() {
        String slug = "t" + UUID.randomUUID().toString().substring(0, 12);
        Map<String, LocalText> districts = new LinkedHashMap<>();
        districts.put("port", LocalText.of("Port", "Port", "الميناء"));
        districts.put("hill", LocalText.of("Hill", "Colline", "الربوة"));
        var form = new SetUpMunicipality.Form(slug, LocalText.of("Town " + slug, "Ville " + slug, "مدينة"), List.of("en", "fr", "ar"), "EUR",
            "Africa/Tunis", null, "00 21 55 01", districts);
        return actingAs.account(administrator.card().id(), null, () -> setUp.handle(form, true).orThrow());
    }

    /** Somebody new with that role in that town. */
    public AccountCard somebody(Role role, MunicipalityCard town) {
        String name = UUID.randomUUID() + "@tests.example";
        actingAs.visitor(town, () -> openAccount.handle(name, "Somebody", PASSWORD).orThrow());
        if (role != Role.CITIZEN) {
            actingAs.account(administrator.card().id(), town, () -> grantRole.grant(name, role, town.id()).orThrow());
        }
        return register.find(name).orElseThrow();
    }

    public <T> T as(AccountCard who, MunicipalityCard town, Callable<T> what) {
        return actingAs.account(who.id(), town, what);
    }

    public <T> T as(AccountCard who, MunicipalityCard town, Instant moment, Callable<T> what) {
        return Moment.at(moment, () -> actingAs.account(who.id(), town, what));
    }

    public <T> T asVisitor(MunicipalityCard town, Callable<T> what) {
        return actingAs.visitor(town, what);
    }

    public <T> T asVisitor(MunicipalityCard town, Instant moment, Callable<T> what) {
        return Moment.at(moment, () -> actingAs.visitor(town, what));
    }
}
