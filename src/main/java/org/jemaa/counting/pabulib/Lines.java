package org.jemaa.counting.pabulib;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jemaa.counting.pabulib.PabulibError.Kind;

/**
 * The bytes of one line, or of several where a cell in quotes goes on: strict UTF-8, lines ended by LF or CR LF, within bounds.
 * Places are counted in bytes from the beginning of the first of these lines.
 */
final class Lines {

    static final int LONGEST = 1 << 20;
    static final long LARGEST_FILE = 1L << 30;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int stop;
    private int next;
    private int end;
    private boolean ended;
    private long bytes;
    private int number;
    private int more;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException, PabulibError {
        start = next;
        number += more + 1;
        more = 0;
        if (start == end && !fill()) {
            return false;
        }
        if (number == 1) {
            passByteOrderMark();
        }
        extend(0);
        return true;
    }

    private void passByteOrderMark() throws IOException, PabulibError {
        while (end - start < 3 && fill()) {
            // until three bytes are there, or the end
        }
        if (end - start >= 3 && buffer[start] == (byte) 0xEF && buffer[start + 1] == (byte) 0xBB && buffer[start + 2] == (byte) 0xBF) {
            start += 3;
        }
    }

    /**
     * Takes the next line to these, because a quote is open.
     *
     * @return where it begins
     * @throws PabulibError if there is none, or they are too long together
     */
    int goOn(int quote) throws IOException, PabulibError {
        int from = next - start;
        boolean there = next < end || fill();
        if (!there || from > LONGEST) {
            throw new PabulibError(Kind.QUOTE_NOT_CLOSED, line(quote), column(quote), "", text(quote), "a closing quote");
        }
        more++;
        extend(from);
        return from;
    }

    private void extend(int from) throws IOException, PabulibError {
        int at = start + from;
        byte seen = 0;
        while (true) {
            byte[] read = buffer;
            int limit = end;
            while (at < limit && read[at] != '\n') {
                seen |= read[at++];
            }
            int length = at - start;
            if (length - from > LONGEST) {
                throw new PabulibError(Kind.LINE_TOO_LONG, number + more, 1, "", "more than " + LONGEST + " bytes", "a shorter line");
            }
            if (at < limit) {
                break;
            }
            boolean filled = fill();
            at = start + length;
            if (!filled) {
                break;
            }
        }
        next = at < end ? at + 1 : at;
        stop = at > start + from && buffer[at - 1] == '\r' ? at - 1 : at;
        if (seen < 0) {
            checkUtf8(from);
        }
    }

    private boolean fill() throws IOException, PabulibError {
        if (ended) {
            return false;
        }
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        stop -= start;
        next -= start;
        start = 0;
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, end, buffer.length - end);
        ended = read < 0;
        end += Math.max(0, read);
        bytes += Math.max(0, read);
        if (bytes > LARGEST_FILE) {
            throw new PabulibError(Kind.FILE_TOO_LARGE, 0, "", "more than " + LARGEST_FILE + " bytes", "a smaller file");
        }
        return !ended;
    }

    private void checkUtf8(int from) throws PabulibError {
        ByteBuffer line = ByteBuffer.wrap(buffer, start + from, stop - start - from);
        CharBuffer decoded = CharBuffer.allocate(line.remaining());
        if (decoder.reset().decode(line, decoded, true).isError()) {
            String good = decoded.flip().toString();
            throw new PabulibError(Kind.NOT_UTF8, number + more, good.codePointCount(0, good.length()) + 1, "",
                    new String(buffer, line.position(), Math.min(40, stop - line.position()), StandardCharsets.UTF_8), "text in UTF-8");
        }
    }

    byte[] buffer() {
        return buffer;
    }

    /** Where the first line begins in the buffer. */
    int start() {
        return start;
    }

    int length() {
        return stop - start;
    }

    byte at(int place) {
        return buffer[start + place];
    }

    /** The place of the next such byte on the last line, or the line's end. */
    int find(char wanted, int from) {
        byte[] read = buffer;
        int limit = stop;
        int at = start + from;
        while (at < limit && read[at] != wanted) {
            at++;
        }
        return at - start;
    }

    void copy(int from, int to, ByteArrayOutputStream out) {
        out.write(buffer, start + from, to - from);
    }

    /** The number of the line in the file on which this place is, from 1. */
    int line(int place) {
        int line = number;
        for (int at = start; at < start + place; at++) {
            line += buffer[at] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** How many characters into its line this place is, from 1. */
    int column(int place) {
        int column = 1;
        for (int at = start; at < start + place; at++) {
            boolean continues = (buffer[at] & 0xC0) == 0x80;
            column = buffer[at] == '\n' ? 1 : continues ? column : column + 1;
        }
        return column;
    }

    private String text(int from) {
        return new String(buffer, start + from, Math.min(200, end - start - from), StandardCharsets.UTF_8);
    }
}
