package org.jemaa.result.web;

import org.jemaa.result.ProjectResult;

/** A project in the list of a result. {@code share}: its votes in percent of the most votes; {@code why}: a sentence or two. */
public record ResultLine(ProjectResult result, String title, String titleLang, String href, String share, String why, String outcome) {

    public boolean fromTheRest() {
        return result.reason() == org.jemaa.counting.Fate.Reason.WON_BY_COMPLETION;
    }
}
