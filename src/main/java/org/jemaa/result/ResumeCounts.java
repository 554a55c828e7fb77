package org.jemaa.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jemaa.identity.ActingAs;
import org.jemaa.municipality.MunicipalityBoard;
import org.jemaa.municipality.MunicipalityCard;

/** Takes up counts whose server has fallen silent, in the name of whoever asked for them. */
@ApplicationScoped
class ResumeCounts {

    private static final Logger LOG = Logger.getLogger(ResumeCounts.class.getName());

    @Inject
    private CountJobs jobs;
    @Inject
    private RunCount run;
    @Inject
    private MunicipalityBoard municipalities;
    @Inject
    private ActingAs acting;
    @Inject
    private Clock clock;

    void takeUp() {
        for (CountJob job : jobs.abandoned(clock.instant())) {
            if (jobs.claim(job.id(), clock.instant())) {
                LOG.log(Level.INFO, "the count of {0} is taken up, for the {1}. time", new Object[] {job.slug(), job.attempts() + 1});
                MunicipalityCard town = municipalities.byId(job.municipality()).orElseThrow();
                acting.account(job.askedBy(), town, () -> run.run(job.id()));
            }
        }
    }
}
