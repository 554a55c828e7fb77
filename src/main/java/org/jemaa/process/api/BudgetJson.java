package org.jemaa.process.api;

import static org.jemaa.shared.web.StrictJson.array;
import static org.jemaa.shared.web.StrictJson.isAbsent;
import static org.jemaa.shared.web.StrictJson.localText;
import static org.jemaa.shared.web.StrictJson.object;
import static org.jemaa.shared.web.StrictJson.text;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jemaa.process.BudgetForm;

/** The JSON of a budget as the form that the use case reads. */
final class BudgetJson {

    private BudgetJson() {
    }

    static BudgetForm read(JsonObject json) {
        return new BudgetForm(text(json, "slug", "slug"), localText(json, "title", "title"), localText(json, "summary", "summary"),
            text(json, "sum", "sum"), text(json, "currency", "currency"), envelopes(json), limits(json), text(json, "rule", "rule"), phases(json),
            CollegesJson.read(json), text(json, "leastPublished", "leastPublished"));
    }

    private static List<BudgetForm.Share> envelopes(JsonObject json) {
        JsonArray array = array(json, "envelopes");
        if (array == null) {
            return null;
        }
        var shares = new ArrayList<BudgetForm.Share>();
        for (int i = 0; i < array.size(); i++) {
            String path = "envelopes[" + i + "]";
            JsonObject share = object(array.get(i), path);
            shares.add(new BudgetForm.Share(path, text(share, "district", path + ".district"), text(share, "sum", path + ".sum")));
        }
        return shares;
    }

    private static BudgetForm.Limits limits(JsonObject json) {
        if (isAbsent(json, "limits")) {
            return null;
        }
        JsonObject limits = object(json.get("limits"), "limits");
        return new BudgetForm.Limits(text(limits, "minProjects", "minProjects"), text(limits, "maxProjects", "maxProjects"), text(limits, "maxCost", "maxCost"));
    }

    private static List<BudgetForm.Dates> phases(JsonObject json) {
        JsonArray array = array(json, "phases");
        if (array == null) {
            return null;
        }
        var phases = new ArrayList<BudgetForm.Dates>();
        for (int i = 0; i < array.size(); i++) {
            String path = "phases[" + i + "]";
            JsonObject phase = object(array.get(i), path);
            phases.add(new BudgetForm.Dates(text(phase, "phase", path + ".phase"), text(phase, "opens", path + ".opens"), text(phase, "closes", path + ".closes")));
        }
        return phases;
    }
}
