package org.jemaa.municipality.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jemaa.municipality.ChangeSeal;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.municipality.SetUpMunicipality;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Notices;
import org.jemaa.shared.web.Words;

/** Setting up this municipality, or a new one where the page's key is "new". */
@Named
@RequestScoped
public class SetUpMunicipalityView {

    @Inject
    private SetUpMunicipality setUp;
    @Inject
    private ChangeSeal changeSeal;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Notices notices;
    @Inject
    private Words words;
    private final MunicipalityInput input = new MunicipalityInput();
    /** From the address itself: it decides which fields there are, before any field is read. */
    @Inject
    @ManagedProperty("#{param.key}")
    private String key;
    private Part seal;

    public void load() {
        if (isNew()) {
            input.begin();
        } else {
            input.show(here.card());
        }
    }

    public String save() throws IOException {
        if (!isNew()) {
            input.setSlug(here.card().slug());
        }
        Answer<MunicipalityCard> answer = input.form().flatMapOr(form -> setUp.handle(form, isNew()));
        if (answer instanceof Answer.Refused<?> no) {
            notices.refused(no.refusals());
            return null;
        }
        if (!isNew() && seal != null && seal.getSize() > 0 && changeSeal.handle(bytes()) instanceof Answer.Refused<?> no) {
            notices.refused(no.refusals());
            return null;
        }
        notices.done("municipality.set-up.done", answer.orThrow().name());
        return "/municipality/set-up-municipality?faces-redirect=true";
    }

    private byte[] bytes() throws IOException {
        try (var in = seal.getInputStream()) {
            return in.readNBytes(2_000_001);
        }
    }

    public boolean isNew() {
        return "new".equals(key);
    }

    public MunicipalityInput getInput() {
        return input;
    }

    public Part getSeal() {
        return seal;
    }

    public void setSeal(Part seal) {
        this.seal = seal;
    }

    /** Each language by its own name, marked as such for screen readers; the words are the bundle's, so the markup is safe. */
    public List<SelectItem> getLanguages() {
        return Stream.of("en", "fr", "ar").map(language -> new SelectItem(language,
            "<span lang=\"" + language + "\">" + words.of("shared.language.name." + language) + "</span>", null, false, false)).toList();
    }

    public List<String> getZones() {
        return java.time.ZoneId.getAvailableZoneIds().stream().filter(zone -> zone.matches("(Africa|Europe|Asia|America|Atlantic|Pacific|Indian|Australia)/.*"))
            .sorted().collect(Collectors.toList());
    }
}
