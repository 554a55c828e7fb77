package org.jemaa.assessment;

import java.util.Optional;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Refusal;

/** The office's own words beside an answer: obligatory and bounded. */
final class Explanation {

    static final int LONGEST = 3000;

    private Explanation() {
    }

    static Optional<Refusal> check(LocalText explanation) {
        if (explanation == null) {
            return Optional.of(Refusal.ofField("explanation", AssessmentRefusal.EXPLANATION_MISSING));
        }
        return explanation.longest() > LONGEST ? Optional.of(Refusal.ofField("explanation", AssessmentRefusal.EXPLANATION_TOO_LONG, LONGEST)) : Optional.empty();
    }
}
