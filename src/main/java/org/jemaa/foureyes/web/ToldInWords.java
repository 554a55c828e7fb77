package org.jemaa.foureyes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jemaa.foureyes.ActBoard;
import org.jemaa.foureyes.ActCard;
import org.jemaa.foureyes.Told;
import org.jemaa.shared.web.Words;

/** What an act will do, as a sentence in the visitor's language. */
@RequestScoped
class ToldInWords {

    @Inject
    private ActBoard board;
    @Inject
    private Words words;

    String of(ActCard act) {
        Told told = board.told(act);
        return words.of(told.key(), told.arguments().toArray());
    }
}
