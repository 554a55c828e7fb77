package org.jemaa.result.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import org.jemaa.result.MoneyWent;
import org.jemaa.result.ProjectResult;
import org.jemaa.shared.web.Words;

/** Names the winners for which the supporters of a lost project paid. */
@RequestScoped
class MoneyInWords {

    @Inject
    private Words words;

    /** @param projects of the envelope, by reference. Null where there is nothing to name. */
    MoneyLine of(MoneyWent went, Map<String, ProjectResult> projects) {
        if (went == null || went.most().isEmpty()) {
            return null;
        }
        var to = new ArrayList<MoneyLine.To>();
        for (MoneyWent.Payment paid : went.most()) {
            boolean isLast = went.others() == 0 && to.size() == went.most().size() - 1;
            to.add(to(to.isEmpty() ? "" : words.of(isLast ? "result.ties.and" : "result.ties.comma"), paid, projects.get(paid.winner())));
        }
        return new MoneyLine(words.of(went.others() == 0 ? "result.went" : "result.went.most"), to, words.of("result.went.others", went.others()));
    }

    private MoneyLine.To to(String before, MoneyWent.Payment paid, ProjectResult winner) {
        return new MoneyLine.To(before, words.text(winner.title()), words.langOf(winner.title()), words.money(paid.amount()));
    }
}
