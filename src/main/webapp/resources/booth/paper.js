/*
 * The paper of one voter: its single encoding, its hash, its tracking code, and the check of a receipt.
 * Bytes in, bytes out; nothing here knows a page, a person or a server. The Java side keeps to the same
 * test vectors (src/test/resources/ballot/paper-vectors.json).
 */

/** The 32 symbols of letter codes and tracking codes: no 0, 1, I or O, which people mix up. */
export const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const ascii = new TextEncoder();

export function hex(bytes) {
    return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

export function unhex(text) {
    if (!/^([0-9a-f]{2})*$/i.test(text)) {
        throw new TypeError('not hexadecimal');
    }
    return Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16));
}

/** Byte 0 is the version, bytes 1 and 2 the number of projects on the ballot, then one bit per project. */
export function encode(chosen, projects) {
    if (!Number.isInteger(projects) || projects < 0 || projects > 0xffff) {
        throw new RangeError('a ballot has 0 to 65535 projects');
    }
    const body = new Uint8Array(3 + Math.ceil(projects / 8));
    body[0] = 1;
    body[1] = projects >> 8;
    body[2] = projects & 0xff;
    for (const number of chosen) {
        if (!Number.isInteger(number) || number < 0 || number >= projects) {
            throw new RangeError('no such project on this ballot: ' + number);
        }
        body[3 + (number >> 3)] |= 0x80 >> (number & 7);
    }
    return body;
}

export function newSalt() {
    return crypto.getRandomValues(new Uint8Array(16));
}

/** Covers ballot, slot, sequence and choice; the random salt keeps anybody from guessing the choice from it. */
export function paperHash({ fingerprint, slot, sequence, salt, body }) {
    exactly(32, fingerprint);
    exactly(16, slot);
    exactly(16, salt);
    return sha256(label('jemaa/paper/1'), fingerprint, slot, uint32(sequence), salt, uint32(body.length), body);
}

/** The first 80 bits of a hash of the hash, in four groups of four symbols. */
export async function trackingCode(hash) {
    exactly(32, hash);
    const digest = await sha256(label('jemaa/tracking/1'), hash);
    let bits = 0n;
    for (const byte of digest.subarray(0, 10)) {
        bits = bits << 8n | BigInt(byte);
    }
    let code = '';
    for (let shift = 75n; shift >= 0n; shift -= 5n) {
        code += ALPHABET[Number(bits >> shift & 31n)];
    }
    return code.match(/.{4}/g).join('-');
}

/** Whether the ballot box's key signed this receipt; null where the browser does not know Ed25519. */
export function receiptHolds({ key, fingerprint, position, hash, signature }) {
    return signedBy(key, join(label('jemaa/receipt/1'), fingerprint, int64(position), hash), unhex(signature));
}

/**
 * Whether the Ed25519 key signed this statement.
 * @returns {Promise<boolean|null>} null where the browser does not know Ed25519
 */
export async function signedBy(key, statement, signature) {
    let box;
    try {
        const bytes = unhex(key);
        box = await crypto.subtle.importKey(bytes.length === 32 ? 'raw' : 'spki', bytes, { name: 'Ed25519' }, false,
            ['verify']);
    } catch (refusal) {
        if (refusal.name === 'NotSupportedError') {
            return null;
        }
        return false;
    }
    return crypto.subtle.verify({ name: 'Ed25519' }, box, signature, statement);
}

export function label(text) {
    return join(ascii.encode(text), Uint8Array.of(0));
}

export function uint32(value) {
    if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) {
        throw new RangeError('not an unsigned 32-bit number: ' + value);
    }
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, value);
    return bytes;
}

export function int64(value) {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setBigInt64(0, BigInt(value));
    return bytes;
}

export function join(...parts) {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}

export async function sha256(...parts) {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', join(...parts)));
}

export function exactly(length, bytes) {
    if (!(bytes instanceof Uint8Array) || bytes.length !== length) {
        throw new TypeError('expected ' + length + ' bytes');
    }
    return bytes;
}
