package org.jemaa.ballot.roll.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jemaa.ballot.api.BallotAnswers;
import org.jemaa.ballot.roll.IssueLetterCodes;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Words;

/** An official's programs draw the letter codes. The answer is the only place where they can be read. */
@Path("desk/budgets/{slug}/letter-codes")
@RequestScoped
public class LetterCodesResource {

    @Inject
    private IssueLetterCodes issue;
    @Inject
    private Words words;

    @POST
    public Response issue(@PathParam("slug") String slug) {
        Answer<byte[]> answer = issue.handle(slug);
        return answer instanceof Answer.Refused<byte[]> no ? BallotAnswers.refused(words, no.refusals())
            : Response.ok(answer.orThrow(), "text/csv;charset=UTF-8").header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"letter-codes.csv\"").build();
    }
}
