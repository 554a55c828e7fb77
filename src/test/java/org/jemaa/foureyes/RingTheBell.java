package org.jemaa.foureyes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jemaa.shared.Answer;

/** A kind of act for tests: it writes down what it was told to do, and refuses once about subjects that a test names. */
@ApplicationScoped
class RingTheBell implements TwoPersonAct {

    static final String KIND = "foureyes.bell";

    private final List<String> rung = new CopyOnWriteArrayList<>();
    private final Set<String> refusing = ConcurrentHashMap.newKeySet();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String right() {
        return "process:set-up";
    }

    @Override
    public Told told(ActCard act) {
        return Told.of("foureyes.list.title");
    }

    @Override
    public Answer<Void> carryOut(ActCard act) {
        if (refusing.remove(act.subject())) {
            return Answer.refused(FoureyesRefusal.EXPIRED);
        }
        rung.add(act.subject() + " " + act.content());
        return Answer.done();
    }

    void refuseOnce(String subject) {
        refusing.add(subject);
    }

    List<String> rung(String subject) {
        return rung.stream().filter(line -> line.startsWith(subject + " ")).toList();
    }
}
