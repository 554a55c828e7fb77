/**
 * What no official does alone: one proposes an act with its reason, another confirms the very same act, and only then is it carried out.
 * Its words: act, kind of act, propose, confirm, drop, seal.
 * It promises that nobody confirms an act of their own, that what is confirmed is what was proposed, that each act is carried out once
 * and not after its time, and that who proposed and who confirmed stays on record.
 * It knows no kind of act: each context brings its own, with the right that it asks for.
 */
package org.jemaa.foureyes;
