package org.jemaa.process;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jemaa.shared.LocalText;

/**
 * People on the roll who vote on a ballot of their own, with a weight of their own. College 0 is that of all citizens: it is always
 * there, always binding, and votes on every common envelope.
 *
 * @param number      by which roll and box know it; never given to another college of the budget
 * @param code        by which the list of voters knows it
 * @param leastAge    in full years on the day on which the vote opens; null: no limit
 * @param mostAge     likewise
 * @param weight      1 to {@value #MOST_WEIGHT}: how often each of its papers counts where it decides together with others
 * @param binding     whether its papers count in the common envelopes; otherwise they are counted apart and shown beside. About an
 *                    envelope of its own it decides in either case
 * @param places      districts ({@link #CITY} for the whole city) on whose envelopes it votes; null: on all
 * @param ownProjects references of the proposals for which its own envelope is; empty where it has none
 */
public record College(int number, String code, LocalText name, Integer leastAge, Integer mostAge, int weight, boolean binding, Set<Long> places,
        List<String> ownProjects) {

    public static final long CITY = 0;
    public static final int MOST_WEIGHT = 100;
    /** Besides that of all citizens. */
    public static final int MOST = 8;
    public static final String CITIZENS_CODE = "citizens";
    static final LocalText CITIZENS_NAME = LocalText.of("Citizens", "Citoyennes et citoyens", "المواطنات والمواطنون");
    static final College CITIZENS = new College(0, CITIZENS_CODE, CITIZENS_NAME, null, null, 1, true, null, List.of());

    public College {
        places = places == null ? null : Set.copyOf(places);
        ownProjects = List.copyOf(ownProjects);
    }

    public boolean isOfCitizens() {
        return number == 0;
    }

    public boolean limitsAge() {
        return leastAge != null || mostAge != null;
    }

    public boolean isTooYoung(LocalDate born, LocalDate opening) {
        return leastAge != null && age(born, opening) < leastAge;
    }

    public boolean isTooOld(LocalDate born, LocalDate opening) {
        return mostAge != null && age(born, opening) > mostAge;
    }

    /** In full years, as {@link Period} counts: who was born on 29 February completes a year, where there is no such day, on 1 March. */
    private static int age(LocalDate born, LocalDate day) {
        return Period.between(born, day).getYears();
    }

    /** Whether the projects of that envelope stand on its ballot. */
    public boolean votesOn(Envelope envelope) {
        if (envelope.college() != null) {
            return envelope.college() == number;
        }
        return places == null || places.contains(Objects.requireNonNullElse(envelope.districtId(), CITY));
    }
}
