package org.jemaa.defences;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The built project once more, in a folder of its own: a defence is taken out here and nowhere else. */
final class Copy {

    private static final List<String> BUILT = List.of("classes", "test-classes", "run-lib", "jemaa.war", "jemaa-run.jar", "jemaa-verify.jar",
        "jemaa-count.jar", "jemaa-rehearsal.jar");
    private static final String APPLICATION = "jemaa.war";
    private static final String LAUNCHER = "jemaa-run.jar";

    private final Path project;
    private final Path folder;
    private final Path changed;

    private Copy(Path project, Path folder) {
        this.project = project;
        this.folder = folder;
        changed = folder.resolve("target/changed");
    }

    static Copy of(Path project, Path folder) throws IOException {
        var copy = new Copy(project, folder);
        delete(folder);
        Files.createDirectories(folder.resolve("target"));
        try (Stream<Path> files = Files.list(project)) {
            for (Path file : files.filter(file -> !List.of("target", "var", ".git").contains(file.getFileName().toString())).toList()) {
                copyAll(file, folder.resolve(file.getFileName()), false);
            }
        }
        for (String built : BUILT) {
            copyAll(project.resolve("target").resolve(built), folder.resolve("target").resolve(built), built.equals("run-lib"));
        }
        return copy;
    }

    Path folder() {
        return folder;
    }

    Path target(String name) {
        return folder.resolve("target").resolve(name);
    }

    /** What was changed comes first. */
    String classPath() {
        String built = project.resolve("target") + File.separator;
        return changed + File.pathSeparator + System.getProperty("java.class.path").replace(built, folder.resolve("target") + File.separator);
    }

    /** Source, classes, application and launcher without the defence. */
    void takeOut(Defence defence) throws IOException {
        Path source = folder.resolve(defence.source());
        Files.writeString(source, defence.without(Files.readString(source)));
        Files.createDirectories(changed);
        String path = defence.source().replaceFirst("^src/main/[a-z]+/", "");
        boolean page = defence.source().startsWith("src/main/webapp/");
        if (defence.source().startsWith("src/main/java/")) {
            compile(source);
        } else if (!page) {
            Files.createDirectories(changed.resolve(path).getParent());
            Files.copy(source, changed.resolve(path));
        }
        if (defence.isDeployed()) {
            pack(APPLICATION, page ? Map.of(source, path) : changedFiles("WEB-INF/classes/"));
        }
        if (defence.isInTheDatabase()) {
            pack(LAUNCHER, changedFiles(""));
        }
    }

    private void compile(Path source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of("-d", changed.toString(), "-classpath", classPath(), "-parameters", "-proc:none", "-nowarn", "--release", "17");
            if (!compiler.getTask(complaints, files, null, options, null, files.getJavaFileObjects(source)).call()) {
                throw new IllegalArgumentException(source.getFileName() + " does not compile without the defence:\n" + complaints);
            }
        }
    }

    private Map<Path, String> changedFiles(String under) throws IOException {
        try (Stream<Path> files = Files.walk(changed)) {
            return files.filter(Files::isRegularFile).collect(java.util.stream.Collectors.toMap(file -> file,
                file -> under + changed.relativize(file).toString().replace(File.separatorChar, '/')));
        }
    }

    private void pack(String archive, Map<Path, String> files) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + target(archive).toUri()), Map.of())) {
            for (Map.Entry<Path, String> file : files.entrySet()) {
                Path there = zip.getPath(file.getValue());
                if (Files.exists(there.getParent())) { // what the archive leaves out stays out
                    Files.copy(file.getKey(), there, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** As it was. */
    void putBack(Defence defence) throws IOException {
        delete(changed);
        Files.copy(project.resolve(defence.source()), folder.resolve(defence.source()), StandardCopyOption.REPLACE_EXISTING);
        for (String archive : defence.isDeployed() ? List.of(APPLICATION, LAUNCHER) : List.<String>of()) {
            Files.copy(project.resolve("target").resolve(archive), target(archive), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void copyAll(Path from, Path to, boolean linkIsEnough) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path there = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else if (!linkIsEnough || !linked(there, file)) {
                    Files.copy(file, there);
                }
            }
        }
    }

    private static boolean linked(Path there, Path file) {
        try {
            Files.createLink(there, file);
            return true;
        } catch (IOException | UnsupportedOperationException anotherDisk) {
            return false;
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
