package org.jemaa.result.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.result.ProjectResult;
import org.jemaa.result.ResultBoard;
import org.jemaa.result.ResultCard;

/** The winners in short, for the budget's own page; nothing before they are public. */
@Named
@RequestScoped
public class ResultNowView {

    private static final int NAMED = 5;

    @Inject
    private ResultBoard board;
    private final Map<BudgetId, Optional<ResultCard>> read = new HashMap<>();

    public ResultCard of(BudgetCard budget) {
        return read.computeIfAbsent(budget.id(), board::published).orElse(null);
    }

    public List<ProjectResult> first(BudgetCard budget) {
        return of(budget).winners().stream().limit(NAMED).toList();
    }

    /** How many winners are not named. */
    public int more(BudgetCard budget) {
        return Math.max(0, of(budget).winners().size() - NAMED);
    }
}
