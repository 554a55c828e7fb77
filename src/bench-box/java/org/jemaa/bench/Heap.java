package org.jemaa.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks twice a second how much heap another Java program uses, garbage included, and remembers the most. */
final class Heap implements AutoCloseable {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final String pid;
    private final AtomicLong most = new AtomicLong();
    private final Thread looking;

    Heap(long pid) {
        this.pid = Long.toString(pid);
        looking = new Thread(this::look, "looks at the heap");
        looking.setDaemon(true);
        looking.start();
    }

    private void look() {
        try {
            while (true) {
                most.accumulateAndGet(now(), Math::max);
                Thread.sleep(500);
            }
        } catch (InterruptedException | IOException over) {
            Thread.currentThread().interrupt();
        }
    }

    private long now() throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, "GC.heap_info").start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        long kilobytes = 0;
        for (String line : said.lines().filter(line -> !line.contains("Metaspace") && !line.contains("class space")).toList()) {
            Matcher used = USED.matcher(line);
            kilobytes += used.find() ? Long.parseLong(used.group(1)) : 0;
        }
        return kilobytes / 1024;
    }

    long mostMegabytes() {
        return most.get();
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
