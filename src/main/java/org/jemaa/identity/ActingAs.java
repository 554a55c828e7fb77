package org.jemaa.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.subject.ExecutionException;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.apache.shiro.subject.Subject;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.municipality.MunicipalityCard;

/** Runs work outside a request in the name of an account, with that account's rights and no others. */
@ApplicationScoped
public class ActingAs {

    @Inject
    private Instance<RequestContextController> requests;
    @Inject
    private CurrentMunicipality here;

    public <T> T account(AccountId account, MunicipalityCard municipality, Callable<T> work) {
        return as(somebody().principals(new SimplePrincipalCollection(account.value(), "accounts")).authenticated(true).buildSubject(), municipality, work);
    }

    /** As a visitor who has not signed in. */
    public <T> T visitor(MunicipalityCard municipality, Callable<T> work) {
        return as(somebody().buildSubject(), municipality, work);
    }

    private static Subject.Builder somebody() {
        return new Subject.Builder(SecurityUtils.getSecurityManager()).sessionCreationEnabled(false);
    }

    private <T> T as(Subject subject, MunicipalityCard municipality, Callable<T> work) {
        try {
            return subject.execute(() -> inARequest(municipality, work));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw e;
        }
    }

    private <T> T inARequest(MunicipalityCard municipality, Callable<T> work) throws Exception {
        RequestContextController request = requests.get();
        boolean opened = request.activate();
        try {
            if (municipality != null) {
                here.enter(municipality);
            }
            return work.call();
        } finally {
            if (opened) {
                request.deactivate();
            }
        }
    }
}
