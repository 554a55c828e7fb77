package org.jemaa.verify;

import java.util.List;
import org.jemaa.verify.check.Finding;
import org.jemaa.verify.check.Kind;
import org.jemaa.verify.check.Report;

/** The report for a person: a line for each check, what is wrong under it, the verdict, and what the verdict means. */
final class TextReport {

    private static final int WIDTH = 100;

    private final Report report;
    private final String record;
    private final boolean colours;
    private final StringBuilder text = new StringBuilder();

    TextReport(Report report, String record, boolean colours) {
        this.report = report;
        this.record = record;
        this.colours = colours;
    }

    String text() {
        line("Record " + record + (report.kind() == null ? ", of a kind that cannot be read"
            : report.kind() == Kind.PUBLIC ? ", the public one" : ", the one for observers"));
        if (report.fingerprint() != null) {
            line("Vote " + report.vote());
            line("Fingerprint " + report.fingerprint());
            line("Compare it with the fingerprint on a receipt, a letter or a poster: it says which ballot this is about.");
        }
        line("");
        report.findings().forEach(this::finding);
        line("");
        verdict();
        if (report.kind() != null) {
            list("What a record of this kind can show:", report.kind().shows());
            list("What it cannot show:", report.kind().doesNotShow());
        }
        return text.toString();
    }

    private void finding(Finding finding) {
        String state = finding.isGreen() ? paint("green", "32") : paint("red", "1;31");
        text.append(state).append(finding.isGreen() ? "  " : "    ").append(String.format("%-14s", finding.check().name()));
        wrapped(finding.check().claim(), 21);
        line("                     " + finding.numbers());
        finding.wrong().forEach(wrong -> line("                     – " + wrong));
        for (String what : finding.notShown()) {
            text.append("                     – could not be checked: ");
            wrapped(what, 23);
        }
        if (finding.wrongs() > finding.wrong().size()) {
            line("                     – and " + (finding.wrongs() - finding.wrong().size()) + " more");
        }
    }

    private void verdict() {
        int red = report.red().size();
        if (red == 0) {
            line(paint("All " + report.findings().size() + " checks are green.", "1;32"));
        } else if (report.isIncomplete()) {
            line(paint(red + " of " + report.findings().size() + " checks could not be made in full, and so are red: "
                + String.join(", ", report.red().stream().map(Enum::name).toList()) + ". Nothing was found wrong.", "1;31"));
        } else {
            line(paint(red + " of " + report.findings().size() + " checks are red: " + String.join(", ", report.red().stream().map(Enum::name).toList())
                + ". Do not rely on this record.", "1;31"));
        }
        report.notes().forEach(note -> wrapped(paint(note, "1"), 0));
    }

    private void list(String title, List<String> entries) {
        line("");
        line(title);
        for (String entry : entries) {
            text.append("  · ");
            wrapped(entry, 4);
        }
    }

    private void wrapped(String words, int indent) {
        int column = indent;
        for (String word : words.split(" ")) {
            if (column + word.length() > WIDTH && column > indent) {
                text.setLength(text.length() - 1);
                text.append('\n').append(" ".repeat(indent));
                column = indent;
            }
            text.append(word).append(' ');
            column += word.length() + 1;
        }
        text.setLength(text.length() - 1);
        text.append('\n');
    }

    private String paint(String words, String colour) {
        return colours ? "\u001b[" + colour + "m" + words + "\u001b[0m" : words;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
