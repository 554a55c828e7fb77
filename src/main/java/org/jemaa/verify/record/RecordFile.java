package org.jemaa.verify.record;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A record as it lies in its zip. Nothing is ever unpacked to a disk, a file is known by its exact name alone, and every reading is
 * bounded: in all so many files, for each so many bytes, and no file that grows out of next to nothing.
 */
public final class RecordFile implements Closeable {

    public static final int MOST_FILES = 1_000;
    static final long LARGEST_LINES = 3L << 30;
    static final long LARGEST_BALLOTS = 1L << 30;
    static final int LARGEST_TEXT = 64 << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> files = new LinkedHashMap<>();
    private final List<String> strange = new ArrayList<>();

    private RecordFile(ZipFile zip) {
        this.zip = zip;
        for (var entries = zip.entries(); entries.hasMoreElements() && files.size() <= MOST_FILES;) {
            ZipEntry entry = entries.nextElement();
            if (!entry.getName().matches("[A-Za-z0-9][A-Za-z0-9./-]{0,120}") || entry.getName().contains("..") || entry.isDirectory()) {
                strange.add("a file has a name that no record has: " + Words.quoted(entry.getName()));
            } else if (files.putIfAbsent(entry.getName(), entry) != null) {
                strange.add(entry.getName() + " is there twice");
            }
            if (strange.size() > MOST_FILES) {
                break;
            }
        }
        if (zip.size() > MOST_FILES) {
            strange.add("there are " + zip.size() + " files, more than " + MOST_FILES);
        }
    }

    /** @throws IOException where there is no such file or it is no zip */
    public static RecordFile open(Path path) throws IOException {
        try {
            return new RecordFile(new ZipFile(path.toFile()));
        } catch (IllegalArgumentException badName) {
            throw new Unreadable("not a zip whose names can be read");
        }
    }

    public Map<String, ZipEntry> files() {
        return Collections.unmodifiableMap(files);
    }

    /** What no honest record has: names that lead elsewhere, folders, the same name twice. */
    public List<String> strange() {
        return List.copyOf(strange);
    }

    public boolean has(String name) {
        return files.containsKey(name);
    }

    /** @throws Unreadable where it is missing */
    public InputStream open(String name) throws IOException {
        ZipEntry entry = files.get(name);
        if (entry == null) {
            throw new Unreadable(name + " is missing");
        }
        long limit = name.endsWith(".ndjson") ? LARGEST_LINES : name.endsWith(".pb") ? LARGEST_BALLOTS : LARGEST_TEXT;
        return new BoundedStream(zip.getInputStream(entry), name, limit, entry.getCompressedSize());
    }

    public byte[] bytes(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
