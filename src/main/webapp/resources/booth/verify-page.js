/* The page "Check that your ballot is in the box": reads a code or a receipt, has it checked, and says in words what was found. */
import { Api } from './api.js';
import { plain, grouped } from './code.js';
import { ALPHABET } from './paper.js';
import { Texts } from './texts.js';
import { checkCode, checkReceipt } from './verify.js';
import { busy, el, icon, isBusy, note, paragraph, say, strong } from './view.js';

const LENGTH = 16;
const BIGGEST_FILE = 100_000;
const KIND = { held: ['good', 'shield-check'], absent: ['warn', 'circle-help'], refused: ['bad', 'circle-alert'],
    accused: ['bad', 'triangle-alert'], wrong: ['bad', 'triangle-alert'] };

const place = document.getElementById('check');
const { municipality, vote } = place.dataset;
const api = new Api(municipality, vote);
const outcome = document.getElementById('outcome');
let texts;
let ballot;

start();

async function start() {
    const lang = document.documentElement.lang;
    api.lang = lang;
    try {
        const [words, about] = await Promise.all([api.texts(lang), api.ballot()]);
        ballot = about;
        texts = new Texts(lang, words, about);
    } catch {
        return; // the page says already what to do without
    }
    document.getElementById('otherwise').hidden = true;
    if (!globalThis.isSecureContext || !ballot.fingerprint) {
        show([note('warn', 'lock-open', paragraph(texts.of(ballot.fingerprint ? 'verify.insecure' : 'verify.notOpen')))]);
        return;
    }
    place.hidden = false;
    place.dataset.ready = 'true';
    listen('by-code', 'code', typed, code => checkCode(api, ballot, code));
    listen('by-receipt', 'receipt', pasted, text => checkReceipt(api, ballot, text));
    document.getElementById('receipt-file').addEventListener('change', takeFile);
    offerKept();
}

function listen(form, field, read, check) {
    const button = document.querySelector(`#${form} button[type="submit"]`);
    document.getElementById(form).addEventListener('submit', async event => {
        event.preventDefault();
        const value = isBusy(button) ? null : read(field);
        if (!value) {
            return;
        }
        busy(button, true);
        say(texts.of('verify.checking'));
        try {
            tell(await check(value));
        } catch (trouble) {
            const detail = trouble.problem?.detail ?? texts.of('trouble.unreachable');
            show([note('warn', 'wifi-off', paragraph(strong(detail)))]);
            say(detail);
        } finally {
            busy(button, false);
        }
    });
}

function typed(field) {
    const code = plain(document.getElementById(field).value);
    const strange = [...code].find(symbol => !ALPHABET.includes(symbol));
    complain(field, code === '' ? texts.of('code.empty') : strange ? texts.of('code.strange', { symbol: strange })
        : code.length !== LENGTH ? texts.of('code.length', { n: texts.number(code.length), length: texts.number(LENGTH) }) : '');
    return code.length === LENGTH && !strange ? grouped(code) : null;
}

function pasted(field) {
    const text = document.getElementById(field).value.trim();
    complain(field, text === '' ? texts.of('verify.receipt.empty') : '');
    return text || null;
}

function complain(field, text) {
    const input = document.getElementById(field);
    const error = document.getElementById(field + '-error');
    error.hidden = !text;
    error.lastElementChild.textContent = text;
    input.closest('.field').classList.toggle('field--error', Boolean(text));
    if (text) {
        input.setAttribute('aria-invalid', 'true');
        input.focus();
        say(text);
    } else {
        input.removeAttribute('aria-invalid');
    }
}

async function takeFile(event) {
    const [file] = event.target.files;
    if (file) {
        document.getElementById('receipt').value = file.size <= BIGGEST_FILE ? await file.text() : '';
        document.getElementById('by-receipt').requestSubmit();
    }
}

/** A voter who comes from the booth in the same tab need not carry the receipt over. */
function offerKept() {
    let receipt = null;
    try {
        receipt = JSON.parse(sessionStorage.getItem(`jemaa-booth/${municipality}/${vote}`))?.receipt;
    } catch {
        // no storage, no receipt
    }
    if (receipt) {
        document.getElementById('code').value = receipt.trackingCode;
        document.getElementById('receipt').value = JSON.stringify({ fingerprint: ballot.fingerprint, ...receipt }, null, 2);
        document.getElementById('receipt').closest('details').open = true;
    }
}

function tell(found) {
    const [kind, symbol] = KIND[found.verdict];
    const title = texts.of(`verify.${found.verdict}.title`);
    const parts = [paragraph(strong(title))];
    if (found.verdict === 'held') {
        const { position, size, at } = found.entry;
        parts.push(paragraph(texts.of(at === undefined ? 'verify.held.now' : 'verify.held.minute', {
            position: texts.number(position), size: texts.number(size), at: at === undefined ? '' : texts.moment(at * 1000, { year: true }),
        })));
    } else {
        parts.push(paragraph(texts.of(found.reason ? `verify.reason.${found.reason}` : `verify.${found.verdict}.text`)));
    }
    const steps = found.steps.map(name => el('li', {}, icon(name === 'codeOnly' ? 'info' : 'check'),
        el('span', {}, name === 'leads' ? texts.count('verify.step.leads', found.hashes)
            : texts.of(`verify.step.${name}`, { n: texts.number(found.then ?? 0) }))));
    const unsigned = found.signed === null && el('li', {}, icon('triangle-alert'), el('span', {}, texts.of('verify.step.unsigned')));
    show([note(kind, symbol, parts), steps.length > 0 && el('ul', { class: 'points' }, steps, unsigned)].filter(Boolean));
    say(title);
}

function show(nodes) {
    outcome.replaceChildren(...nodes);
    outcome.scrollIntoView({ block: 'nearest' });
}
