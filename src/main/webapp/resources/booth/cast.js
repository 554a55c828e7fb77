/*
 * Casting one paper: permit from the roll, paper into the box, receipt checked. The paper on its way (sequence, salt,
 * body) is kept in the draft before the first request, so that whatever gets lost, the same paper is asked for again
 * and can never count twice.
 */
import { inTheLog } from './log.js';
import { encode, hex, newSalt, paperHash, receiptHolds, trackingCode, unhex } from './paper.js';
import { Refused } from './api.js';

/** The roll has given a permit for this sequence to another paper: somebody cast with the same code meanwhile. */
export class CastMeanwhile extends Error {
}

/** The box answered with a receipt that does not belong to this paper. */
export class WrongReceipt extends Error {
}

export async function castPaper({ api, ballot, draft, numbers, onPause }) {
    const paper = await prepare(ballot, draft, numbers);
    let permit = await askPermit(api, draft, paper, onPause);
    draft.put({ paper: { ...paper, permitted: true } });
    let answer;
    try {
        answer = await api.cast(sheet(paper, permit), onPause);
    } catch (trouble) {
        if (trouble instanceof Refused && trouble.code === 'SEQUENCE_TOO_OLD') {
            next(draft, paper.sequence + 1);
            throw new CastMeanwhile();
        }
        if (!(trouble instanceof Refused && trouble.code === 'PERMIT_NOT_VALID')) {
            throw trouble;
        }
        permit = await askPermit(api, draft, paper, onPause);
        answer = await api.cast(sheet(paper, permit), onPause);
    }
    return receipt(ballot, paper, permit.college, answer);
}

/** The paper already on its way if it says the same; else a new one under the voter's next sequence. */
async function prepare(ballot, draft, numbers) {
    const { slot, nextSequence, told = false } = draft.get('voter');
    const body = hex(encode(numbers, ballot.projects.length));
    const earlier = draft.get('paper');
    if (earlier?.slot === slot && earlier.body === body) {
        return earlier;
    }
    const paper = { slot, body, sequence: nextSequence, salt: hex(newSalt()) };
    paper.hash = await hashOf(ballot, paper);
    // an earlier try for this sequence may have reached the roll: then the roll names the sequence after it
    paper.own = told || earlier?.slot === slot && earlier.sequence === nextSequence;
    draft.put({ paper });
    return paper;
}

async function askPermit(api, draft, paper, onPause) {
    try {
        return await api.permit(draft.get('voter').token, paper.sequence, paper.hash, onPause);
    } catch (trouble) {
        if (!(trouble instanceof Refused && trouble.code === 'SEQUENCE_TAKEN')) {
            throw trouble;
        }
        next(draft, trouble.problem.nextSequence);
        throw paper.own ? new Again() : new CastMeanwhile();
    }
}

/** Only the voter's own earlier try was in the way: cast again under the next sequence, without a word. */
export class Again extends Error {
}

function next(draft, sequence) {
    draft.put({ voter: { ...draft.get('voter'), nextSequence: sequence, told: true }, paper: null });
}

function sheet({ slot, sequence, salt, body }, { college, expiresAt, signature }) {
    return { slot, college, sequence, salt, body, expiresAt, signature };
}

async function hashOf(ballot, { slot, sequence, salt, body }) {
    return hex(await paperHash({
        fingerprint: unhex(ballot.fingerprint), slot: unhex(slot), sequence, salt: unhex(salt), body: unhex(body),
    }));
}

async function receipt(ballot, paper, college, answer) {
    const hash = unhex(paper.hash);
    const code = await trackingCode(hash);
    if (answer.paperHash !== paper.hash || answer.trackingCode !== code) {
        throw new WrongReceipt('another paper');
    }
    const signed = await receiptHolds({
        key: ballot.keys.receipt,
        fingerprint: unhex(ballot.fingerprint),
        position: answer.position,
        hash,
        signature: answer.signature,
    });
    if (signed === false) {
        throw new WrongReceipt('signature');
    }
    const logged = await inTheLog({
        log: answer.log ?? {},
        key: ballot.keys.receipt,
        fingerprint: unhex(ballot.fingerprint),
        slot: unhex(paper.slot),
        college,
        sequence: paper.sequence,
        hash,
        position: answer.position,
    });
    if (logged === false) {
        throw new WrongReceipt('not in the log');
    }
    const { leaf, ...log } = answer.log; // with the leaf, its slot would stay in the browser
    return {
        trackingCode: code, position: answer.position, paperHash: paper.hash, signature: answer.signature, log,
        checked: signed === true && logged === true, at: new Date().toISOString(),
    };
}
