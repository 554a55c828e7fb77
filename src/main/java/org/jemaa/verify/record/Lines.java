package org.jemaa.verify.record;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The lines of an .ndjson file, each ended by a line feed, of bounded length and number. */
public final class Lines implements Closeable {

    private static final int LONGEST = 1 << 20;
    private static final long MOST = 20_000_000;

    private final InputStream in;
    private final String name;
    private long number;

    public Lines(InputStream in, String name) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.name = name;
    }

    /** A line as it stands, and what a complaint calls it. */
    public record Line(String where, byte[] text) {

        public Doc doc() throws Unreadable {
            return Doc.parse(where, text);
        }
    }

    /** The next line; null behind the last. */
    public Line next() throws IOException {
        var line = new ByteArrayOutputStream(512);
        int one;
        while ((one = in.read()) != '\n') {
            if (one < 0) {
                if (line.size() == 0) {
                    return null;
                }
                throw new Unreadable(where() + " does not end");
            }
            line.write(one);
            if (line.size() > LONGEST) {
                throw new Unreadable(where() + " is too long");
            }
        }
        String where = where();
        if (++number > MOST) {
            throw new Unreadable(name + " has more than " + MOST + " lines");
        }
        return new Line(where, line.toByteArray());
    }

    private String where() {
        return "line " + (number + 1) + " of " + name;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
