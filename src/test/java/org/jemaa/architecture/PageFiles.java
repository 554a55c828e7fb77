package org.jemaa.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The sources of pages, read as text: what a compiler does not see. */
final class PageFiles {

    static final Path WEBAPP = Path.of("src/main/webapp");
    static final Path JAVA = Path.of("src/main/java");
    static final Path RESOURCES = Path.of("src/main/resources/org/jemaa");

    /** A piece of a page: the text between two tags (attribute null), or the value of an attribute. */
    record Piece(String element, String attribute, String text, int line) {
    }

    private PageFiles() {
    }

    static List<Path> pages() {
        return below(WEBAPP, ".xhtml");
    }

    static List<Path> below(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static List<Piece> pieces(Path page) {
        try {
            return pieces(read(page));
        } catch (XMLStreamException e) {
            throw new AssertionError(page + " is not well-formed: " + e.getMessage(), e);
        }
    }

    static List<Piece> pieces(String page) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(page));
        var pieces = new ArrayList<Piece>();
        String element = "";
        while (reader.hasNext()) {
            int event = reader.next();
            int line = reader.getLocation().getLineNumber();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String prefix = reader.getPrefix();
                element = (prefix == null || prefix.isEmpty() ? "" : prefix + ":") + reader.getLocalName();
                pieces.add(new Piece(element, "", "", line));
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    pieces.add(new Piece(element, reader.getAttributeLocalName(i), reader.getAttributeValue(i), line));
                }
            } else if (event == XMLStreamConstants.CHARACTERS) {
                pieces.add(new Piece(element, null, reader.getText(), line));
            }
        }
        return pieces;
    }
}
