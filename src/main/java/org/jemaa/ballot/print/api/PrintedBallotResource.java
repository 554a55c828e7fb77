package org.jemaa.ballot.print.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.jemaa.ballot.api.BallotAnswers;
import org.jemaa.ballot.print.PrintBallots;
import org.jemaa.ballot.print.SheetOrder;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Words;

/** A desk's printed ballots as a PDF: numbered sheets, or, without desk and numbers, a specimen; without a college, those of the citizens. */
@Path("desk/budgets/{slug}/printed-ballot.pdf")
@RequestScoped
public class PrintedBallotResource {

    @Inject
    private PrintBallots print;
    @Inject
    private Words words;

    @GET
    public Response sheets(@PathParam("slug") String slug, @QueryParam("language") String language, @QueryParam("large") boolean large,
        @QueryParam("college") @DefaultValue("0") String college, @QueryParam("desk") @DefaultValue("0") String desk, @QueryParam("from") @DefaultValue("0") String from, @QueryParam("to") @DefaultValue("0") String to) {
        var order = new SheetOrder(language == null ? words.lang() : language, large, number(college), number(desk), number(from), number(to));
        Answer<PrintBallots.Sheets> answer = print.handle(slug, order);
        if (answer instanceof Answer.Refused<PrintBallots.Sheets> no) {
            return BallotAnswers.refused(words, no.refusals());
        }
        PrintBallots.Sheets sheets = answer.orThrow();
        StreamingOutput pdf = sheets::writeTo;
        return Response.ok(pdf, "application/pdf").header("Content-Disposition", "attachment; filename=\"" + sheets.fileName() + "\"")
            .header("Cache-Control", "no-store").build();
    }

    /** What is no number is none that a college, a desk or a sheet can have. */
    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
