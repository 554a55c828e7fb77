package org.jemaa.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.apache.shiro.SecurityUtils;
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
        Subject subject = new Subject.Builder(SecurityUtils.getSecurityManager())
            .principals(new SimplePrincipalCollection(account.value(), "accounts")).authenticated(true).sessionCreationEnabled(false).buildSubject();
        return subject.execute(() -> {
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
        });
    }
}
