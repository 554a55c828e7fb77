package org.jemaa.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
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

    private static final String DONE = "done";
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
    private PlayBudget play;
    @Inject
    private Director director;
    private volatile String progress = "people";
    @Inject
    private Event<ApplicationReady> ready;

    void begin(@Observes SecurityReady security) {
        if (on) {
            director.play();
        } else {
            ready.fire(new ApplicationReady());
        }
    }

    /** Pages answer meanwhile. What goes wrong is told, and leaves a server without the rest of the demonstration. */
    void place() {
        try {
            placeTown(Script.read());
            progress = DONE;
            LOG.info("The demonstration is in place");
        } catch (RuntimeException e) {
            progress = "failed: " + e.getMessage();
            LOG.log(Level.SEVERE, "The demonstration could not be put in place", e);
        } finally {
            ready.fire(new ApplicationReady());
        }
    }

    boolean isOn() {
        return on;
    }

    boolean isDone() {
        return DONE.equals(progress);
    }

    /** What is being put in place now. */
    String progress() {
        return progress;
    }

    private void placeTown(Script script) {
        Script.Person administrator = script.people().stream().filter(person -> person.role() == Role.ADMINISTRATOR).findFirst().orElseThrow();
        steps.once("administrator", () -> firstAdministrator.open(administrator.name(), administrator.displayName(), administrator.password()));
        AccountCard admin = register.find(administrator.name()).orElseThrow();
        steps.once("municipality", () -> actingAs.account(admin.id(), null, () -> setUpMunicipality.handle(script.municipality(), true).orThrow()));
        MunicipalityCard tamaris = municipalities.find(script.municipality().slug()).orElseThrow();
        for (Script.Person person : script.people()) {
            if (person.role() != Role.ADMINISTRATOR) {
                steps.once("account/" + person.name(), () -> actingAs.account(admin.id(), tamaris, () -> {
                    openAccount.handle(person.name(), person.displayName(), person.password()).orThrow();
                    grantRole.grant(person.name(), Role.IDENTIFIED, tamaris.id()).orThrow();
                    return grantRole.grant(person.name(), person.role(), tamaris.id()).orThrow();
                }));
            }
        }
        playBudgets(script, tamaris);
    }

    private void playBudgets(Script script, MunicipalityCard tamaris) {
        AccountCard official = withRole(script, Role.OFFICIAL);
        List<AccountCard> authors = Stream.of(Role.CITIZEN, Role.YOUTH_DELEGATE, Role.ORGANISATION_MEMBER).map(role -> withRole(script, role)).toList();
        List<PlayBudget.Officer> officers = script.people().stream().filter(person -> person.role() == Role.DESK_OFFICER)
            .map(person -> new PlayBudget.Officer(register.find(person.name()).orElseThrow(), person.password())).toList();
        var cast = new PlayBudget.Cast(tamaris, official, authors, officers);
        for (JsonObject json : script.budgets().getValuesAs(JsonObject.class)) {
            var scene = new Scene(json);
            progress = scene.slug();
            play.play(scene, cast);
        }
    }

    private AccountCard withRole(Script script, Role role) {
        return register.find(script.people().stream().filter(person -> person.role() == role).findFirst().orElseThrow().name()).orElseThrow();
    }

}
