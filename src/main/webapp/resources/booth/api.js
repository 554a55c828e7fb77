/*
 * The public interface of roll and box, as the booth uses it. No call carries a cookie, except the one that asks the
 * roll for the voter's own account. What is safe to repeat is repeated until an answer arrives.
 */

/** The server answered, and said no. */
export class Refused extends Error {
    constructor(status, problem, wait) {
        super(problem?.code ?? 'HTTP ' + status);
        this.status = status;
        this.code = problem?.code ?? null;
        this.problem = problem ?? {};
        this.wait = wait;
    }
}

/** No answer, or none that can be used: what was asked may or may not have happened. */
export class Unreachable extends Error {
}

const PATIENCE = 15_000;
const PAUSES = [600, 1_500, 3_000, 6_000, 10_000];
const PASSING = new Set([408, 425, 500, 502, 503, 504]);

export class Api {

    constructor(municipality, slug) {
        this.root = `/${encodeURIComponent(municipality)}/api`;
        this.slug = encodeURIComponent(slug);
        this.lang = 'en';
    }

    /** @param {boolean} fresh asks the server even where the browser still has a recent answer */
    ballot(fresh = false) {
        return this.#ask(`/ballots/${this.slug}`, { tries: 3, cache: fresh ? 'no-cache' : 'default' });
    }

    texts(lang) {
        return this.#ask(`/booth-texts?lang=${encodeURIComponent(lang)}`, { tries: 3 });
    }

    identify(code) {
        return this.#ask(`/roll/${this.slug}/identify`, { send: { code }, tries: 2 });
    }

    emailCode(email) {
        return this.#ask(`/roll/${this.slug}/email-code`, { send: { email }, tries: 2 });
    }

    identifyEmailCode(email, code, attempt) {
        return this.#ask(`/roll/${this.slug}/identify-email-code`, { send: { email, code, attempt }, tries: 2 });
    }

    identifyAccount() {
        return this.#ask(`/roll/${this.slug}/identify-account`,
            { send: {}, tries: 2, credentials: 'same-origin', headers: { 'X-Jemaa': '1' } });
    }

    permit(token, sequence, paperHash, onPause) {
        return this.#ask(`/roll/${this.slug}/permits`,
            { send: { sequence, paperHash }, tries: 6, onPause, headers: { Authorization: 'Bearer ' + token } });
    }

    cast(paper, onPause) {
        return this.#ask(`/box/${this.slug}/papers`, { send: paper, tries: 6, onPause });
    }

    recorded(trackingCode) {
        return this.#ask(`/box/${this.slug}/papers/${encodeURIComponent(trackingCode)}`, { tries: 3 });
    }

    /** The newest state of the log that the box signed at a whole minute. */
    minuteHead() {
        return this.#log('heads/newest', {});
    }

    /** The state of the log at this moment. */
    head() {
        return this.#log('head', {});
    }

    /** That an entry is in the log: by tracking code or leafHash, in the state of that size or in the newest. */
    entry(which) {
        return this.#log('proof', which);
    }

    consistency(from, to) {
        return this.#log('consistency', { from, to });
    }

    #log(what, query) {
        const parameters = new URLSearchParams(query).toString();
        return this.#ask(`/box/${this.slug}/log/${what}${parameters && '?' + parameters}`, { tries: 3 });
    }

    /** One word about how far this visit came; whether it arrives does not matter. */
    reached(step) {
        fetch(`${this.root}/ballots/${this.slug}/steps`, {
            method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ step }),
            credentials: 'omit', keepalive: true, referrerPolicy: 'no-referrer',
        }).catch(() => {});
    }

    async #ask(path, { send, tries, onPause, headers = {}, credentials = 'omit', cache = 'default' }) {
        for (let attempt = 1; ; attempt++) {
            try {
                return await this.#once(path, send, headers, { credentials, cache });
            } catch (trouble) {
                const again = trouble instanceof Unreachable
                    || trouble instanceof Refused && PASSING.has(trouble.status) && trouble.code !== 'LOG_WENT_BACK';
                if (!again || attempt >= tries) {
                    throw again ? new Unreachable(trouble.message) : trouble;
                }
                onPause?.(attempt + 1);
                await pause(Math.max(PAUSES[attempt - 1], Math.min(trouble.wait ?? 0, 30) * 1000));
            }
        }
    }

    async #once(path, send, headers, modes) {
        let response;
        let text;
        try {
            response = await fetch(this.root + path, {
                method: send ? 'POST' : 'GET',
                headers: {
                    Accept: 'application/json, application/problem+json',
                    'Accept-Language': this.lang,
                    ...send && { 'Content-Type': 'application/json' },
                    ...headers,
                },
                body: send && JSON.stringify(send),
                ...modes,
                referrerPolicy: 'no-referrer',
                redirect: 'error',
                signal: AbortSignal.timeout?.(PATIENCE),
            });
            text = await response.text();
        } catch (trouble) {
            throw new Unreachable(trouble.message);
        }
        let answer = null;
        try {
            answer = JSON.parse(text);
        } catch {
            if (response.ok) {
                throw new Unreachable('an answer that is not JSON');
            }
        }
        if (!response.ok) {
            throw new Refused(response.status, answer, seconds(response.headers.get('Retry-After')));
        }
        return answer;
    }
}

function seconds(text) {
    return /^\d{1,6}$/.test(text ?? '') ? Number(text) : null;
}

/** Waits, but not longer than until the connection is back. */
function pause(milliseconds) {
    return new Promise(resolve => {
        const done = () => {
            clearTimeout(timer);
            removeEventListener('online', done);
            resolve();
        };
        const timer = setTimeout(done, milliseconds);
        addEventListener('online', done);
    });
}
