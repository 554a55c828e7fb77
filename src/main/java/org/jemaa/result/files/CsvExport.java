package org.jemaa.result.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jemaa.result.CollegeTurnout;
import org.jemaa.result.EnvelopeResult;
import org.jemaa.result.ProjectResult;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/**
 * The result as a table: one line for each project, by rank. It starts with a byte order mark, without which spreadsheets spoil
 * accents and Arabic, and no cell of it can be taken for a formula.
 */
final class CsvExport {

    private CsvExport() {
    }

    static byte[] bytes(Edition edition, List<EnvelopeResult> envelopes, List<CollegeTurnout> colleges) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header(edition, colleges));
            for (EnvelopeResult envelope : envelopes) {
                envelope.projects().forEach(project -> csv.writeRecord(line(edition, envelope, project, colleges).stream().map(CsvExport::harmless).toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> header(Edition edition, List<CollegeTurnout> colleges) {
        var header = new ArrayList<>(List.of("envelope", "district", "rank", "reference"));
        edition.languages().forEach(language -> header.add("title_" + language));
        header.addAll(List.of("votes", "cost", "currency", "won", "reason", "round", "left", "votes_missing"));
        colleges.forEach(college -> header.addAll(List.of("votes_" + college.code(), "would_choose_" + college.code())));
        return header;
    }

    private static List<String> line(Edition edition, EnvelopeResult envelope, ProjectResult project, List<CollegeTurnout> colleges) {
        var line = new ArrayList<>(List.of(text(envelope.number()), text(envelope.districtCode()), text(project.rank()), project.reference()));
        edition.languages().forEach(language -> line.add(in(language, project.title())));
        line.addAll(List.of(envelope.hasVotes() ? text(project.votes()) : "", amount(project.cost()), project.cost().currency().getCurrencyCode(), project.won() ? "1" : "0",
            envelope.hasVotes() || project.won() ? project.reason().name() : "", text(project.round()), amount(project.left()), project.isNotComputed() ? "not computed" : text(project.votesMissing())));
        colleges.forEach(college -> line.addAll(of(college, envelope, project)));
        return line;
    }

    /** Empty where the college does not vote here, or where it may not be told. */
    private static List<String> of(CollegeTurnout college, EnvelopeResult envelope, ProjectResult project) {
        return envelope.shares().stream().filter(share -> share.college() == college.number()).flatMap(share -> share.projects().stream())
            .filter(line -> line.reference().equals(project.reference())).findFirst()
            .map(line -> List.of(text(line.votes()), line.chosen() == null ? "" : line.chosen() ? "1" : "0")).orElse(List.of("", ""));
    }

    /** A cell that a spreadsheet would compute is made text by an apostrophe. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String in(String language, LocalText title) {
        return title.byLanguage().getOrDefault(language, "");
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String amount(Money money) {
        return money == null ? "" : money.amount().toPlainString();
    }
}
