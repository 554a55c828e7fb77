package org.jemaa.ballot.box;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.PublicKeys;
import org.jemaa.ballot.log.TreeHead;
import org.jemaa.shared.Json;

/**
 * The newest head that this server signed of each vote, outside the database: one small file a vote, named by its fingerprint. Whoever
 * puts an old backup of the database back does not put this back, so the server notices.
 */
@ApplicationScoped
class HeadFolder {

    private static final Logger LOG = Logger.getLogger(HeadFolder.class.getName());
    private static final HexFormat HEX = HexFormat.of();

    @Inject
    @ConfigProperty(name = "jemaa.witness.folder")
    private Optional<String> setting;
    @Inject
    private PublicKeys keys;
    private Path folder;

    @PostConstruct
    void open() {
        folder = setting.map(Path::of).orElse(null);
        if (folder == null) {
            LOG.warning("jemaa.witness.folder is not set: heads are not kept outside the database, so an old backup that is put back while the"
                + " server is down goes unnoticed here");
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalStateException("jemaa.witness.folder " + folder + " cannot be made", e);
        }
    }

    /** @throws IllegalStateException where there is a file and it is not one that this server wrote: nobody goes on without looking at it */
    Optional<SignedHead> of(Hash fingerprint) {
        if (folder == null || !Files.exists(file(fingerprint))) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file(fingerprint)); var reader = Json.createReader(in)) {
            JsonObject json = reader.readObject();
            var head = new TreeHead(Hash.parse(json.getString("fingerprint")), json.getJsonNumber("size").longValueExact(), Hash.parse(json.getString("root")));
            byte[] signature = HEX.parseHex(json.getString("signature"));
            if (!head.fingerprint().equals(fingerprint) || !keys.receipt().signed(head.statement(), signature)) {
                throw new IllegalStateException(file(fingerprint) + " was not signed by this box");
            }
            return Optional.of(new SignedHead(head, signature));
        } catch (IOException | JsonException | IllegalArgumentException | NullPointerException | ClassCastException | ArithmeticException e) {
            throw new IllegalStateException(file(fingerprint) + " cannot be read", e);
        }
    }

    /** On return it is there for good, or the one before still is. */
    void keep(SignedHead signed) throws IOException {
        if (folder == null) {
            return;
        }
        TreeHead head = signed.head();
        String json = Json.createObjectBuilder().add("fingerprint", head.fingerprint().hex()).add("size", head.size()).add("root", head.root().hex())
            .add("signature", HEX.formatHex(signed.signature())).build() + "\n";
        Path part = folder.resolve(head.fingerprint().hex() + ".part");
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(part, file(head.fingerprint()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException notOnThisSystem) {
            LOG.fine(() -> "the folder itself cannot be forced to disk here");
        }
    }

    /** The head that a log lost stays, beside the one of the log that goes on. */
    void keepAsLost(SignedHead lost) throws IOException {
        Path file = folder == null ? null : file(lost.head().fingerprint());
        if (file != null && Files.exists(file)) {
            Files.copy(file, folder.resolve(lost.head().fingerprint().hex() + ".lost-" + lost.head().size() + ".json"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path file(Hash fingerprint) {
        return folder.resolve(fingerprint.hex() + ".json");
    }
}
