package org.jemaa.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jemaa.identity.OpenAccount;
import org.jemaa.identity.SignIn;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Notices;

@Named
@RequestScoped
public class CreateAccountView {

    @Inject
    private OpenAccount openAccount;
    @Inject
    private SignIn signIn;
    @Inject
    private Notices notices;
    private String name;
    private String displayName;
    private String password;

    public String create() {
        var answer = openAccount.handle(name, displayName, password);
        if (answer instanceof Answer.Refused<?> no) {
            notices.refused(no.refusals());
            return null;
        }
        signIn.in(name, password).orThrow();
        notices.done("identity.create.done", displayName);
        return "/process/take-part?faces-redirect=true";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
