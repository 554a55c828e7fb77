package org.jemaa.verify.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands on one paper, or why it does not count: the body is a version (1), the number of projects (two bytes) and one bit for
 * each, and there is exactly one body for each choice.
 *
 * @param chosen  numbers of projects, ascending; null where the paper does not count
 * @param invalid why it does not count; null where it does
 */
public record Choice(List<Integer> chosen, Invalid invalid) {

    /** Why a paper does not count. */
    public enum Invalid { UNREADABLE, OTHER_BALLOT, NOT_ON_ITS_BALLOT, TOO_FEW_PROJECTS, TOO_MANY_PROJECTS, OVER_THE_COST_LIMIT }

    private static final int HEAD = 3;

    public boolean counts() {
        return invalid == null;
    }

    public static Choice read(byte[] body, int college, Promise promise) {
        if (body.length < HEAD || body[0] != 1) {
            return new Choice(null, Invalid.UNREADABLE);
        }
        int projects = (body[1] & 0xff) << 8 | body[2] & 0xff;
        int bytes = (projects + 7) / 8;
        if (body.length != HEAD + bytes || projects % 8 != 0 && (body[body.length - 1] & 0xff >> projects % 8) != 0) {
            return new Choice(null, Invalid.UNREADABLE);
        }
        if (projects != promise.projects().size()) {
            return new Choice(null, Invalid.OTHER_BALLOT);
        }
        var chosen = new ArrayList<Integer>();
        for (int project = 0; project < projects; project++) {
            if ((body[HEAD + project / 8] >> 7 - project % 8 & 1) == 1) {
                chosen.add(project);
            }
        }
        return of(chosen, college, promise);
    }

    /** @param chosen numbers of projects, each once */
    public static Choice of(List<Integer> chosen, int college, Promise promise) {
        if (!promise.offers(college, chosen)) {
            return new Choice(null, Invalid.NOT_ON_ITS_BALLOT);
        }
        if (chosen.size() < promise.minProjects()) {
            return new Choice(null, Invalid.TOO_FEW_PROJECTS);
        }
        if (promise.maxProjects() != null && chosen.size() > promise.maxProjects()) {
            return new Choice(null, Invalid.TOO_MANY_PROJECTS);
        }
        if (promise.maxCost() != null) {
            BigDecimal cost = chosen.stream().map(project -> promise.projects().get(project).cost()).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (cost.compareTo(promise.maxCost()) > 0) {
                return new Choice(null, Invalid.OVER_THE_COST_LIMIT);
            }
        }
        return new Choice(List.copyOf(chosen), null);
    }
}
