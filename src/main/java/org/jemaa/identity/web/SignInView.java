package org.jemaa.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.jemaa.identity.SignIn;
import org.jemaa.municipality.web.Site;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Notices;

@Named
@RequestScoped
public class SignInView {

    @Inject
    private SignIn signIn;
    @Inject
    private Notices notices;
    @Inject
    private Site site;
    private String name;
    private String password;
    private String then;

    public void enter() throws IOException {
        var answer = signIn.in(name, password);
        if (answer instanceof Answer.Refused<?> no) {
            notices.refused(no.refusals());
            return;
        }
        go(isOfThisSite(then) ? then : site.href("process/take-part"));
    }

    public void leave() throws IOException {
        signIn.out();
        go(site.href("process/take-part"));
    }

    /** Only back to a page of the same municipality: an address from outside could lead anywhere. */
    private boolean isOfThisSite(String address) {
        return address != null && address.matches("/[A-Za-z0-9/%_.-]*") && !address.startsWith("//")
            && address.startsWith("/" + site.getSlug() + "/");
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getThen() {
        return then;
    }

    public void setThen(String then) {
        this.then = then;
    }
}
