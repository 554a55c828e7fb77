package org.jemaa.result.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    static byte[] bytes(Edition edition, List<EnvelopeResult> envelopes) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header(edition));
            for (EnvelopeResult envelope : envelopes) {
                envelope.projects().forEach(project -> csv.writeRecord(line(edition, envelope, project).stream().map(CsvExport::harmless).toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> header(Edition edition) {
        var header = new ArrayList<>(List.of("envelope", "district", "rank", "reference"));
        edition.languages().forEach(language -> header.add("title_" + language));
        header.addAll(List.of("votes", "cost", "currency", "won", "reason", "round", "left", "votes_missing"));
        return header;
    }

    private static List<String> line(Edition edition, EnvelopeResult envelope, ProjectResult project) {
        var line = new ArrayList<>(List.of(text(envelope.number()), text(envelope.districtCode()), text(project.rank()), project.reference()));
        edition.languages().forEach(language -> line.add(in(language, project.title())));
        line.addAll(List.of(text(project.votes()), amount(project.cost()), project.cost().currency().getCurrencyCode(), project.won() ? "1" : "0",
            project.reason().name(), text(project.round()), amount(project.left()), text(project.votesMissing())));
        return line;
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
