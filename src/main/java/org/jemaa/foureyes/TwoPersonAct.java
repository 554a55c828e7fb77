package org.jemaa.foureyes;

import org.jemaa.shared.Answer;

/**
 * A kind of act that takes two. A context brings one bean of this type for each kind: proposing and confirming then go through
 * {@link ProposeAct} and {@link ConfirmAct}, and the desk lists what waits.
 */
public interface TwoPersonAct {

    /** The context and a name, such as {@code process.extension}; at most 60 characters. */
    String kind();

    /** The right that both officials need. */
    String right();

    /** Whether citizens read the reason: then it is asked for in each of the municipality's languages, otherwise in one. */
    default boolean isPublic() {
        return true;
    }

    /** What will be done, for the desk. */
    Told told(ActCard act);

    /** Does it, in the transaction that confirms: a refusal or an exception leaves everything as it was, and the act goes on waiting. */
    Answer<Void> carryOut(ActCard act);
}
