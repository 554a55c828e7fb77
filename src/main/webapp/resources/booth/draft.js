/*
 * What must survive a reload and the back button, kept in this browser tab only: the order drawn by lot, the choice,
 * the voter's token, the paper on its way, the receipt. Where the browser refuses storage it lives in memory.
 */

export class Draft {

    constructor(municipality, slug) {
        this.key = `jemaa-booth/${municipality}/${slug}`;
        this.kept = read(this.key) ?? {};
    }

    get(name) {
        return this.kept[name] ?? null;
    }

    put(changes) {
        Object.assign(this.kept, changes);
        try {
            sessionStorage.setItem(this.key, JSON.stringify(this.kept));
        } catch {
            // storage switched off or full: the draft lives as long as the page
        }
    }

    /** Forgets everything but what is named. */
    keepOnly(...names) {
        this.kept = Object.fromEntries(names.filter(name => name in this.kept).map(name => [name, this.kept[name]]));
        try {
            sessionStorage.removeItem(this.key);
        } catch {
            // as above
        }
        if (names.length > 0) {
            this.put({});
        }
    }

    /** A paper for another ballot is worth nothing: a changed ballot starts afresh. */
    belongTo(fingerprint) {
        if (this.get('fingerprint') !== fingerprint) {
            this.keepOnly();
            this.put({ fingerprint });
        }
    }

    /** The voter's own order: drawn once by lot, then the same on every look. */
    order(projects) {
        const kept = this.get('order');
        if (kept?.length === projects) {
            return kept;
        }
        const order = Array.from({ length: projects }, (_, number) => number);
        for (let last = projects - 1; last > 0; last--) {
            const other = below(last + 1);
            [order[last], order[other]] = [order[other], order[last]];
        }
        this.put({ order });
        return order;
    }

    /** Somebody else's choice must never be shown: another slot in the same tab starts with an empty draft. */
    enter(voter) {
        if (this.get('slot') !== voter.slot) {
            this.keepOnly('fingerprint', ...this.get('slot') === null ? ['steps'] : []);
        }
        this.put({ voter, slot: voter.slot });
    }
}

/** Every number under the bound equally likely: draws that would favour the first ones are thrown away. */
function below(bound) {
    const draw = new Uint32Array(1);
    const fair = 2 ** 32 - 2 ** 32 % bound;
    do {
        crypto.getRandomValues(draw);
    } while (draw[0] >= fair);
    return draw[0] % bound;
}

function read(key) {
    try {
        return JSON.parse(sessionStorage.getItem(key));
    } catch {
        return null;
    }
}
