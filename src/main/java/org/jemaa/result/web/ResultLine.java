package org.jemaa.result.web;

import org.jemaa.result.ProjectResult;

/** A project in the list of a result. {@code share}: its votes in percent of the most votes; {@code why}: a sentence or two; {@code went} is null for most; {@code after} follows it. */
public record ResultLine(ProjectResult result, String title, String titleLang, String href, String share, String why, MoneyLine went, String after, String outcome) {

    public boolean fromTheRest() {
        return result.reason() == org.jemaa.counting.Fate.Reason.WON_BY_COMPLETION;
    }
}
