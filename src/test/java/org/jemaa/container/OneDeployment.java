package org.jemaa.container;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;

/** Payara Micro starts with the first test class and stops after the last one, instead of with each of them. */
public class OneDeployment extends PayaraMicroDeployableContainer {

    private Archive<?> archive;
    private ProtocolMetaData address;

    @Override
    public ProtocolMetaData deploy(Archive<?> wanted) throws DeploymentException {
        if (address == null) {
            archive = wanted;
            address = onLoopback(super.deploy(wanted));
        }
        return address;
    }

    /** The server listens on the loopback address alone, and announces another one. */
    private static ProtocolMetaData onLoopback(ProtocolMetaData announced) throws DeploymentException {
        HTTPContext there = announced.getContexts(HTTPContext.class).iterator().next();
        if (there.getServlets().isEmpty()) {
            throw new DeploymentException("The application was not deployed: see target/failsafe-reports/*-output.txt");
        }
        HTTPContext here = new HTTPContext("127.0.0.1", there.getPort());
        there.getServlets().forEach(here::add);
        return new ProtocolMetaData().addContext(here);
    }

    @Override
    public void undeploy(Archive<?> done) {
        // the next class uses it
    }

    @Override
    public void stop() throws LifecycleException {
        if (address != null) {
            try {
                super.undeploy(archive);
            } catch (DeploymentException e) {
                throw new LifecycleException("The server for the tests did not stop", e);
            }
        }
        super.stop();
    }
}
