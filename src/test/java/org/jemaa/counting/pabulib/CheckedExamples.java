package org.jemaa.counting.pabulib;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jemaa.counting.pabulib.Finding.Kind;
import org.jemaa.counting.pabulib.Finding.Severity;

/** Good files, and for every kind of finding a change that makes one of them bad. */
final class CheckedExamples {

    static final String APPROVAL = """
            META
            key;value
            description;Two parks
            country;Poland
            unit;Tamaris
            instance;2026
            num_projects;3
            num_votes;4
            budget;1000.50
            vote_type;approval
            rule;greedy
            date_begin;01.03.2026
            date_end;31.03.2026
            min_length;1
            max_length;2
            min_sum_cost;0
            max_sum_cost;1200
            language;pl
            currency;PLN
            comment;#1: A remark. #2: Another.
            PROJECTS
            project_id;cost;votes;name;category;selected;latitude;longitude
            a;600;3;Park;green,sport;1;36.80;10.18
            b;400.25;2;"Trees; ""old"" ones";;1;36.81;-10.19
            c;300;1;Lamps;light;0;;
            VOTES
            voter_id;vote;age;sex;voting_method
            1;a,b;27;F;internet
            2;a;18-30;;paper
            3;a,c;;M;paper
            4;b;41;O;internet
            """;

    static final String CUMULATIVE = """
            META
            key;value
            description;Points
            country;Worldwide
            unit;Poznań
            instance;2026
            num_projects;4
            num_votes;2
            budget;100
            vote_type;cumulative
            rule;greedy-custom
            date_begin;2026
            date_end;2026
            max_length;3
            min_points;1
            max_points;5
            min_sum_points;2
            max_sum_points;6
            comment;#1: The first that does not fit wins if 80 % is left.
            PROJECTS
            project_id;cost;votes;score;selected
            a;60;2;7;1
            b;50;1;2;2
            c;45;1;1;0
            d;41;1;1;0
            VOTES
            voter_id;vote;points
            1;a,b,c;3,2,1
            2;a,d;4,1
            """;

    /** @param place line and column, or 0:0 */
    record Example(Kind kind, Severity severity, String place, String field, String text, String change) {

        @Override
        public String toString() {
            return kind + " after " + change.substring(0, Math.min(80, change.length())).replace('\n', '|');
        }
    }

    private final List<Example> examples = new ArrayList<>();

    private CheckedExamples() {
        structure();
        columns();
        values();
        votes();
        points();
        money();
        rules();
    }

    static List<Example> all() {
        return new CheckedExamples().examples;
    }

    private void error(Kind kind, String place, String field, String... goodAndBad) {
        add(kind, Severity.ERROR, place, field, APPROVAL, goodAndBad);
    }

    private void warning(Kind kind, String place, String field, String... goodAndBad) {
        add(kind, Severity.WARNING, place, field, APPROVAL, goodAndBad);
    }

    private void add(Kind kind, Severity severity, String place, String field, String base, String... goodAndBad) {
        String text = base;
        for (int i = 0; i < goodAndBad.length; i += 2) {
            if (!text.contains(goodAndBad[i])) {
                throw new IllegalArgumentException(goodAndBad[i]);
            }
            text = text.replace(goodAndBad[i], goodAndBad[i + 1]);
        }
        examples.add(new Example(kind, severity, place, field, text, Arrays.toString(goodAndBad)));
    }

    private void structure() {
        error(Kind.UNREADABLE, "24:12", "", "ones\"", "ones");
        warning(Kind.BLANK_LINE, "21:1", "", "PROJECTS", "\nPROJECTS");
        error(Kind.DATA_BEFORE_SECTION, "1:1", "", "META", "a;b\nMETA");
        error(Kind.SECTION_TWICE, "26:1", "", "VOTES", "META\nVOTES");
        error(Kind.SECTION_MISSING, "0:0", "", APPROVAL.substring(APPROVAL.indexOf("VOTES")), "");
        error(Kind.SECTION_ORDER, "21:1", "", "\nVOTES\n", "\nFIRST\n", "PROJECTS\n", "VOTES\n", "\nFIRST\n", "\nPROJECTS\n");
        error(Kind.HEADER_WRONG, "2:1", "META", "key;value", "keys;value");
        error(Kind.HEADER_WRONG, "27:1", "VOTES", "voter_id;vote;", "vote;voter_id;");
        error(Kind.HEADER_WRONG, "26:1", "VOTES", APPROVAL.substring(APPROVAL.indexOf("voter_id;vote;")), "");
        error(Kind.KEY_EMPTY, "6:1", "", "instance;", ";");
        error(Kind.KEY_TWICE, "6:1", "unit", "instance;", "unit;");
        error(Kind.KEY_MISSING, "0:0", "instance", "instance;2026\n", "");
        error(Kind.KEY_UNKNOWN, "6:1", "instanz", "instance;", "instanz;");
        warning(Kind.KEY_ORDER, "5:1", "instance", "unit;Tamaris\ninstance;2026", "instance;2026\nunit;Tamaris");
        error(Kind.IDENTIFIER_EMPTY, "25:1", "project_id", "c;300", ";300");
        error(Kind.IDENTIFIER_EMPTY, "31:1", "voter_id", "4;b;", ";b;");
        error(Kind.PROJECT_TWICE, "25:1", "project_id", "c;300", "a;300");
        error(Kind.VOTER_TWICE, "31:1", "voter_id", "4;b;", "1;b;");
        error(Kind.TOO_MANY, "10023:1", "project_id", "a;600", projects() + "a;600");
    }

    private static String projects() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            lines.append('p').append(i).append(";1;0;P;;0;;\n");
        }
        return lines.toString();
    }

    private void columns() {
        error(Kind.COLUMN_TWICE, "22:37", "PROJECTS", "category;selected", "category;votes");
        error(Kind.COLUMN_MISSING, "22:1", "PROJECTS", "project_id;cost;", "project_id;costs;");
        error(Kind.COLUMN_UNKNOWN, "22:12", "PROJECTS", "project_id;cost;", "project_id;costs;");
        error(Kind.COLUMN_RENAMED, "22:28", "PROJECTS", "category", "target");
        warning(Kind.COLUMN_ORDER, "22:1", "PROJECTS", "cost;votes;", "votes;cost;");
        warning(Kind.EXTRA_CELLS, "31:19", "", "4;b;41;O;internet", "4;b;41;O;internet;");
        warning(Kind.EXTRA_CELLS, "5:14", "", "Tamaris", "Tamaris;and more");
        error(Kind.SPACE_AROUND, "25:3", "cost", "c;300", "c; 300");
        error(Kind.SPACE_AROUND, "21:1", "", "PROJECTS", "PROJECTS ");
        error(Kind.SPACE_AROUND, "4:9", "value", "Poland", "\" Poland\"");
        error(Kind.SPACE_IN_LIST, "28:3", "vote", "1;a,b", "1;a, b");
        warning(Kind.SPACE_IN_LIST, "23:14", "category", "green,sport", "green, sport");
        error(Kind.QUOTE_MISPLACED, "24:12", "name", "ones\"", "ones\" x");
    }

    private void values() {
        error(Kind.VALUE_MISSING, "3:13", "description", "Two parks", "");
        error(Kind.VALUE_MISSING, "25:9", "name", "Lamps", "");
        error(Kind.VALUE_MISSING, "31:8", "voting_method", "4;b;41;O;internet", "4;b;41;O");
        error(Kind.VALUE_UNKNOWN, "4:9", "country", "Poland", "Polska");
        error(Kind.VALUE_UNKNOWN, "18:10", "language", "pl", "polish");
        error(Kind.VALUE_UNKNOWN, "19:10", "currency", "PLN", "zł");
        error(Kind.VALUE_UNKNOWN, "11:6", "rule", "rule;greedy", "rule;gready");
        error(Kind.VALUE_UNKNOWN, "10:11", "vote_type", "approval", "approvals");
        error(Kind.VALUE_UNKNOWN, "25:21", "selected", "light;0", "light;4");
        error(Kind.VALUE_UNKNOWN, "20:14", "fully_funded", "comment;", "fully_funded;0\ncomment;");
        error(Kind.VALUE_UNKNOWN, "31:5", "age", "41", "old");
        error(Kind.VALUE_UNKNOWN, "29:5", "age", "18-30", "30-18");
        error(Kind.VALUE_UNKNOWN, "31:8", "sex", "41;O", "41;K");
        error(Kind.VALUE_UNKNOWN, "31:10", "voting_method", "41;O;internet", "41;O;mobile");
        error(Kind.NOT_A_NUMBER, "25:3", "cost", "c;300", "c;3e2");
        error(Kind.NOT_A_NUMBER, "23:7", "votes", "600;3", "600;three");
        error(Kind.NOT_A_NUMBER, "15:12", "max_length", "max_length;2", "max_length;2.5");
        error(Kind.COMMA_IN_NUMBER, "24:3", "cost", "400.25", "400,25");
        error(Kind.COMMA_IN_NUMBER, "9:8", "budget", "1000.50", "1000,50");
        error(Kind.OUT_OF_BOUNDS, "25:3", "cost", "c;300", "c;-300");
        error(Kind.OUT_OF_BOUNDS, "23:28", "latitude", "36.80", "90.01");
        error(Kind.DATE_WRONG, "12:12", "date_begin", "01.03.2026", "1.3.2026");
        error(Kind.DATE_WRONG, "13:10", "date_end", "31.03.2026", "31.02.2026");
        error(Kind.DATES_REVERSED, "13:10", "date_end", "31.03.2026", "28.02.2026");
        error(Kind.COMMENT_NUMBERS, "20:9", "comment", "#1: A", "A");
        warning(Kind.COMMENT_NUMBERS, "20:9", "comment", "#2:", "#3:");
        error(Kind.COORDINATES_INCOMPLETE, "23:28", "longitude", "36.80;10.18", "36.80;");
        warning(Kind.COORDINATES_EQUAL, "0:0", "latitude", "36.81;-10.19", "36.80;10.18");
        warning(Kind.LABEL_TWICE, "23:14", "category", "green,sport", "green,green");
        warning(Kind.LABEL_UNUSED, "18:12", "categories", "language;", "categories;green,sport,light,dark\nlanguage;");
        warning(Kind.LABEL_UNDECLARED, "24:14", "category", "language;", "categories;sport,light\nlanguage;");
        warning(Kind.LABELS_ALIKE, "25:15", "category", "light", "Spört");
        error(Kind.COUNT_DIFFERS, "7:14", "num_projects", "num_projects;3", "num_projects;4");
        error(Kind.COUNT_DIFFERS, "8:11", "num_votes", "num_votes;4", "num_votes;5");
        error(Kind.VOTES_DIFFER, "23:7", "votes", "600;3", "600;4");
        warning(Kind.NO_VOTES, "25:7", "votes", "300;1", "300;0", "3;a,c", "3;a");
        warning(Kind.COUNTS_MISSING, "0:0", "votes", "cost;votes;", "cost;public_id;");
    }

    private void votes() {
        error(Kind.UNKNOWN_PROJECT, "31:3", "vote", "4;b;", "4;z;");
        warning(Kind.PROJECT_TWICE_ON_VOTE, "31:3", "vote", "4;b;", "4;b,b;");
        error(Kind.VOTE_TOO_LONG, "31:3", "vote", "4;b;", "4;a,b,c;");
        error(Kind.VOTE_TOO_SHORT, "29:3", "vote", "min_length;1", "min_length;2");
        warning(Kind.MAX_LENGTH_UNUSED, "15:12", "max_length", "max_length;2", "max_length;3");
        warning(Kind.AVERAGE_LENGTH_ONE, "15:12", "max_length", "a,b", "a", "a,c", "c");
        warning(Kind.COST_SUM_TOO_LOW, "31:3", "vote", "min_sum_cost;0", "min_sum_cost;500");
        warning(Kind.COST_SUM_TOO_HIGH, "28:3", "vote", "max_sum_cost;1200", "max_sum_cost;1000");
        error(Kind.CHOOSE_1_LENGTH, "15:12", "max_length", "approval", "choose-1");
        error(Kind.CHOOSE_1_LENGTH, "28:3", "vote", "approval", "choose-1", "max_length;2", "max_length;1");
        warning(Kind.CHOOSE_1_SUGGESTED, "15:12", "max_length", "max_length;2", "max_length;1");
        error(Kind.MAX_LENGTH_ABOVE_PROJECTS, "15:12", "max_length", "max_length;2", "max_length;4");
        warning(Kind.LIMIT_NOT_FOR_TYPE, "18:12", "max_points", "language;pl", "max_points;5\nlanguage;pl");
    }

    private void points() {
        Severity error = Severity.ERROR;
        Severity warning = Severity.WARNING;
        add(Kind.POINTS_LIMIT_MISSING, error, "10:11", "max_sum_points", CUMULATIVE, "max_sum_points;6\n", "");
        add(Kind.POINTS_MISSING, error, "28:9", "points", CUMULATIVE, "3,2,1", "");
        add(Kind.POINTS_MISSING, error, "28:1", "points", CUMULATIVE, "voter_id;vote;points", "voter_id;vote", "c;3,2,1", "c", "d;4,1", "d");
        error(Kind.POINTS_UNEXPECTED, "31:5", "points", "vote;age;", "vote;points;");
        add(Kind.POINTS_DO_NOT_MATCH, error, "28:9", "points", CUMULATIVE, "3,2,1", "3,2");
        add(Kind.NOT_A_NUMBER, error, "28:9", "points", CUMULATIVE, "3,2,1", "3,x,1");
        add(Kind.POINTS_NEGATIVE, error, "28:9", "points", CUMULATIVE, "3,2,1", "3,2,-1");
        add(Kind.POINTS_TOO_LOW, error, "28:9", "points", CUMULATIVE, "min_points;1", "min_points;2");
        add(Kind.POINTS_TOO_HIGH, error, "29:7", "points", CUMULATIVE, "max_points;5", "max_points;3");
        add(Kind.POINTS_NOT_SORTED, warning, "28:9", "points", CUMULATIVE, "3,2,1", "3,1,2");
        add(Kind.POINTS_SUM_TOO_LOW, warning, "29:7", "points", CUMULATIVE, "min_sum_points;2", "min_sum_points;6");
        add(Kind.POINTS_SUM_TOO_HIGH, warning, "28:9", "points", CUMULATIVE, "max_sum_points;6", "max_sum_points;5");
        add(Kind.SCORE_DIFFERS, error, "23:8", "score", CUMULATIVE, "50;1;2", "50;1;3");
    }

    private void money() {
        error(Kind.COST_ZERO, "25:3", "cost", "c;300", "c;0.5");
        error(Kind.COST_ABOVE_BUDGET, "25:3", "cost", "c;300", "c;1001");
        warning(Kind.COST_ABOVE_BUDGET, "25:3", "cost", "c;300", "c;999999999");
        error(Kind.WITHDRAWN_SELECTED, "25:27", "selected", "c;300", "c;999999999", "light;0", "light;1");
        error(Kind.BUDGET_EXCEEDED, "9:8", "budget", "light;0", "light;1");
        error(Kind.BUDGET_UNUSED, "0:0", "selected", "c;300", "c;0.75");
        add(Kind.BUDGET_UNUSED, Severity.WARNING, "0:0", "selected", CUMULATIVE, "d;41", "d;40");
        error(Kind.ALL_AFFORDABLE, "9:8", "budget", "1000.50", "1300");
        error(Kind.NOT_ALL_AFFORDABLE, "20:14", "fully_funded", "comment;", "fully_funded;1\ncomment;");
    }

    private void rules() {
        warning(Kind.SELECTED_MISSING, "0:0", "selected", "selected;lat", "public_id;lat");
        warning(Kind.RULE_NOT_CHECKED, "11:6", "rule", "rule;greedy", "rule;unknown");
        warning(Kind.RULE_NOT_CHECKED, "11:6", "rule", "rule;greedy", "rule;equalshares", "approval", "ordinal");
        error(Kind.RULE_NOT_FOLLOWED, "24:35", "selected", "rule;greedy", "rule;equalshares");
        error(Kind.THRESHOLD_MISSING, "11:6", "min_project_score_threshold", "rule;greedy", "rule;greedy-threshold");
        error(Kind.THRESHOLD_UNEXPECTED, "18:29", "min_project_score_threshold", "language;pl", "min_project_score_threshold;1\nlanguage;pl");
        add(Kind.COMMENT_MISSING, Severity.WARNING, "11:6", "comment", CUMULATIVE,
                "comment;#1: The first that does not fit wins if 80 % is left.\n", "");
        error(Kind.RULE_NOT_FOLLOWED, "24:35", "selected", "ones\";;1", "ones\";;0");
        error(Kind.RULE_NOT_FOLLOWED, "25:21", "selected", "rule;greedy", "rule;greedy-no-skip", "c;300", "c;400", "light;0", "light;1");
        warning(Kind.RULE_NOT_FOLLOWED, "24:35", "selected", "rule;greedy", "rule;greedy-exclusive", "ones\";;1", "ones\";;0");
        add(Kind.RULE_NOT_FOLLOWED, Severity.WARNING, "23:10", "selected", CUMULATIVE, "50;1;2;2", "50;1;2;0");
        add(Kind.RULE_NOT_FOLLOWED, Severity.ERROR, "23:10", "selected", CUMULATIVE, "b;50;1;2;2", "b;51;1;2;2");
        error(Kind.SELECTED_BELOW_THRESHOLD, "25:35", "selected", "rule;greedy", "rule;greedy-threshold", "language;pl",
                "min_project_score_threshold;3\nlanguage;pl");
    }
}
