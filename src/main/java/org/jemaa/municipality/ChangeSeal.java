package org.jemaa.municipality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Right;

/**
 * An administrator gives the municipality its seal. What was sent is judged by its content, never by its name, and drawn anew:
 * nothing of the file but the picture is kept.
 */
@ApplicationScoped
@Right("municipality:set-up")
public class ChangeSeal {

    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_PIXELS_A_SIDE = 4_000;
    private static final int SIDE = 256;

    @Inject
    private Municipalities municipalities;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Event<MunicipalityChanged> changed;

    @Transactional
    public Answer<Void> handle(byte[] file) {
        Optional<byte[]> png = file.length > MOST_BYTES ? Optional.empty() : redrawn(file);
        if (png.isEmpty()) {
            return Answer.refused(org.jemaa.shared.Refusal.ofField("seal", MunicipalityRefusal.SEAL_NOT_A_PICTURE, MOST_BYTES / 1_000_000));
        }
        municipalities.bySlug(here.card().slug()).orElseThrow().carry(new Seal(png.get()));
        changed.fire(new MunicipalityChanged(here.card().slug()));
        return Answer.done();
    }

    private static Optional<byte[]> redrawn(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            // measured before it is unpacked: a few kilobytes may claim to be a picture of gigabytes
            if (reader.getWidth(0) > MOST_PIXELS_A_SIDE || reader.getHeight(0) > MOST_PIXELS_A_SIDE) {
                return Optional.empty();
            }
            return Optional.of(drawn(reader.read(0)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static byte[] drawn(BufferedImage picture) throws IOException {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        int width = longest <= SIDE ? picture.getWidth() : Math.max(1, picture.getWidth() * SIDE / longest);
        int height = longest <= SIDE ? picture.getHeight() : Math.max(1, picture.getHeight() * SIDE / longest);
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = copy.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(copy, "png", out);
        return out.toByteArray();
    }
}
