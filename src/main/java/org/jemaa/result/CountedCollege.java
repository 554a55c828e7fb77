package org.jemaa.result;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jemaa.shared.LocalText;

/** A {@link CollegeTurnout} as the database keeps it. */
@Embeddable
class CountedCollege {

    private int number;
    private String code;
    private LocalText name;
    private int weight;
    @Column(name = "is_binding")
    private boolean binding;
    private int voters;
    @Column(name = "on_the_roll")
    private int onTheRoll;
    private boolean shown;

    protected CountedCollege() {
    }

    CountedCollege(CollegeTurnout college) {
        number = college.number();
        code = college.code();
        name = college.name();
        weight = college.weight();
        binding = college.binding();
        voters = college.voters();
        onTheRoll = college.onTheRoll();
        shown = college.shown();
    }

    CollegeTurnout card() {
        return new CollegeTurnout(number, code, name, weight, binding, voters, onTheRoll, shown);
    }
}
