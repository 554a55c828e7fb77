package org.jemaa.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The files that were built together: {@code jemaa-run.jar}, {@code jemaa.war} and the folder {@code run-lib}. */
record Distribution(Path runJar) {

    static Distribution ours() {
        try {
            return new Distribution(
                    Path.of(Distribution.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new CannotStart("The launcher does not know where it lies.", e);
        }
    }

    /**
     * Takes our classes into memory now. A developer may build again while we run; the jar under us is then another one, and
     * what would be loaded from it only when we stop could no longer be found.
     */
    static void loadOurClasses() throws IOException {
        String folder = Distribution.class.getPackageName().replace('.', '/') + "/";
        try (JarFile jar = new JarFile(ours().runJar().toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (entry.getName().startsWith(folder) && entry.getName().endsWith(".class")) {
                    Class.forName(entry.getName().replaceFirst("\\.class$", "").replace('/', '.'));
                }
            }
        } catch (ClassNotFoundException e) {
            throw new CannotStart("The file " + ours().runJar() + " is damaged; run mvn package again.", e);
        }
    }

    Path war() {
        return runJar.resolveSibling("jemaa.war");
    }

    Path library(String name) {
        return runJar.resolveSibling("run-lib").resolve(name);
    }

    /** The one library whose name begins so; its version is the build's business. */
    Path libraryBeginning(String prefix) {
        try (Stream<Path> all = Files.list(runJar.resolveSibling("run-lib"))) {
            return all.filter(p -> p.getFileName().toString().startsWith(prefix) && p.toString().endsWith(".jar")).findFirst()
                    .orElseThrow(() -> new CannotStart("The file " + prefix + "….jar is missing beside " + runJar
                            + "; run mvn package again."));
        } catch (IOException e) {
            throw new CannotStart("The folder run-lib is missing beside " + runJar + "; run mvn package again.", e);
        }
    }
}
