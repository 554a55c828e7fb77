package org.jemaa.process;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jemaa.shared.LocalText;

/** One college's row. It is written with its budget, keeps its number while its code stays, and is bound with it when the vote opens. */
@Entity
@Table(name = "process_college")
class BudgetCollege {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "budget_id", nullable = false)
    private Budget budget;
    private int number;
    private String code;
    private LocalText name;
    @Column(name = "least_age")
    private Integer leastAge;
    @Column(name = "most_age")
    private Integer mostAge;
    private int weight;
    @Column(name = "is_binding")
    private boolean binding;
    @Column(name = "common_places")
    private String places;
    @Column(name = "own_projects")
    private String ownProjects;

    protected BudgetCollege() {
    }

    BudgetCollege(Budget budget, int number, String code) {
        this.budget = budget;
        this.number = number;
        this.code = code;
    }

    int number() {
        return number;
    }

    String code() {
        return code;
    }

    void become(College wanted) {
        name = wanted.name();
        leastAge = wanted.leastAge();
        mostAge = wanted.mostAge();
        weight = wanted.weight();
        binding = wanted.binding();
        places = wanted.places() == null ? null : wanted.places().stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        ownProjects = String.join(",", wanted.ownProjects());
    }

    College card() {
        Set<Long> districts = places == null ? null : parts(places).map(Long::valueOf).collect(Collectors.toSet());
        return new College(number, code, name, leastAge, mostAge, weight, binding, districts, ownProjects == null ? List.of() : parts(ownProjects).toList());
    }

    private static Stream<String> parts(String joined) {
        return joined.isEmpty() ? Stream.empty() : Stream.of(joined.split(","));
    }
}
