package org.jemaa.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerLogTest {

    @TempDir
    Path folder;

    @Test
    void a_missing_bean_is_named_although_the_log_buries_it_in_a_list() {
        assertEquals(Optional.of("DeploymentException: WELD-001408: Unsatisfied dependencies for type Clock"),
                ServerLog.failure("""
                        [2026-11-22T03:21:19.121+0000] [] [SEVERE] [NCLS-CORE-00026] [core] [[
                          Exception during lifecycle processing
                        org.glassfish.deployment.common.DeploymentException: CDI deployment failure:Exception List with 3 exceptions:
                        Exception 0 :
                        org.jboss.weld.exceptions.DeploymentException: WELD-001408: Unsatisfied dependencies for type Clock
                          at injection point [BackedAnnotatedField] @Inject private org.jemaa.municipality.MunicipalityBoard.clock

                        \tat org.jboss.weld.bootstrap.Validator.validateInjectionPoint(Validator.java:379)
                        org.jboss.weld.exceptions.DeploymentException: WELD-001408: another one, less important
                        ]]
                        [2026-11-22T03:21:19.122+0000] [] [SEVERE] [] [core] Exception while loading the app
                        """.lines().toList()));
    }

    @Test
    void the_innermost_cause_is_told_rather_than_what_wraps_it() {
        assertEquals(Optional.of("SQLException: Access denied for user 'jemaa'"), ServerLog.failure("""
                [2026-11-22T03:21:19.121+0000] [] [[1;91mSEVERE[0m] [] [core] [[
                  Exception while invoking class org.glassfish.persistence.jpa.JPADeployer prepare method
                java.lang.RuntimeException: outer
                \tat a.B.c(B.java:1)
                Caused by: java.lang.IllegalStateException: middle
                \tat a.B.d(B.java:2)
                Caused by: java.sql.SQLException: Access denied for user 'jemaa'
                \t... 32 more
                ]]
                [2026-11-22T03:21:20.000+0000] [] [INFO] something else
                Caused by: java.lang.Error: unrelated
                """.lines().toList()));
    }

    @Test
    void the_persistence_provider_describes_its_reason_on_a_line_of_its_own() {
        assertEquals(Optional.of("Entity class [class org.jemaa.Some] has no primary key specified."), ServerLog.failure("""
                [2026-11-22T03:21:19.121+0000] [] [SEVERE] [] [core] [[
                  Exception while preparing the app : Exception [EclipseLink-28018] (Eclipse Persistence Services - 4.0.7)
                Exception Description: Predeployment of PersistenceUnit [jemaa] failed.
                \tat org.eclipse.persistence.A.b(A.java:1)
                Caused by: Exception [EclipseLink-7161]: org.eclipse.persistence.exceptions.ValidationException
                Exception Description: Entity class [class org.jemaa.Some] has no primary key specified.
                \tat org.eclipse.persistence.A.c(A.java:1)
                ]]
                """.lines().toList()));
    }

    @Test
    void a_log_without_a_failed_deployment_has_no_failure() {
        assertEquals(Optional.empty(), ServerLog.failure("""
                [2026-11-22T03:21:20.000+0000] [] [INFO] jemaa was successfully deployed in 4,211 milliseconds.
                """.lines().toList()));
    }

    @Test
    void readiness_is_seen_once_the_line_is_in_the_file() throws IOException {
        Path file = Files.writeString(folder.resolve("server.log"), SUMMARY.formatted("{ \"Name\": \"jemaa\" }"));
        ServerLog log = new ServerLog(file);
        log.readOn();
        assertFalse(log.saysReady());
        Files.writeString(file, Files.readString(file) + READY);
        log.readOn();
        assertTrue(log.saysReady());
        assertEquals(Optional.empty(), log.failure());
    }

    @Test
    void a_server_that_is_ready_without_the_application_has_failed_even_if_it_does_not_say_why() throws IOException {
        ServerLog log = new ServerLog(Files.writeString(folder.resolve("server.log"), SUMMARY.formatted("") + READY));
        log.readOn();
        assertEquals(Optional.of("the server does not say why"), log.failure());
    }

    private static final String READY = "Payara Micro 6.2025.10 #badassmicrofish (build 1) ready in 12,345 (ms)\n";
    private static final String SUMMARY = """
            {
                "Instance Configuration": {
                    "Http Port(s)": "8080",
                    "Deployed": [
                        %s
                    ]
                }
            }
            """;
}
