import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Turns the compiled PrimeFaces theme into one that reads the Jemaa tokens.
 * The themes of PrimeFaces 15 declare custom properties but do not use them: colours are fixed in every rule.
 * The build runs it on the theme in the PrimeFaces jar (see pom.xml), so no copy of PrimeFaces' files is kept here.
 * Use: java Retint.java primefaces.jar retint.tsv out/theme.css
 */
public class Retint {

    private static final String THEME = "META-INF/resources/primefaces-saga-blue/theme.css";
    private static final Pattern DECLARATION = Pattern.compile("([a-z-]+):([^;{}]+)(?=[;}])");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,6}\\b|rgba?\\([^)]*\\)");
    private static final Pattern RING = Pattern.compile("box-shadow:(inset )?0 0 0 \\.(?:2r?em|15rem) (?:rgb|hsl)\\([^)]*\\)");
    private static final Map<String, String> LOGICAL = Map.of(
            "margin-left", "margin-inline-start", "margin-right", "margin-inline-end",
            "padding-left", "padding-inline-start", "padding-right", "padding-inline-end",
            "border-left", "border-inline-start", "border-right", "border-inline-end",
            "left", "inset-inline-start", "right", "inset-inline-end");

    public static void main(String[] args) throws Exception {
        String css = theme(Path.of(args[0]));
        Map<String, String> tokens = read(Path.of(args[1]));
        css = css.replaceAll(":root\\{[^}]*\\}", "");
        // Plain inputs and selects wear the classes of jemaa.css; the theme would paint over them.
        css = css.replaceAll("body select(?::[a-z]+)?,body input:not[^{]*\\{[^}]*\\}", "");
        css = RING.matcher(css).replaceAll("box-shadow:0 0 0 3px var(--jm-focus-inner),0 0 0 6px var(--jm-focus-outer)");
        Matcher declarations = DECLARATION.matcher(css);
        StringBuilder out = new StringBuilder(css.length());
        while (declarations.find()) {
            String property = declarations.group(1);
            String value = recolour(property, declarations.group(2), tokens);
            if (property.equals("text-align")) {
                value = value.replace("left", "start").replace("right", "end");
            }
            if (property.equals("border-radius") && value.equals("4px")) {
                value = "var(--jm-r2)";
            }
            if (property.equals("font-family") && value.startsWith("-apple-system")) {
                value = "var(--jm-font)";
            }
            String name = value.contains("50%") ? property : LOGICAL.getOrDefault(property, property);
            declarations.appendReplacement(out, Matcher.quoteReplacement(name + ":" + value));
        }
        declarations.appendTail(out);
        out.append(".ui-button,.ui-inputtext,.ui-selectonemenu{min-height:2.75rem;max-width:100%}.ui-paginator a{text-decoration:none}\n");
        out.append("@media(forced-colors:active){:focus-visible{outline:3px solid Highlight!important}}\n");
        Path target = Path.of(args[2]);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.writeString(target, "/* PrimeFaces saga theme, MIT licence, retinted with the Jemaa tokens. Generated: do not edit. */\n" + out);
        Matcher left = COLOUR.matcher(out);
        Map<String, Integer> rest = new LinkedHashMap<>();
        while (left.find()) {
            rest.merge(left.group(), 1, Integer::sum);
        }
        System.out.println("colours not mapped: " + rest);
    }

    private static String theme(Path jar) throws Exception {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(THEME)).readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        }
    }

    private static String recolour(String property, String value, Map<String, String> tokens) {
        Matcher m = COLOUR.matcher(value);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            String colour = m.group().toLowerCase();
            String token = tokens.getOrDefault(property + " " + colour, tokens.get("* " + colour));
            m.appendReplacement(out, Matcher.quoteReplacement(token == null ? m.group() : "var(" + token + ")"));
        }
        return m.appendTail(out).toString();
    }

    private static Map<String, String> read(Path file) throws Exception {
        Map<String, String> map = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t");
                map.putIfAbsent(cells[0] + " " + cells[1].toLowerCase(), cells[2]);
            }
        }
        return map;
    }
}
