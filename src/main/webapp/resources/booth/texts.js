/*
 * The words of the booth in one language, and the shape of numbers, money and dates in it. Texts may hold {name}
 * placeholders; what depends on a count has keys ending in .zero .one .two .few .many .other.
 */
import { decimalString } from './choice.js';
import { el } from './view.js';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

/** Month names and separators differ by country; the municipality's time zone tells which one it is. */
const COUNTRY = { 'Africa/Tunis': 'TN', 'Africa/Algiers': 'DZ', 'Africa/Casablanca': 'MA', 'Africa/Tripoli': 'LY' };

export class Texts {

    constructor(lang, words, ballot = null) {
        this.lang = lang;
        this.words = words;
        this.dir = RIGHT_TO_LEFT.has(lang) ? 'rtl' : 'ltr';
        this.plural = new Intl.PluralRules(lang);
        this.about(ballot);
    }

    /** Currency, time zone and languages come with the ballot. */
    about(ballot) {
        this.ballot = ballot;
        const country = { en: 'GB', ar: COUNTRY[ballot?.timeZone] }[this.lang];
        this.locale = this.lang + (country ? '-' + country : '') + (this.lang === 'ar' ? '-u-nu-latn' : '');
        this.numbers = new Intl.NumberFormat(this.locale);
        const number = ballot?.phone && '\u2066' + ballot.phone.replace(/ /g, '\u00a0') + '\u2069';
        this.phone = '';
        this.phone = number ? this.of('phone.number', { number }) : this.of('phone.none');
    }

    /** The text as nodes and strings: values may be nodes (money, titles), which stay isolated from the sentence. */
    parts(key, values = {}) {
        const text = this.words['ballot.booth.' + key] ?? key;
        const all = { phone: this.phone, ...values };
        return text.split(/(\{\w+\})/).filter(Boolean).map(part => {
            const value = all[/^\{(\w+)\}$/.exec(part)?.[1]];
            return value === undefined ? part : value instanceof Node ? value.cloneNode(true) : String(value);
        });
    }

    of(key, values) {
        return this.parts(key, values).map(part => part.textContent ?? part).join('');
    }

    has(key) {
        return 'ballot.booth.' + key in this.words;
    }

    countParts(key, count, values = {}) {
        const zero = count === 0 && this.has(key + '.zero');
        const form = zero ? '.zero' : '.' + this.plural.select(count);
        return this.parts(key + (this.has(key + form) ? form : '.other'), { n: this.number(count), ...values });
    }

    count(key, count, values) {
        return this.countParts(key, count, values).map(part => part.textContent ?? part).join('');
    }

    number(value) {
        return this.numbers.format(value);
    }

    /** Minor units as money, without empty cents, never broken over lines or mixed up by the writing direction. */
    money(minor) {
        const { currency, fractionDigits } = this.ballot;
        const whole = minor % 10n ** BigInt(fractionDigits) === 0n;
        const digits = whole ? 0 : fractionDigits;
        const format = new Intl.NumberFormat(this.locale,
            { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: fractionDigits });
        const text = format.format(decimalString(minor, fractionDigits));
        return el('bdi', { class: 'nowrap', dir: this.dir === 'rtl' ? 'rtl' : null }, text.replace(/[\u200e\u200f]/g, ''));
    }

    moment(instant, { year = false } = {}) {
        const when = new Date(instant);
        const show = options => new Intl.DateTimeFormat(this.locale, { timeZone: this.ballot.timeZone, ...options })
            .format(when);
        return this.of('moment', {
            date: show({ weekday: 'long' }) + ' ' + show({ day: 'numeric', month: 'long', ...year && { year: 'numeric' } }),
            time: show({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
        });
    }

    /** The best language of a text of the municipality: this one, else the first of the municipality's that it has. */
    local(text) {
        const lang = [this.lang, ...this.ballot.languages, ...Object.keys(text)].find(candidate => text[candidate]);
        return { text: text[lang] ?? '', lang: lang ?? this.lang };
    }

    localText(text) {
        return this.local(text).text;
    }

    localNode(text) {
        const found = this.local(text);
        return el('bdi', { lang: found.lang === this.lang ? null : found.lang }, found.text);
    }
}
