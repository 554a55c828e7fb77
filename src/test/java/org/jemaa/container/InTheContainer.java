package org.jemaa.container;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What a test in the container extends. The order of the classes is not fixed: each brings the data that it needs. */
@ArquillianTest
public abstract class InTheContainer {

    @Deployment
    public static WebArchive application() {
        return Application.withTests();
    }
}
