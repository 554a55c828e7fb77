package org.jemaa.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.AccountRegister;
import org.jemaa.identity.GrantRole;
import org.jemaa.identity.Role;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Notices;

/** Who has which role in this municipality. */
@Named
@RequestScoped
public class ManagePeopleView {

    @Inject
    private AccountRegister register;
    @Inject
    private GrantRole grantRole;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Notices notices;
    private String name;
    private Role role;

    public List<AccountCard> getPeople() {
        return register.withRoleIn(here.id());
    }

    /** The roles of a municipality: the administrator's is of the whole installation. */
    public List<Role> getRoles() {
        return Arrays.stream(Role.values()).filter(one -> one != Role.ADMINISTRATOR).toList();
    }

    public List<Role> rolesOf(AccountCard person) {
        return getRoles().stream().filter(one -> person.is(one, here.id())).toList();
    }

    public String grant() {
        return tell(grantRole.grant(name, role, here.id()), "identity.people.granted", name);
    }

    public String withdraw(String person, Role given) {
        return tell(grantRole.withdraw(person, given, here.id()), "identity.people.withdrawn", person);
    }

    private String tell(Answer<Void> answer, String key, String person) {
        if (answer instanceof Answer.Refused<?> no) {
            notices.refused(no.refusals());
            return null;
        }
        notices.done(key, person);
        return "/identity/manage-people?faces-redirect=true";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
