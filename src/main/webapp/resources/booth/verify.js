/*
 * Whether a ballot is in the box's log, as the visitor's own browser finds out: it believes no answer of the server that it
 * can compute or whose signature it can check. Answers come in, a finding comes out; the page puts it into words.
 *
 * A finding: verdict (held, absent, refused, accused, wrong), reason, entry {position, size, at}, steps (names of what held)
 * and signed (null where this browser cannot check signatures).
 */
import { Refused } from './api.js';
import { continues, headSigned, leadsToRoot, receiptSigned } from './log.js';
import { receiptHolds, trackingCode, unhex } from './paper.js';

const MOST = 1_000_000;

/** What a tracking code can show: that the log has an entry under it, in a state that the box signed. */
export async function checkCode(api, ballot, code) {
    const terms = { key: ballot.keys.receipt, fingerprint: ballot.fingerprint };
    const found = await known(api.entry({ tracking: code }));
    if (!found) {
        return { verdict: 'absent', steps: [] };
    }
    const today = await shown(api, terms, found.index, size => api.entry({ tracking: code, size }), found);
    return today.verdict === 'held' ? { ...today, steps: [...today.steps, 'codeOnly'] } : today;
}

/** What a receipt can show besides: that the entry is the voter's own, and that the log kept it ever since. */
export async function checkReceipt(api, ballot, text) {
    const terms = { key: ballot.keys.receipt, fingerprint: ballot.fingerprint };
    const receipt = read(text);
    if (!receipt) {
        return refused('form');
    }
    if (receipt.fingerprint !== undefined && receipt.fingerprint !== ballot.fingerprint) {
        return refused('otherVote');
    }
    const own = await genuine(receipt, terms).catch(() => refused('form'));
    return own.verdict === 'held' ? kept(api, terms, receipt, own) : own;
}

/** Without the server: code, ballot and entry belong together, and the box signed all of it for this vote. */
async function genuine({ trackingCode: code, position, paperHash, signature, log }, terms) {
    if (await trackingCode(unhex(paperHash)) !== code) {
        return refused('code');
    }
    const fingerprint = unhex(terms.fingerprint);
    const signed = [await receiptHolds({ ...terms, fingerprint, position, hash: unhex(paperHash), signature }),
        await receiptSigned(log, terms)];
    if (signed.includes(false) || log.index !== position - 1) {
        return refused('signature');
    }
    if (!await leadsToRoot(log)) {
        return refused('then');
    }
    const all = signed.includes(null) ? null : true;
    return { verdict: 'held', signed: all, steps: ['vote', 'code', ...all ? ['given'] : [], 'then'] };
}

/** Whether the log of today begins with the log that the receipt names, and still has the entry. */
async function kept(api, terms, { log }, own) {
    const found = await known(api.entry({ leafHash: log.leafHash }));
    if (!found || found.index !== log.index) {
        return { ...own, verdict: 'accused', reason: 'gone' };
    }
    if (found.head.size < log.size) {
        return { ...own, verdict: 'accused', reason: 'changed' };
    }
    const today = await shown(api, terms, log.size - 1, size => api.entry({ leafHash: log.leafHash, size }), null);
    if (today.verdict !== 'held') {
        return today;
    }
    if (today.entry.leafHash !== log.leafHash || today.entry.position !== log.index + 1) {
        return { ...own, verdict: 'accused', reason: 'gone' };
    }
    const grown = await api.consistency(log.size, today.entry.size);
    const holds = await continues({ from: { size: log.size, root: log.root }, to: { size: today.entry.size, root: today.entry.root },
        proof: grown.proof }).catch(() => false);
    if (!holds) {
        return { ...own, verdict: 'accused', reason: 'changed' };
    }
    return { ...today, signed: own.signed && today.signed, steps: [...own.steps, 'grown', ...today.steps], then: log.size };
}

/** The entry in the newest state of a minute that reaches far enough, else in the state of this moment. */
async function shown(api, terms, least, ask, found) {
    const minute = await known(api.minuteHead());
    const head = minute && minute.size > least ? minute : found?.head ?? await api.head();
    const entry = head === found?.head ? found : await ask(head.size);
    const signed = await headSigned(head, terms).catch(() => false);
    const leads = await leadsToRoot({ index: entry.index, size: head.size, leafHash: entry.leafHash, root: head.root, proof: entry.proof })
        .catch(() => false);
    if (signed === false || !leads || head.size <= least) {
        return { verdict: 'wrong', steps: [] };
    }
    return {
        verdict: 'held', signed,
        entry: { position: entry.index + 1, size: head.size, at: head.at, root: head.root, leafHash: entry.leafHash },
        steps: [...signed ? ['signed'] : [], 'leads'], hashes: entry.proof.length,
    };
}

function refused(reason) {
    return { verdict: 'refused', reason, steps: [] };
}

/** What the server does not know is an answer too. */
async function known(asking) {
    try {
        return await asking;
    } catch (trouble) {
        if (trouble instanceof Refused && trouble.status === 404) {
            return null;
        }
        throw trouble;
    }
}

function read(text) {
    try {
        const receipt = text.length < MOST ? JSON.parse(text) : null;
        return typeof receipt?.trackingCode === 'string' && typeof receipt.log === 'object' && receipt.log ? receipt : null;
    } catch {
        return null;
    }
}
