package org.jemaa.result.files;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.jemaa.result.CollegeShare;
import org.jemaa.result.CollegeTurnout;
import org.jemaa.result.EnvelopeResult;
import org.jemaa.result.ProjectResult;
import org.jemaa.result.ResultCard;
import org.jemaa.shared.Json;

/** What a result says about colleges. Votes that may not be told are missing. */
final class CollegesAsJson {

    private CollegesAsJson() {
    }

    static JsonArrayBuilder of(ResultCard result) {
        JsonArrayBuilder colleges = Json.createArrayBuilder();
        for (CollegeTurnout college : result.colleges()) {
            colleges.add(Json.createObjectBuilder().add("number", college.number()).add("code", college.code()).add("name", ResultAsJson.text(college.name()))
                .add("weight", college.weight()).add("binding", college.binding()).add("voters", college.voters()).add("onTheRoll", college.onTheRoll())
                .add("ballotsShown", college.shown()));
        }
        return colleges;
    }

    static void add(EnvelopeResult envelope, JsonObjectBuilder json) {
        JsonArrayBuilder shares = Json.createArrayBuilder();
        for (CollegeShare share : envelope.shares()) {
            JsonArrayBuilder projects = Json.createArrayBuilder();
            share.projects().forEach(line -> projects.add(line(line)));
            shares.add(Json.createObjectBuilder().add("college", share.college()).add("decided", share.decided()).add("projects", projects));
        }
        json.add("disclosure", envelope.disclosure().name()).add("weighted", envelope.weighted()).add("colleges", shares);
        if (envelope.college() != null) {
            json.add("ownOf", envelope.college());
        }
    }

    private static JsonObjectBuilder line(CollegeShare.Line line) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("reference", line.reference());
        if (line.votes() != null) {
            json.add("votes", line.votes());
        }
        return line.chosen() == null ? json : json.add("wouldChoose", line.chosen());
    }

    /** Of an envelope of which only the outcome is told. */
    static JsonObjectBuilder outcome(ProjectResult project) {
        return Json.createObjectBuilder().add("number", project.number()).add("reference", project.reference()).add("title", ResultAsJson.text(project.title()))
            .add("cost", ResultAsJson.amount(project.cost())).add("won", project.won());
    }
}
