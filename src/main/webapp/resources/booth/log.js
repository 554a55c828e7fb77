/*
 * The log of the ballot box as a voter's browser checks it: that the receipt is for the voter's own leaf, that the way
 * from this leaf leads to the root (RFC 9162, section 2.1.3.2), and that the box signed both. The Java side keeps to the
 * same test vectors (src/test/resources/ballot/log-vectors.json).
 */
import { exactly, hex, int64, join, label, sha256, signedBy, uint32, unhex } from './paper.js';

const LONGEST_PROOF = 64;
const EXPIRY_AND_SIGNATURE = 8 + 64;

/**
 * @param log what the box answered: leaf, index, leafHash, size, root, proof, signature
 * @returns {Promise<boolean|null>} null where all holds and only the signature cannot be checked by this browser
 */
export async function inTheLog({ log, key, fingerprint, slot, college, sequence, hash, position }) {
    try {
        const leaf = unhex(log.leaf);
        return log.index === position - 1 && isOwn(leaf, slot, college, sequence, hash)
            && hex(await leafHash(leaf)) === log.leafHash && await leadsToRoot(log)
            && await signedBy(key, statement(fingerprint, log), unhex(log.signature));
    } catch (notOfItsForm) {
        return false;
    }
}

/** The leaf is that of the voter's own paper; behind it stands the permit, which the roll answers for. */
function isOwn(leaf, slot, college, sequence, hash) {
    const own = join(label('jemaa/leaf/paper/2'), exactly(16, slot), uint32(college), uint32(sequence), exactly(32, hash));
    return leaf.length === own.length + EXPIRY_AND_SIGNATURE && hex(leaf.subarray(0, own.length)) === hex(own);
}

function leafHash(leaf) {
    return sha256(Uint8Array.of(0), leaf);
}

function node(left, right) {
    return sha256(Uint8Array.of(1), left, right);
}

export async function leadsToRoot({ index, size, leafHash: leaf, root, proof }) {
    if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size
            || !Array.isArray(proof) || proof.length > LONGEST_PROOF) {
        return false;
    }
    let at = BigInt(index);
    let last = BigInt(size - 1);
    let above = exactly(32, unhex(leaf));
    for (const digits of proof) {
        const beside = exactly(32, unhex(digits));
        if (last === 0n) {
            return false;
        }
        if (at % 2n === 1n || at === last) {
            above = await node(beside, above);
            while (at % 2n === 0n && at !== 0n) {
                at >>= 1n;
                last >>= 1n;
            }
        } else {
            above = await node(above, beside);
        }
        at >>= 1n;
        last >>= 1n;
    }
    return last === 0n && hex(above) === root;
}

/**
 * That a later tree begins with all leaves of an earlier one, in their order (RFC 9162, section 2.1.4.2): nothing was changed,
 * nothing removed.
 */
export async function continues({ from, to, proof }) {
    if (![from.size, to.size].every(Number.isSafeInteger) || from.size < 0 || from.size > to.size
            || !Array.isArray(proof) || proof.length > LONGEST_PROOF) {
        return false;
    }
    if (from.size === 0 || from.size === to.size) {
        return proof.length === 0 && (from.size === 0 || from.root === to.root);
    }
    const path = proof.map(digits => exactly(32, unhex(digits)));
    let at = BigInt(from.size - 1);
    let last = BigInt(to.size - 1);
    while (at % 2n === 1n) {
        at >>= 1n;
        last >>= 1n;
    }
    const first = at === 0n ? exactly(32, unhex(from.root)) : path.shift();
    if (!first) {
        return false;
    }
    let [one, other] = [first, first];
    for (const beside of path) {
        if (last === 0n) {
            return false;
        }
        if (at % 2n === 1n || at === last) {
            one = await node(beside, one);
            other = await node(beside, other);
            while (at % 2n === 0n && at !== 0n) {
                at >>= 1n;
                last >>= 1n;
            }
        } else {
            other = await node(other, beside);
        }
        at >>= 1n;
        last >>= 1n;
    }
    return last === 0n && hex(one) === from.root && hex(other) === to.root;
}

/** Whether the box signed this state of the log of that vote, with the minute where it has one; null as in signedBy. */
export async function headSigned(head, { key, fingerprint }) {
    const parts = [exactly(32, unhex(fingerprint)), int64(head.size), exactly(32, unhex(head.root))];
    return head.fingerprint === fingerprint && signedBy(key, head.at === undefined ? join(label('jemaa/tree-head/1'), ...parts)
        : join(label('jemaa/timed-head/1'), ...parts, int64(head.at)), unhex(head.signature));
}

/** Whether the box signed that this entry stood in the log that the receipt names. */
export function receiptSigned(log, { key, fingerprint }) {
    return signedBy(key, statement(unhex(fingerprint), log), unhex(log.signature));
}

function statement(fingerprint, log) {
    return join(label('jemaa/log-receipt/1'), exactly(32, fingerprint), int64(log.index), exactly(32, unhex(log.leafHash)),
        int64(log.size), exactly(32, unhex(log.root)));
}
