package org.jemaa.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jemaa.architecture.PageFiles.Piece;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What holds for every page. Each rule is also held against a small counterexample, and must object. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesTest {

    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern SENTENCE_IN_EXPRESSION = Pattern.compile("'[^']*\\p{L}[,.]? +\\p{L}[^']*'");
    private static final Set<String> ATTRIBUTES_OF_WORDS = Set.of("title", "alt", "aria-label", "placeholder", "label", "lead", "text",
        "hint", "note", "who", "when", "due", "here", "summary", "itemLabel", "dates", "why", "legend", "header", "requiredMessage",
        "validatorMessage", "converterMessage", "emptyMessage");
    private static final Set<String> BUTTONS = Set.of("h:commandButton", "h:commandLink", "p:commandButton", "p:commandLink", "h:outputText",
        "p:button", "h:button", "h:link");

    @Test
    void no_page_holds_words_of_its_own() {
        assertEquals(List.of(), everywhere(PagesTest::words));
    }

    @Test
    void the_rule_about_words_bites() throws Exception {
        assertFalse(words("<p>Vote now</p>").isEmpty());
        assertFalse(words("<p><b>#{words.of('x.y')}</b> صوّتوا</p>").isEmpty());
        assertFalse(words("<img alt='A tree'/>").isEmpty());
        assertFalse(words("<p>#{open ? 'Vote is open' : ''}</p>").isEmpty());
        assertEquals(List.of(), words("<p title=\"#{words.of('x.y')}\">#{words.of('x.z')} – #{name} · 1.</p>"));
    }

    @Test
    void inline_styles_only_set_custom_properties() {
        assertEquals(List.of(), everywhere(PagesTest::styles));
    }

    @Test
    void the_rule_about_styles_bites() throws Exception {
        assertFalse(styles("<p style='color:red'/>").isEmpty());
        assertFalse(styles("<p style='--n:1;margin:0'/>").isEmpty());
        assertFalse(styles("<style>p { margin: 0 }</style>").isEmpty());
        assertEquals(List.of(), styles("<p style='--n:#{part.share()}'/>"));
    }

    @Test
    void no_page_carries_script_of_its_own() {
        assertEquals(List.of(), everywhere(PagesTest::scripts));
    }

    @Test
    void the_rule_about_scripts_bites() throws Exception {
        assertFalse(scripts("<a onclick='go()'/>").isEmpty());
        assertFalse(scripts("<script>go()</script>").isEmpty());
        assertFalse(scripts("<a href='javascript:go()'/>").isEmpty());
        assertEquals(List.of(), scripts("<script src='/resources/jemaa/jemaa.js'></script>"));
    }

    @Test
    void every_tag_of_ours_exists() {
        Set<String> known = found("<tag-name>(\\w+)</tag-name>", PageFiles.read(PageFiles.WEBAPP.resolve("WEB-INF/jemaa.taglib.xml")));
        assertEquals(List.of(), everywhere(pieces -> pieces.stream()
            .filter(piece -> piece.element().startsWith("jm:") && !known.contains(piece.element().substring(3)))
            .map(piece -> "line " + piece.line() + ": no tag " + piece.element()).toList()));
    }

    @Test
    void every_icon_that_a_page_names_is_in_the_sprite() {
        Set<String> icons = found("id=\"i-([a-z0-9-]+)\"", PageFiles.read(PageFiles.WEBAPP.resolve("resources/jemaa/icons.svg")));
        assertEquals(List.of(), everywhere(pieces -> pieces.stream()
            .filter(piece -> "icon".equals(piece.attribute()) || piece.element().equals("jm:icon") && "name".equals(piece.attribute()))
            .filter(piece -> piece.text().matches("[a-z0-9-]+") && !icons.contains(piece.text()))
            .map(piece -> "line " + piece.line() + ": no icon " + piece.text()).toList()));
    }

    @Test
    void a_page_speaks_only_to_views_of_its_own_context() {
        var strangers = new ArrayList<String>();
        for (Path page : PageFiles.pages()) {
            Path inside = PageFiles.WEBAPP.relativize(page);
            String context = inside.startsWith("WEB-INF") ? inside.getName(1).toString() : inside.getName(0).toString();
            if (Set.of("layout", "tags", "error").contains(context)) {
                continue;
            }
            for (String view : found("#\\{[^}]*?\\b([a-z]\\w*View)\\b", PageFiles.read(page))) {
                String type = Character.toUpperCase(view.charAt(0)) + view.substring(1);
                if (!Files.exists(PageFiles.JAVA.resolve("org/jemaa/" + context + "/web/" + type + ".java"))) {
                    strangers.add(inside + ": " + view);
                }
            }
        }
        assertEquals(List.of(), strangers);
    }

    @Test
    void style_sheets_know_neither_left_nor_right() {
        var physical = new ArrayList<String>();
        for (Path sheet : PageFiles.below(PageFiles.WEBAPP.resolve("resources"), ".css")) {
            sided(PageFiles.read(sheet)).forEach(rule -> physical.add(sheet.getFileName() + ": " + rule));
        }
        assertEquals(List.of(), physical);
    }

    @Test
    void the_rule_about_sides_bites() {
        assertFalse(sided("p { margin-left: 1rem }").isEmpty());
        assertFalse(sided("p { left: 0 }").isEmpty());
        assertFalse(sided("p { float: right }").isEmpty());
        assertFalse(sided("p { text-align:left }").isEmpty());
        assertEquals(Set.of(), sided(".bar__left { margin-inline-start: 1rem }"));
        assertEquals(Set.of(), sided("p { left: 0; /* physical: a code is read from the left in every language */ }"));
    }

    private static Set<String> sided(String sheet) {
        String plain = sheet.replaceAll("[^;{}]*;\\s*/\\* physical:[^*]*\\*/", "").replaceAll("(?s)/\\*.*?\\*/", "");
        return found("(?<![\\w-])((?:(?:margin|padding|border|scroll-margin|scroll-padding)-)?(?:left|right)\\s*:|(?:float|clear|text-align)\\s*:\\s*(?:left|right))", plain);
    }

    private static List<String> words(String page) throws Exception {
        return words(PageFiles.pieces(page));
    }

    private static List<String> words(List<Piece> pieces) {
        return pieces.stream().filter(PagesTest::isForReaders).filter(piece -> hasWords(piece.text()))
            .map(piece -> "line " + piece.line() + ": " + piece.text().strip()).toList();
    }

    private static boolean isForReaders(Piece piece) {
        return piece.attribute() == null || ATTRIBUTES_OF_WORDS.contains(piece.attribute())
            || BUTTONS.contains(piece.element()) && piece.attribute().equals("value");
    }

    private static boolean hasWords(String text) {
        return EXPRESSION.matcher(text).replaceAll("").codePoints().anyMatch(Character::isLetter) || SENTENCE_IN_EXPRESSION.matcher(text).find();
    }

    private static List<String> styles(String page) throws Exception {
        return styles(PageFiles.pieces(page));
    }

    private static List<String> styles(List<Piece> pieces) {
        return pieces.stream()
            .filter(piece -> piece.element().equals("style")
                || "style".equals(piece.attribute()) && !EXPRESSION.matcher(piece.text()).replaceAll("1").matches("(\\s*--[a-z]+\\s*:[^:;]*;?)*"))
            .map(piece -> "line " + piece.line() + ": " + piece.text()).toList();
    }

    private static List<String> scripts(String page) throws Exception {
        return scripts(PageFiles.pieces(page));
    }

    private static List<String> scripts(List<Piece> pieces) {
        return pieces.stream().filter(piece -> piece.attribute() == null && piece.element().equals("script") && !piece.text().isBlank()
                || piece.attribute() != null && (piece.attribute().matches("on[a-z]+") && !piece.element().startsWith("p:")
                    || piece.text().startsWith("javascript:")))
            .map(piece -> "line " + piece.line() + ": " + piece.text()).toList();
    }

    private static List<String> everywhere(Function<List<Piece>, List<String>> rule) {
        var objections = new ArrayList<String>();
        for (Path page : PageFiles.pages()) {
            rule.apply(PageFiles.pieces(page)).forEach(objection -> objections.add(PageFiles.WEBAPP.relativize(page) + " " + objection));
        }
        return objections;
    }

    private static Set<String> found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results().map(result -> result.group(1)).collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
