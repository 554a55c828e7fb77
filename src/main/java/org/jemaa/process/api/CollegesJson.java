package org.jemaa.process.api;

import static org.jemaa.shared.web.StrictJson.array;
import static org.jemaa.shared.web.StrictJson.isAbsent;
import static org.jemaa.shared.web.StrictJson.localText;
import static org.jemaa.shared.web.StrictJson.object;
import static org.jemaa.shared.web.StrictJson.text;
import static org.jemaa.shared.web.StrictJson.truth;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jemaa.process.BudgetForm;
import org.jemaa.shared.Json;

/** The colleges of a budget: {@code [{"code","name":{…},"leastAge","mostAge","weight","binding","envelopes":["city",…],"own":{"sum","projects":[…]}}]}. */
final class CollegesJson {

    private CollegesJson() {
    }

    static List<BudgetForm.CollegeForm> read(JsonObject json) {
        JsonArray array = array(json, "colleges");
        if (array == null) {
            return null;
        }
        var colleges = new ArrayList<BudgetForm.CollegeForm>();
        for (int i = 0; i < array.size(); i++) {
            colleges.add(college(object(array.get(i), "colleges[" + i + "]"), "colleges[" + i + "]"));
        }
        return colleges;
    }

    private static BudgetForm.CollegeForm college(JsonObject json, String path) {
        JsonObject own = isAbsent(json, "own") ? JsonObject.EMPTY_JSON_OBJECT : object(json.get("own"), path + ".own");
        String code = text(json, "code", path + ".code");
        return new BudgetForm.CollegeForm(path, code == null || code.isBlank() ? "?" : code, localText(json, "name", path + ".name"), text(json, "leastAge", path + ".leastAge"),
            text(json, "mostAge", path + ".mostAge"), text(json, "weight", path + ".weight"), truth(json, "binding", path + ".binding"),
            texts(json, "envelopes", path), text(own, "sum", path + ".own.sum"), joined(texts(own, "projects", path + ".own")));
    }

    private static String joined(List<String> references) {
        return references == null ? null : String.join(",", references);
    }

    private static List<String> texts(JsonObject json, String name, String path) {
        JsonArray array = array(json, name);
        if (array == null) {
            return null;
        }
        var texts = new ArrayList<String>();
        for (int i = 0; i < array.size(); i++) {
            texts.add(text(Json.createObjectBuilder().add(name, array.get(i)).build(), name, path + "." + name + "[" + i + "]"));
        }
        return texts;
    }
}
