package org.jemaa.verify.check;

import java.io.IOException;
import org.jemaa.verify.record.SeenLeaf;

/** A check that looks at the leaves one after the other, in the order of the log. */
interface Step {

    void take(SeenLeaf leaf);

    /** After the last leaf. */
    void end() throws IOException;

    Finding finding();
}
