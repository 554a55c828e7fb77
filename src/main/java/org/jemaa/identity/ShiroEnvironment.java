package org.jemaa.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.web.env.DefaultWebEnvironment;
import org.apache.shiro.web.env.EnvironmentLoader;
import org.apache.shiro.web.mgt.DefaultWebSecurityManager;

/**
 * Shiro, set up in code: who somebody is comes from {@link AccountRealm}, sessions are the server's own, nothing is remembered
 * between visits. Which page asks for which right is not Shiro's matter but that of the use cases and of {@code WEB-INF/pages}.
 */
@WebListener
public class ShiroEnvironment implements ServletContextListener {

    @Inject
    private AccountRealm realm;
    @Inject
    private Event<SecurityReady> ready;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var security = new DefaultWebSecurityManager(realm);
        security.setRememberMeManager(null);
        var environment = new DefaultWebEnvironment();
        environment.setSecurityManager(security);
        environment.setServletContext(event.getServletContext());
        event.getServletContext().setAttribute(EnvironmentLoader.ENVIRONMENT_ATTRIBUTE_KEY, environment);
        SecurityUtils.setSecurityManager(security);
        ready.fire(new SecurityReady());
    }
}
