package org.jemaa.counting.rule;

import java.math.BigInteger;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Profile;
import org.jemaa.counting.Round;
import org.jemaa.counting.Utility;

/** Between the units and voices in which rules count and the currency and voters of weight 1 in which an outcome is told. */
record Units(Election election, Utility utility) {

    Fraction perVoter(Fraction perVoice) {
        return perVoice.times(election.voice().inverse()).times(election.unit());
    }

    Fraction perVoice(Fraction perVoter) {
        return perVoter.times(election.voice()).times(election.unit().inverse());
    }

    /** The budget for each voice, in units; 0 without voters. */
    Fraction equalShare() {
        return election.allVoices() == 0 ? Fraction.ZERO
                : new Fraction(election.units(election.budget()), BigInteger.valueOf(election.allVoices()));
    }

    /** What supporters paid for a project, from what each voice paid for each unit of worth, in units. */
    Round.Price price(int project, Fraction perWorth) {
        Fraction points = new Fraction(BigInteger.TEN.pow(utility.isUniform() ? 0 : election.choices().pointPlaces()), BigInteger.ONE);
        Fraction payment = perVoter(perWorth).times(points);
        Fraction cost = Fraction.of(election.projects().get(project).cost());
        return new Round.Price(utility.isTimesCost() ? payment.times(cost.inverse()) : payment, payment);
    }

    /** What a project's supporters had together at the start, in units. */
    static Fraction together(Profile profile, int project, Fraction perVoice) {
        return perVoice.times(Fraction.of(profile.supportingVoices(project), 1));
    }
}
