import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds to a TrueType font the characters U+FE80 to U+FEFC, the Arabic letters in their joined shapes, where the font has the shapes
 * but reaches them through its OpenType rules alone: programs that make PDF look shapes up by these characters. No outline changes.
 *
 * <p>Run by hand when the font changes:  java src/build/PresentationForms.java ReadexPro_400Regular.ttf readex-pro-regular.ttf
 */
public final class PresentationForms {

    private static final char JOINER = '\u200d';
    private static final int FIRST = 0xFE80;
    private static final int INVISIBLE = 0xFFFF;
    /** The letter of each shape in the order of Unicode: with how many shapes (2: alone, end; 4: also beginning, middle). */
    private static final int[][] LETTERS = {{0x621, 1}, {0x622, 2}, {0x623, 2}, {0x624, 2}, {0x625, 2}, {0x626, 4}, {0x627, 2}, {0x628, 4}, {0x629, 2},
        {0x62A, 4}, {0x62B, 4}, {0x62C, 4}, {0x62D, 4}, {0x62E, 4}, {0x62F, 2}, {0x630, 2}, {0x631, 2}, {0x632, 2}, {0x633, 4}, {0x634, 4}, {0x635, 4},
        {0x636, 4}, {0x637, 4}, {0x638, 4}, {0x639, 4}, {0x63A, 4}, {0x641, 4}, {0x642, 4}, {0x643, 4}, {0x644, 4}, {0x645, 4}, {0x646, 4}, {0x647, 4},
        {0x648, 2}, {0x649, 2}, {0x64A, 4}};
    private static final int[] ALEFS = {0x622, 0x623, 0x625, 0x627};

    private final Font font;
    private final FontRenderContext context = new FontRenderContext(null, true, true);

    private PresentationForms(File file) throws Exception {
        font = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(1000f);
    }

    public static void main(String[] arguments) throws Exception {
        var forms = new PresentationForms(new File(arguments[0]));
        Map<Integer, Integer> glyphs = forms.glyphs();
        Files.write(Path.of(arguments[1]), rewritten(ByteBuffer.wrap(Files.readAllBytes(Path.of(arguments[0]))), forms.characters(glyphs)));
        System.out.println(glyphs.size() + " shapes added");
    }

    /** The glyph of each shape. */
    private Map<Integer, Integer> glyphs() {
        var glyphs = new TreeMap<Integer, Integer>();
        int next = FIRST;
        for (int[] letter : LETTERS) {
            String alone = String.valueOf((char) letter[0]);
            String[] shapes = {alone, JOINER + alone, alone + JOINER, JOINER + alone + JOINER};
            for (int i = 0; i < letter[1]; i++) {
                glyphs.put(next++, glyph(shapes[i]));
            }
        }
        for (int alef : ALEFS) {
            String ligature = "\u0644" + (char) alef;
            glyphs.put(next++, glyph(ligature));
            glyphs.put(next++, glyph(JOINER + ligature));
        }
        return glyphs;
    }

    private int glyph(String shape) {
        int joiner = font.createGlyphVector(context, String.valueOf(JOINER)).getGlyphCode(0);
        GlyphVector laid = font.layoutGlyphVector(context, shape.toCharArray(), 0, shape.length(), Font.LAYOUT_RIGHT_TO_LEFT);
        int found = -1;
        for (int i = 0; i < laid.getNumGlyphs(); i++) {
            int glyph = laid.getGlyphCode(i);
            if (glyph != joiner && glyph != INVISIBLE && laid.getGlyphMetrics(i).getAdvanceX() > 0 && glyph != spaceGlyph()) {
                if (found >= 0) {
                    throw new IllegalStateException("not one glyph: " + shape);
                }
                found = glyph;
            }
        }
        if (found < 0) {
            throw new IllegalStateException("no glyph: " + shape);
        }
        return found;
    }

    private int spaceGlyph() {
        return font.createGlyphVector(context, " ").getGlyphCode(0);
    }

    /** All characters of the font in the basic plane, with the new ones. */
    private Map<Integer, Integer> characters(Map<Integer, Integer> added) {
        var all = new TreeMap<>(added);
        for (int c = 0x20; c < 0xFFFF; c++) {
            if ((c < 0xD800 || c > 0xDFFF) && font.canDisplay(c)) {
                int glyph = font.createGlyphVector(context, String.valueOf((char) c)).getGlyphCode(0);
                if (glyph != INVISIBLE) {
                    all.putIfAbsent(c, glyph);
                }
            }
        }
        return all;
    }

    private static byte[] rewritten(ByteBuffer font, Map<Integer, Integer> characters) throws IOException {
        int tables = font.getShort(4);
        var contents = new TreeMap<String, byte[]>();
        for (int i = 0; i < tables; i++) {
            int entry = 12 + 16 * i;
            var tag = new byte[4];
            font.get(entry, tag);
            var content = new byte[font.getInt(entry + 12)];
            font.get(font.getInt(entry + 8), content);
            contents.put(new String(tag, "US-ASCII"), content);
        }
        contents.put("cmap", cmap(characters));
        ByteBuffer.wrap(contents.get("head")).putInt(8, 0);
        byte[] whole = assembled(font.getInt(0), contents);
        int head = offsetOf(whole, "head");
        ByteBuffer.wrap(whole).putInt(head + 8, 0xB1B0AFBA - sum(whole));
        return whole;
    }

    private static byte[] assembled(int version, Map<String, byte[]> contents) throws IOException {
        int tables = contents.size();
        int power = Integer.highestOneBit(tables);
        var head = new ByteArrayOutputStream();
        var out = new DataOutputStream(head);
        out.writeInt(version);
        out.writeShort(tables);
        out.writeShort(power * 16);
        out.writeShort(Integer.numberOfTrailingZeros(power));
        out.writeShort(tables * 16 - power * 16);
        var body = new ByteArrayOutputStream();
        for (var table : contents.entrySet()) {
            byte[] padded = java.util.Arrays.copyOf(table.getValue(), (table.getValue().length + 3) / 4 * 4);
            out.writeBytes(table.getKey());
            out.writeInt(sum(padded));
            out.writeInt(12 + 16 * tables + body.size());
            out.writeInt(table.getValue().length);
            body.writeBytes(padded);
        }
        body.writeTo(head);
        return head.toByteArray();
    }

    /** One subtable in format 4 for Unicode's basic plane, under the two names that readers look for. */
    private static byte[] cmap(Map<Integer, Integer> characters) throws IOException {
        byte[] segments = format4(characters);
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeShort(0);
        out.writeShort(2);
        for (int platform : new int[] {0, 3}) {
            out.writeShort(platform);
            out.writeShort(platform == 0 ? 3 : 1);
            out.writeInt(20);
        }
        out.write(segments);
        return bytes.toByteArray();
    }

    private static byte[] format4(Map<Integer, Integer> characters) throws IOException {
        var runs = new java.util.ArrayList<int[]>(); // first character, last character, first glyph
        characters.forEach((character, glyph) -> {
            int[] last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last[1] + 1 == character && last[2] + character - last[0] == glyph) {
                last[1] = character;
            } else {
                runs.add(new int[] {character, character, glyph});
            }
        });
        runs.add(new int[] {0xFFFF, 0xFFFF, 0});
        int count = runs.size();
        int power = Integer.highestOneBit(count);
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        for (int field : new int[] {4, 16 + 8 * count, 0, 2 * count, 2 * power, Integer.numberOfTrailingZeros(power), 2 * (count - power)}) {
            out.writeShort(field);
        }
        for (int[] run : runs) {
            out.writeShort(run[1]);
        }
        out.writeShort(0);
        for (int[] run : runs) {
            out.writeShort(run[0]);
        }
        for (int[] run : runs) {
            out.writeShort(run[2] - run[0]);
        }
        for (int i = 0; i < count; i++) {
            out.writeShort(0);
        }
        return bytes.toByteArray();
    }

    private static int sum(byte[] bytes) {
        int sum = 0;
        for (ByteBuffer words = ByteBuffer.wrap(bytes, 0, bytes.length / 4 * 4); words.hasRemaining(); ) {
            sum += words.getInt();
        }
        return sum;
    }

    private static int offsetOf(byte[] font, String tag) {
        for (int entry = 12; ; entry += 16) {
            if (new String(font, entry, 4, java.nio.charset.StandardCharsets.US_ASCII).equals(tag)) {
                return ByteBuffer.wrap(font).getInt(entry + 8);
            }
        }
    }
}
