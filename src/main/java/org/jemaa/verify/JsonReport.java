package org.jemaa.verify;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jemaa.verify.check.Finding;
import org.jemaa.verify.check.Report;

/** The report for programs. */
final class JsonReport {

    private JsonReport() {
    }

    static void write(Report report, String record, String file, PrintWriter out) throws IOException {
        var text = new StringWriter();
        try (JsonGenerator json = JsonProvider.provider().createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createGenerator(text)) {
            write(report, record, json);
        }
        if (file.equals("-")) {
            out.println(text.toString().strip());
        } else {
            try (OutputStream bytes = Files.newOutputStream(Path.of(file)); Writer to = new java.io.OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
                to.write(text.toString().strip() + "\n");
            }
        }
    }

    private static void write(Report report, String record, JsonGenerator json) {
        json.writeStartObject().write("form", "jemaa/verification/1").write("record", record).write("green", report.isGreen())
            .write("incomplete", report.isIncomplete());
        orNull(json, "kind", report.kind() == null ? null : report.kind().word());
        orNull(json, "fingerprint", report.fingerprint());
        json.writeStartArray("checks");
        for (Finding finding : report.findings()) {
            json.writeStartObject().write("check", finding.check().name()).write("green", finding.isGreen()).write("ran", finding.ran())
                .write("claim", finding.check().claim()).write("numbers", finding.numbers()).write("wrongs", finding.wrongs());
            texts(json, "wrong", finding.wrong());
            texts(json, "notShown", finding.notShown());
            json.writeEnd();
        }
        json.writeEnd();
        texts(json, "notes", report.notes());
        texts(json, "shows", report.kind() == null ? List.of() : report.kind().shows());
        texts(json, "doesNotShow", report.kind() == null ? List.of() : report.kind().doesNotShow());
        json.writeEnd();
    }

    private static void orNull(JsonGenerator json, String name, String text) {
        if (text == null) {
            json.writeNull(name);
        } else {
            json.write(name, text);
        }
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeStartArray(name);
        texts.forEach(json::write);
        json.writeEnd();
    }
}
