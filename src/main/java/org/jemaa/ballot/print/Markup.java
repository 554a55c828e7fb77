package org.jemaa.ballot.print;

/** Writes XHTML for {@link Pdf}: what people typed is escaped, and what no font can show is left out. */
final class Markup {

    private static final char NARROW_SPACE = '\u202f'; // between the thousands in French; the fonts have only the wider one
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final StringBuilder text = new StringBuilder(8_192);

    /** @param attributes names and values in turn; null for a value leaves the attribute out */
    Markup open(String tag, String... attributes) {
        text.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                text.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
            }
        }
        text.append('>');
        return this;
    }

    Markup close(String tag) {
        text.append("</").append(tag).append('>');
        return this;
    }

    Markup text(String words) {
        text.append(escaped(words));
        return this;
    }

    /** A whole element that holds only words. */
    Markup put(String tag, String words, String... attributes) {
        return open(tag, attributes).text(words).close(tag);
    }

    /** Words with a direction of their own, such as a telephone number in an Arabic sentence. */
    Markup leftToRight(String tag, String words, String cssClass) {
        return put(tag, words, "dir", "ltr", "class", cssClass);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    static String escaped(String words) {
        var safe = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case NARROW_SPACE -> safe.append(NO_BREAK_SPACE);
                default -> {
                    if (c >= ' ' && !Character.isISOControl(c) && Character.isDefined(c) && c < 0xFFFE && !Character.isSurrogate((char) c)) {
                        safe.appendCodePoint(c);
                    } else if (Character.isWhitespace(c)) {
                        safe.append(' ');
                    }
                }
            }
        });
        return safe.toString();
    }
}
