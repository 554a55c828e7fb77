package org.jemaa.shared;

import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.LinkedHashMap;

/** Keeps a {@link LocalText} as a JSON object {"en":"…"} in one column. */
@Converter(autoApply = true)
public class LocalTextConverter implements AttributeConverter<LocalText, String> {

    @Override
    public String convertToDatabaseColumn(LocalText text) {
        if (text == null) {
            return null;
        }
        var json = Json.createObjectBuilder();
        text.byLanguage().forEach(json::add);
        return json.build().toString();
    }

    @Override
    public LocalText convertToEntityAttribute(String column) {
        if (column == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(column))) {
            var texts = new LinkedHashMap<String, String>();
            reader.readObject().forEach((language, text) -> texts.put(language, ((JsonString) text).getString()));
            return new LocalText(texts);
        }
    }
}
