package org.jemaa.verify.record;

/** Pieces of a record in a sentence: short, and harmless to a terminal. */
public final class Words {

    private static final int LONGEST = 60;

    private Words() {
    }

    public static String quoted(String text) {
        String plain = text.codePoints().map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c).limit(LONGEST)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return "“" + plain + (text.length() > LONGEST ? "…" : "") + "”";
    }
}
