package org.jemaa.recount;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the program prints: always in UTF-8, and an error of writing is never lost. */
final class Output implements InOrder.Receiver<Printed> {

    /** Whoever read the output went away; there is nobody to tell. */
    static final class ReaderGone extends IOException {

        private static final long serialVersionUID = 1;

        ReaderGone(IOException cause) {
            super(cause);
        }
    }

    private final Writer out;
    private final Writer err;
    private final String between;
    private boolean begun;
    private boolean failed;

    /** @param between what stands between two parts of the output */
    Output(OutputStream out, OutputStream err, String between) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.err = new BufferedWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8));
        this.between = between;
    }

    void print(String text) throws IOException {
        try {
            out.write(text);
            out.flush();
        } catch (IOException e) {
            throw String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe") ? new ReaderGone(e) : e;
        }
    }

    @Override
    public void take(Printed printed) throws IOException {
        failed |= printed.failed();
        if (!printed.text().isEmpty()) {
            print(begun ? between + printed.text() : printed.text());
            begun = true;
        }
        if (!printed.complaint().isEmpty()) {
            err.write(Table.visible(printed.complaint()) + "\n");
            err.flush();
        }
    }

    boolean hasFailed() {
        return failed;
    }
}
