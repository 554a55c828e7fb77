package org.jemaa.verify.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.PublicKey;
import org.jemaa.ballot.log.LogKey;

/**
 * What the ballot promised, read from the manifest: the projects in ballot order, the money, the limits of a paper, the rule, and the
 * keys with which roll and box sign. The fingerprint is the SHA-256 of those very bytes.
 *
 * @param colleges       by their numbers, in the order of the manifest; empty where a manifest from before colleges names none
 * @param leastPublished a college in which fewer took part is not published ballot by ballot; null where the manifest does not say
 * @param maxProjects null where any number may be chosen
 * @param maxCost     null where any cost may be chosen
 */
public record Promise(Hash fingerprint, String municipality, String vote, String rule, List<Project> projects, List<Envelope> envelopes,
        Map<Integer, College> colleges, Integer leastPublished, int minProjects,
        Integer maxProjects, BigDecimal maxCost, PublicKey roll, PublicKey box, LogKey log) {

    public static final String FILE = "manifest.json";
    private static final int MOST_PROJECTS = 10_000;
    private static final int MOST_COLLEGE = 99_999;
    private static final int MOST_WEIGHT = 100;

    public record Project(String reference, BigDecimal cost, long envelope) {
    }

    public record Envelope(long id, BigDecimal sum) {
    }

    /**
     * @param projects    numbers of those on its ballot
     * @param ownEnvelope about which it alone decides; null where there is none
     */
    public record College(Set<Integer> projects, int weight, boolean binding, Long ownEnvelope) {
    }

    public static Promise read(byte[] manifest) throws Unreadable {
        Doc doc = Doc.parse(FILE, manifest);
        if (!doc.text("form").matches("jemaa/ballot/[1-9]")) {
            throw new Unreadable(FILE + " is of the unknown form " + Words.quoted(doc.text("form")));
        }
        Doc limits = doc.doc("limits");
        Doc keys = doc.doc("keys");
        try {
            byte[] box = keys.bytes("receipt", LogKey.BYTES);
            return new Promise(Hash.over(manifest), doc.text("municipality"), doc.text("vote"), doc.text("rule"), projects(doc), envelopes(doc),
                colleges(doc), doc.has("leastPublished") ? doc.number("leastPublished", MOST_PROJECTS) : null,
                limits.number("minProjects", MOST_PROJECTS), limits.has("maxProjects") ? limits.number("maxProjects", MOST_PROJECTS) : null,
                limits.has("maxCost") ? money(limits, "maxCost") : null, new PublicKey(keys.bytes("permit", LogKey.BYTES)), new PublicKey(box),
                new LogKey(box));
        } catch (IllegalArgumentException notAKey) {
            throw new Unreadable(FILE + " holds something that is no Ed25519 key");
        }
    }

    private static List<Project> projects(Doc doc) throws Unreadable {
        var projects = new ArrayList<Project>();
        for (Doc project : doc.docs("projects")) {
            if (project.number("number") != projects.size() || projects.size() >= MOST_PROJECTS) {
                throw new Unreadable(project.where() + " is not in ballot order");
            }
            projects.add(new Project(project.text("reference"), money(project, "cost"), project.number("envelope")));
        }
        return projects;
    }

    private static List<Envelope> envelopes(Doc doc) throws Unreadable {
        var envelopes = new ArrayList<Envelope>();
        for (Doc envelope : doc.docs("envelopes")) {
            envelopes.add(new Envelope(envelope.number("id"), money(envelope, "sum")));
        }
        return envelopes;
    }

    private static Map<Integer, College> colleges(Doc doc) throws Unreadable {
        var colleges = new LinkedHashMap<Integer, College>();
        if (doc.has("colleges")) {
            for (Doc college : doc.docs("colleges")) {
                var projects = new TreeSet<Integer>();
                for (int project : college.numbers("projects", MOST_PROJECTS)) {
                    projects.add(project);
                }
                if (college.number("weight", MOST_WEIGHT) < 1) {
                    throw new Unreadable(college.where() + ": a weight is from 1 to " + MOST_WEIGHT);
                }
                colleges.put(college.number("number", MOST_COLLEGE), new College(projects, college.number("weight", MOST_WEIGHT),
                    college.truth("binding"), college.has("envelope") ? college.number("envelope") : null));
            }
        }
        return colleges;
    }

    public List<Project> projectsOf(long envelope) {
        return projects.stream().filter(project -> project.envelope() == envelope).toList();
    }

    /** Whether all of these stand on the ballot of that college. */
    boolean offers(int college, List<Integer> chosen) {
        return colleges.isEmpty() || colleges.containsKey(college) && colleges.get(college).projects().containsAll(chosen);
    }

    /** Whether the ballots of that college count in an envelope: its own, or a common one on whose projects it votes in a binding way. */
    public boolean decides(int college, long envelope) {
        if (colleges.isEmpty()) {
            return true;
        }
        College of = colleges.get(college);
        boolean own = of != null && of.ownEnvelope() != null && of.ownEnvelope() == envelope;
        return own || of != null && of.binding() && !isOwn(envelope)
            && (college == 0 || of.projects().stream().anyMatch(number -> projects.get(number).envelope() == envelope));
    }

    /** About an envelope of its own a college decides alone. */
    public boolean isOwn(long envelope) {
        return colleges.values().stream().anyMatch(any -> any.ownEnvelope() != null && any.ownEnvelope() == envelope);
    }

    /** The colleges whose ballots count in an envelope, in the order of the manifest; none where the manifest names no colleges at all. */
    public List<Integer> deciding(long envelope) {
        return colleges.keySet().stream().filter(college -> decides(college, envelope)).toList();
    }

    /** Whether ballots that decide together count differently much. */
    public boolean isWeighted(long envelope) {
        return deciding(envelope).stream().map(this::weight).distinct().count() > 1;
    }

    public int weight(int college) {
        return colleges.containsKey(college) ? colleges.get(college).weight() : 1;
    }

    /** An amount as the server writes it: at most fifteen digits before the point and six behind it. */
    public static BigDecimal money(Doc doc, String name) throws Unreadable {
        String text = doc.text(name);
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            throw new Unreadable(doc.where() + ": “" + name + "” is no amount of money");
        }
        return new BigDecimal(text);
    }
}
