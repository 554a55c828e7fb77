package org.jemaa.result.record;

import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** JSON objects, one on each line. */
final class JsonLines {

    private final OutputStream out;

    JsonLines(OutputStream out) {
        this.out = out;
    }

    void add(JsonObjectBuilder line) throws IOException {
        add(line.build().toString());
    }

    /** @param line a JSON object that holds nothing to be escaped */
    void add(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
