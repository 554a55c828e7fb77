/*
 * What the voter has chosen, held against the limits of the ballot. Money is counted in whole minor units (BigInt);
 * a decimal string such as "45000.00" never becomes a floating-point number.
 */

export function minorUnits(decimal, digits) {
    const parts = /^(\d{1,15})(?:\.(\d{1,6}))?$/.exec(decimal);
    const fraction = (parts?.[2] ?? '').padEnd(digits, '0');
    if (!parts || fraction.length > digits && /[^0]/.test(fraction.slice(digits))) {
        throw new RangeError('not an amount of money: ' + decimal);
    }
    return BigInt(parts[1] + fraction.slice(0, digits));
}

export function decimalString(minor, digits) {
    const text = minor.toString().padStart(digits + 1, '0');
    return digits === 0 ? text : text.slice(0, -digits) + '.' + text.slice(-digits);
}

export class Choice {

    /** @param {number[]} [mine] numbers of the projects on which the voter's college votes; without them, all */
    constructor(ballot, kept = [], mine = null) {
        const { minProjects, maxProjects, maxCost } = ballot.limits;
        this.costs = new Map(ballot.projects.filter(project => mine?.includes(project.number) ?? true).map(
            project => [project.number, minorUnits(project.cost, ballot.fractionDigits)]));
        this.fewest = minProjects ?? 1;
        this.most = maxProjects ?? null;
        this.money = maxCost == null ? null : minorUnits(maxCost, ballot.fractionDigits);
        this.numbers = [];
        for (const number of kept) {
            if (this.costs.has(number) && this.stateOf(number).state === 'fits') {
                this.numbers.push(number);
            }
        }
    }

    get count() {
        return this.numbers.length;
    }

    get spent() {
        return this.numbers.reduce((sum, number) => sum + this.costs.get(number), 0n);
    }

    /** Money still free, or null on a ballot without a limit on cost. */
    get left() {
        return this.money === null ? null : this.money - this.spent;
    }

    /** Projects that may still be chosen, or null on a ballot without a limit on their number. */
    get room() {
        return this.most === null ? null : this.most - this.count;
    }

    get missing() {
        return Math.max(0, this.fewest - this.count);
    }

    has(number) {
        return this.numbers.includes(number);
    }

    /**
     * `in` (chosen), `fits` (with what would be left), `instead` (the only choice would be exchanged), or `over`,
     * with the limit that is in the way: `short` (money missing) or `full` (enough projects).
     */
    stateOf(number) {
        if (this.has(number)) {
            return { state: 'in' };
        }
        const cost = this.costs.get(number);
        if (this.most === 1 && this.count === 1 && (this.money === null || cost <= this.money)) {
            return { state: 'instead', instead: this.numbers[0] };
        }
        if (this.room === 0) {
            return { state: 'over', full: true };
        }
        if (this.left !== null && cost > this.left) {
            return { state: 'over', short: cost - this.left };
        }
        return { state: 'fits', rest: this.left === null ? null : this.left - cost };
    }

    /** Adds, removes or exchanges; answers false when the limits do not allow it. */
    press(number) {
        const { state } = this.stateOf(number);
        if (state === 'over') {
            return false;
        }
        if (state === 'in') {
            this.numbers = this.numbers.filter(other => other !== number);
        } else {
            this.numbers = state === 'instead' ? [number] : [...this.numbers, number];
        }
        return true;
    }

    fitting() {
        return [...this.costs.keys()].filter(number => this.stateOf(number).state === 'fits').length;
    }
}
