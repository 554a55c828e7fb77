package org.jemaa.demonstration;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jemaa.municipality.DistrictCard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.BudgetForm;
import org.jemaa.process.Phase;
import org.jemaa.shared.LocalText;

/** One budget of the demonstration, as the script tells it. */
record Scene(JsonObject json) {

    static final String YOUTH = "youth";

    /** A proposal and what became of it: accepted (with a cost), refused (with a reason) or waiting. */
    record Idea(String reference, LocalText title, LocalText summary, String district, String cost, String decision, String reason, LocalText explanation) {
    }

    /** A desk, how many voters come to it (the first of them has voted online before), and how far its work is. */
    record PaperDesk(LocalText name, LocalText place, int voters, Works works) {

        /** OPEN: voters come. PROPOSED: all sheets are read, one officer says that the desk has finished. FINISHED: another has confirmed. */
        enum Works {
            OPEN, PROPOSED, FINISHED
        }
    }

    String slug() {
        return json.getString("slug");
    }

    Phase phase() {
        return Phase.valueOf(json.getString("phase"));
    }

    int voters() {
        return json.getInt("voters", 0);
    }

    int turnout() {
        return json.getInt("turnout", 0);
    }

    /** The file of a real election whose projects and ballots this budget replays, or null. */
    String election() {
        return json.getString("election", null);
    }

    /** Where people vote on paper, or null. */
    PaperDesk desk() {
        JsonObject desk = json.getJsonObject("desk");
        return desk == null ? null : new PaperDesk(Script.text(desk.getJsonObject("name")), Script.text(desk.getJsonObject("place")), desk.getInt("voters"),
            PaperDesk.Works.valueOf(desk.getString("works")));
    }

    BudgetForm form(MunicipalityCard town, Calendar calendar) {
        JsonObject limits = json.getJsonObject("limits");
        return new BudgetForm(slug(), Script.text(json.getJsonObject("title")), Script.text(json.getJsonObject("summary")), json.getString("sum"), null,
            shares(town), new BudgetForm.Limits(optional(limits, "minProjects"), optional(limits, "maxProjects"), optional(limits, "maxCost")),
            json.getString("rule"), calendar.dates(), colleges(), null);
    }

    /** Whether the person at that place of the roll is a youth delegate, as {@link #hasYouthCollege} says. */
    boolean isYouth(int place) {
        return hasYouthCollege() && place % 3 == 0 && place < voters();
    }

    /** Every third person on the roll is a youth delegate, where the script says that they vote as a college. */
    boolean hasYouthCollege() {
        return json.containsKey("youth");
    }

    private List<BudgetForm.CollegeForm> colleges() {
        return hasYouthCollege() ? List.of(new BudgetForm.CollegeForm("youth", YOUTH, Script.text(json.getJsonObject("youth")), null, null, null, false, null,
            null, null)) : null;
    }

    /** The same money for each district where the script says so; otherwise one envelope for the whole city. */
    private List<BudgetForm.Share> shares(MunicipalityCard town) {
        if (!json.getBoolean("byDistrict", false)) {
            return null;
        }
        var shares = new ArrayList<BudgetForm.Share>();
        long each = Long.parseLong(json.getString("sum")) / town.districts().size();
        for (DistrictCard district : town.districts()) {
            shares.add(new BudgetForm.Share("envelopes", district.code(), Long.toString(each)));
        }
        return shares;
    }

    List<Idea> ideas() {
        return json.getJsonArray("proposals").getValuesAs(JsonObject.class).stream().map(idea -> new Idea(idea.getString("reference"),
            Script.text(idea.getJsonObject("title")), Script.text(idea.getJsonObject("summary")), optional(idea, "district"), optional(idea, "cost"),
            idea.getString("decision"), optional(idea, "reason"), idea.containsKey("explanation") ? Script.text(idea.getJsonObject("explanation")) : null)).toList();
    }

    private static String optional(JsonObject json, String name) {
        JsonValue value = json.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
