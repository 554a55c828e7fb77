package org.jemaa.launcher;

import java.util.Optional;

/**
 * Ends this process soon after another one has ended. As a Java agent ({@code -javaagent:jemaa-run.jar}) it ties a server
 * that a test tool has started to that tool, so that nothing stays behind when a build is killed.
 */
public final class EndsWithParent {

    private EndsWithParent() {
    }

    public static void premain(String argument) {
        watch(ProcessHandle.current().parent(), () -> Runtime.getRuntime().halt(1));
    }

    static void watch(Optional<ProcessHandle> other, Runnable end) {
        other.ifPresent(process -> {
            Thread thread = new Thread(() -> {
                while (process.isAlive()) {
                    pause();
                }
                end.run();
            }, "watches process " + process.pid());
            thread.setDaemon(true);
            thread.start();
        });
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
