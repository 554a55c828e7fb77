package org.jemaa.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Where everything lives that must survive a stop. One launcher at a time; what is secret is readable by its owner alone. */
final class DataFolder implements AutoCloseable {

    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path root;
    private final FileChannel lockFile;

    private DataFolder(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /** Creates the folder if need be and keeps every other launcher out of it until {@link #close()}. */
    static DataFolder claim(Path root) {
        FileChannel channel = null;
        try {
            createFor(root);
            Files.createDirectories(root.resolve("log"));
            channel = FileChannel.open(lockOf(root), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new CannotStart("Another Jemaa already runs on the data folder " + root
                        + "; stop it, or choose another folder with -Djemaa.data=.");
            }
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + root + " cannot be written; choose another one with -Djemaa.data=.",
                    e);
        }
    }

    /** A folder that we make ourselves is closed to others; one that is there already is its owner's business. */
    private static void createFor(Path root) throws IOException {
        Files.createDirectories(root.getParent() == null ? root : root.getParent());
        if (Files.notExists(root)) {
            Files.createDirectory(root, onlyForTheOwner("rwx------"));
        }
    }

    static boolean isClaimed(Path root) throws IOException {
        if (!Files.exists(lockOf(root))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lockOf(root), StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        }
    }

    private static Path lockOf(Path root) {
        return root.resolve("lock");
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path root() {
        return root;
    }

    Path file(String name) {
        return root.resolve(name);
    }

    Path log(String name) {
        return root.resolve("log").resolve(name);
    }

    PidFile pid(String name) {
        return new PidFile(file(name + ".pid"));
    }

    /** An empty log; what the start before wrote is kept once, under {@code previous-…}. */
    Path freshLog(String name) throws IOException {
        if (Files.exists(log(name))) {
            Files.move(log(name), log("previous-" + name), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.createFile(log(name), onlyForTheOwner("rw-------"));
    }

    /** Writes the file so that nobody ever sees half of it, and nobody but the owner sees it at all. */
    Path writeSecretly(String name, String content) throws IOException {
        Path whole = file(name);
        Path part = file(name + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, onlyForTheOwner("rw-------"));
        Files.writeString(part, content);
        return Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The 64 hex digits from which all keys are derived; made once, at the first start. */
    String secret() throws IOException {
        Path secret = file("secret");
        if (!Files.exists(secret)) {
            writeSecretly("secret", random() + "\n");
        }
        return Files.readString(secret).strip();
    }

    static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static FileAttribute<?>[] onlyForTheOwner(String rights) {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
