package org.jemaa.counting.pabulib;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Lines of a text in strict UTF-8, ended by LF or CR LF, within bounds. Bytes are split first, so an error has its line. */
final class Lines {

    static final int LONGEST_LINE = 1 << 20;
    static final long LARGEST_FILE = 1L << 28;

    private final InputStream in;
    private long bytes;
    private int number;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The number of the line last read; 1 for the first. */
    int number() {
        return number;
    }

    /** The next line without its end, or null. */
    String next() throws IOException, PabulibError {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        number++;
        while (read >= 0 && read != '\n') {
            line.write(read);
            if (line.size() > LONGEST_LINE) {
                throw new PabulibError(PabulibError.Kind.LINE_TOO_LONG, number, "", "more than " + LONGEST_LINE + " bytes",
                        "a shorter line");
            }
            read = in.read();
        }
        bytes += line.size() + 1L;
        if (bytes > LARGEST_FILE) {
            throw new PabulibError(PabulibError.Kind.FILE_TOO_LARGE, 0, "", "more than " + LARGEST_FILE + " bytes",
                    "a smaller file");
        }
        return decoded(line.toByteArray());
    }

    private String decoded(byte[] line) throws PabulibError {
        int from = number == 1 && line.length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB
                && line[2] == (byte) 0xBF ? 3 : 0;
        int to = line.length > from && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, from, to - from)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new PabulibError(PabulibError.Kind.NOT_UTF8, number, "",
                    new String(line, from, to - from, StandardCharsets.UTF_8), "text in UTF-8");
        }
    }
}
