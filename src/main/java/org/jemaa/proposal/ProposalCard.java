package org.jemaa.proposal;

import java.time.Instant;
import org.jemaa.identity.AccountId;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/**
 * A proposal as pages and other contexts see it. No district: the whole city. {@code estimate} is the author's guess, {@code cost} what the
 * services found when they accepted it; author and name are null where the office entered it.
 */
public record ProposalCard(ProposalId id, BudgetId budget, String reference, LocalText title, LocalText story, Long districtId, Money estimate,
        Money cost, ProposalState state, AccountId author, String authorName, Instant submittedAt) {

    /** The story's beginning, in the language given, for lists. */
    public String beginning(String language) {
        String text = story.in(language).replaceAll("\\s+", " ");
        if (text.length() <= 180) {
            return text;
        }
        int end = text.lastIndexOf(' ', 170);
        return text.substring(0, end < 100 ? 170 : end) + "…";
    }
}
