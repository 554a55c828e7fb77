package org.jemaa.ballot.roll;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads a file that somebody uploaded as UTF-8 and as nothing else, and stops at the first byte too many: of the file, or of a line.
 * It holds a few kilobytes however large the file is, and knows the line at which it stopped. A byte order mark is passed over.
 */
final class StrictText extends Reader {

    static final long MOST_BYTES = 100L * 1024 * 1024;
    static final int LONGEST_LINE = 64 * 1024;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(16 * 1024).limit(0);
    private long total;
    private long line = 1;
    private int inLine;
    private boolean begun;
    private boolean ended;

    StrictText(InputStream in) {
        this.in = in;
    }

    /** Thrown where the text cannot be read on. */
    static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;

        private final RollRefusal reason;
        private final long line;

        private Unreadable(RollRefusal reason, long line) {
            super(reason.name());
            this.reason = reason;
            this.line = line;
        }

        RollRefusal reason() {
            return reason;
        }

        long line() {
            return line;
        }
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        var chars = CharBuffer.wrap(into, from, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            int count = withoutMark(into, from, chars.position() - from);
            if (count > 0) {
                follow(into, from, count);
                return count; // what is wrong behind these is found at the next call, when the line is known
            }
            chars.position(from);
            if (result.isError()) {
                throw new Unreadable(RollRefusal.CSV_NOT_UTF8, line);
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private int withoutMark(char[] chars, int from, int count) {
        if (begun || count == 0) {
            return count;
        }
        begun = true;
        if (chars[from] != '\uFEFF') {
            return count;
        }
        System.arraycopy(chars, from + 1, chars, from, count - 1);
        return count - 1;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            total += read;
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
        if (total > MOST_BYTES) {
            throw new Unreadable(RollRefusal.CSV_TOO_LARGE, line);
        }
    }

    private void follow(char[] chars, int from, int count) throws Unreadable {
        for (int i = from; i < from + count; i++) {
            if (chars[i] == '\n' || chars[i] == '\r' && (i + 1 >= from + count || chars[i + 1] != '\n')) {
                line++;
                inLine = 0;
            } else if (++inLine > LONGEST_LINE) {
                throw new Unreadable(RollRefusal.CSV_LINE_TOO_LONG, line);
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
