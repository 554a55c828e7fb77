package org.jemaa.verify.record;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives up once more comes out of a file than any record holds, or than any record's text could have been packed into so few bytes. */
final class BoundedStream extends FilterInputStream {

    private static final long SMALL = 64L << 20;
    private static final long MOST_FROM_ONE = 400;

    private final String name;
    private final long limit;
    private final long packed;
    private long seen;

    BoundedStream(InputStream in, String name, long limit, long packed) {
        super(in);
        this.name = name;
        this.limit = limit;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            count(1);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) throws Unreadable {
        seen += bytes;
        if (seen > limit) {
            throw new Unreadable(name + " is longer than " + limit + " bytes");
        }
        if (seen > SMALL && seen / MOST_FROM_ONE > packed) {
            throw new Unreadable(name + " unpacks to more than any text would: a zip bomb");
        }
    }
}
