package org.jemaa.notification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jemaa.notification.Message.Part;
import org.jemaa.notification.ReadPostBox;

/** The letters of the demonstration. */
@Named
@RequestScoped
public class ReadPostBoxView {

    @Inject
    private ReadPostBox readPostBox;
    private List<ReadPostBox.Delivered> letters;

    @PostConstruct
    void load() {
        letters = readPostBox.handle();
    }

    public List<ReadPostBox.Delivered> getLetters() {
        return letters;
    }

    public String direction(ReadPostBox.Delivered letter) {
        return letter.message().language().equals("ar") ? "rtl" : "ltr";
    }

    /** text, code or link. */
    public String kind(Part part) {
        return part instanceof Part.Code ? "code" : part instanceof Part.Link ? "link" : "text";
    }
}
