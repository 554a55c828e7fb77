package org.jemaa.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.AccountRegister;
import org.jemaa.identity.ActingAs;
import org.jemaa.identity.FirstAdministrator;
import org.jemaa.identity.GrantRole;
import org.jemaa.identity.OpenAccount;
import org.jemaa.identity.Role;
import org.jemaa.identity.SecurityReady;
import org.jemaa.municipality.MunicipalityBoard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.municipality.SetUpMunicipality;
import org.jemaa.shared.ApplicationReady;

/** Puts the demonstration in place where it is asked for, and then tells everybody that the application is ready. */
@ApplicationScoped
class Demonstration {

    private static final Logger LOG = Logger.getLogger(Demonstration.class.getName());

    @Inject
    @ConfigProperty(name = "jemaa.demonstration", defaultValue = "false")
    private boolean on;
    @Inject
    private Steps steps;
    @Inject
    private FirstAdministrator firstAdministrator;
    @Inject
    private AccountRegister register;
    @Inject
    private SetUpMunicipality setUpMunicipality;
    @Inject
    private MunicipalityBoard municipalities;
    @Inject
    private OpenAccount openAccount;
    @Inject
    private GrantRole grantRole;
    @Inject
    private ActingAs actingAs;
    @Inject
    private Event<ApplicationReady> ready;

    void begin(@Observes SecurityReady security) {
        if (on) {
            Script script = Script.read();
            placeTown(script);
            LOG.info("The demonstration is in place");
        }
        ready.fire(new ApplicationReady());
    }

    boolean isOn() {
        return on;
    }

    private void placeTown(Script script) {
        Script.Person administrator = script.people().stream().filter(person -> person.role() == Role.ADMINISTRATOR).findFirst().orElseThrow();
        once("administrator", () -> firstAdministrator.open(administrator.name(), administrator.displayName(), administrator.password()));
        AccountCard admin = register.find(administrator.name()).orElseThrow();
        once("municipality", () -> actingAs.account(admin.id(), null, () -> setUpMunicipality.handle(script.municipality(), true).orThrow()));
        MunicipalityCard tamaris = municipalities.find(script.municipality().slug()).orElseThrow();
        for (Script.Person person : script.people()) {
            if (person.role() != Role.ADMINISTRATOR) {
                once("account/" + person.name(), () -> actingAs.account(admin.id(), tamaris, () -> {
                    openAccount.handle(person.name(), person.displayName(), person.password()).orThrow();
                    return grantRole.grant(person.name(), person.role(), tamaris.id()).orThrow();
                }));
            }
        }
    }

    private void once(String step, Runnable work) {
        if (!steps.isDone(step)) {
            steps.once(step, work);
        }
    }
}
