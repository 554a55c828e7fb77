package org.jemaa.ballot.print;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/**
 * Many copies of one document, each with marks of its own, as a single PDF. Words, fonts and pictures that the copies share are in
 * it once, so that a copy costs a few kilobytes however long the text is.
 */
final class Copies implements Closeable {

    /** What is written onto one page of one copy; pages count from 0. */
    interface Marks {
        void draw(Ink ink, int page) throws IOException;
    }

    private final PDDocument document;
    private final List<PDPage> originals = new ArrayList<>();
    private final Tags tags;
    private final Lettering lettering;
    private final COSStream save;
    private final COSStream restore;

    Copies(byte[] original) throws IOException {
        document = Loader.loadPDF(original);
        document.getPages().forEach(originals::add);
        tags = new Tags(document);
        lettering = new Lettering(document);
        save = operator("q\n");
        restore = operator("\nQ\n");
    }

    int pages() {
        return originals.size();
    }

    void add(Marks marks) throws IOException {
        Map<COSDictionary, COSDictionary> copied = new LinkedHashMap<>();
        var fresh = new ArrayList<PDPage>();
        for (PDPage original : originals) {
            PDPage page = copyOf(original);
            document.addPage(page);
            fresh.add(page);
            copied.put(original.getCOSObject(), page.getCOSObject());
        }
        Tags.Part part = tags.copy(copied);
        for (int i = 0; i < fresh.size(); i++) {
            try (var content = new PDPageContentStream(document, fresh.get(i), AppendMode.APPEND, true)) {
                marks.draw(new Ink(content, lettering, fresh.get(i), part), i);
            }
        }
    }

    void writeTo(OutputStream out) throws IOException {
        originals.forEach(document::removePage);
        tags.finish();
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private PDPage copyOf(PDPage original) {
        var page = new PDPage(original.getMediaBox());
        page.setResources(original.getResources());
        var content = new COSArray();
        content.add(save);
        COSBase shared = original.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (shared instanceof COSArray several) {
            content.addAll(several);
        } else {
            content.add(shared);
        }
        content.add(restore);
        page.getCOSObject().setItem(COSName.CONTENTS, content);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        return page;
    }

    private COSStream operator(String command) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(command.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
