package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jemaa.ballot.box.PutSheet;
import org.jemaa.ballot.box.Sheet;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Answer;

/** Puts into the box what officers agreed about, again and again until the box has it: the same sheet twice changes nothing there. */
@ApplicationScoped
class SheetsToBox {

    private static final int AT_ONCE = 200;
    private static final int SALT_BYTES = 16;

    @Inject
    private Desks desks;
    @Inject
    private ReadSheets sheets;
    @Inject
    private NoteKeying note;
    @Inject
    private PutSheet box;
    private final SecureRandom random = new SecureRandom();

    void putAll(BudgetId vote) {
        List<ReadSheet> some = sheets.onTheWay(vote, AT_ONCE);
        if (some.isEmpty()) {
            return;
        }
        Map<Long, DeskCard> byId = desks.of(vote).stream().map(Desk::card).collect(Collectors.toMap(DeskCard::id, Function.identity()));
        while (!some.isEmpty()) {
            some.forEach(sheet -> put(vote, byId.get(sheet.deskId()), sheet));
            some = sheets.onTheWay(vote, AT_ONCE);
        }
    }

    private void put(BudgetId vote, DeskCard desk, ReadSheet sheet) {
        int college = desk.stock().stream().filter(stock -> stock.holds(sheet.serial())).findFirst().map(DeskCard.Stock::college).orElseThrow();
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Reading agreed = sheet.agreed();
        Answer<Long> answer = box.handle(vote, new Sheet(college, desk.number(), sheet.serial(), agreed.reason(), salt, agreed.body()));
        if (!answer.isAccepted()) {
            throw new IllegalStateException("the box refuses sheet " + sheet.serial() + " of desk " + desk.number() + ": " + answer.refusals());
        }
        note.inTheBox(sheet.deskId(), sheet.serial());
    }
}
