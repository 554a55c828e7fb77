/* The door: a voter shows the code from the letter or from an e-mail, or the account. Also the place to look up a tracking code. */
import { grouped, plain } from './code.js';
import { emailForm } from './email-code.js';
import { ALPHABET } from './paper.js';
import { Refused } from './api.js';
import { busy, disclosure, el, form, heading, icon, isBusy, note, paragraph, say, strong } from './view.js';

const LENGTH = { letter: 12, tracking: 16 };

export function identifyStep(app) {
    const { texts, ballot, draft } = app;
    const kept = draft.get('chosen')?.length ?? 0;
    return {
        title: texts.of('identify.title'),
        content: el('div', { class: 'narrow' },
            el('div', { class: 'booth-head stack-s' },
                heading(texts.localNode(ballot.title)),
                el('p', { class: 'pagehead__lead' }, texts.of('identify.lead')),
                el('p', { class: 'notcast' }, icon('clock'),
                    el('span', {}, texts.of('identify.open', { until: texts.moment(ballot.closesAt) })))),
            el('div', { class: 'stack-l' },
                extended(app),
                reason(app, kept),
                letterForm(app),
                emailForm(app, { codeField, enter }),
                accountForm(app),
                lookUpForm(app),
                helpNote(app))),
    };
}

/** Two officials made the vote longer: when it would have closed, and why. */
function extended({ texts, ballot }) {
    const last = ballot.extensions.at(-1);
    return last ? note('warn', 'calendar-clock',
        paragraph(strong(texts.of('identify.extended', { closes: texts.moment(last.closes), closed: texts.moment(last.closed) }))),
        paragraph(texts.localNode(last.reason))) : null;
}

/** Why a voter who was already inside stands at the door again. */
function reason({ texts, memory }, kept) {
    if (memory.runOut) {
        return note('warn', 'hourglass', paragraph(strong(texts.of('identify.runOut'))),
            paragraph(texts.of('identify.nothingLost')));
    }
    return kept > 0 ? note('', 'info', paragraph(texts.count('identify.kept', kept))) : null;
}

function letterForm(app) {
    const { texts } = app;
    const field = codeField(app, { id: 'code', kind: 'letter', label: 'identify.code', hint: 'identify.codeHint' });
    const button = el('button', { class: 'btn btn--big', type: 'submit' }, texts.of('identify.go'),
        icon('arrow-right', 'i--flip'));
    return form({ class: 'action' }, async () => {
        const code = field.read();
        if (code && !isBusy(button)) {
            await enter(app, button, field.complain, () => app.api.identify(code));
        }
    }, el('h2', { class: 'fs-lg' }, texts.of('identify.letter')), field.node, el('div', { class: 'btns' }, button));
}

function accountForm(app) {
    const { texts } = app;
    const trouble = el('div', { class: 'stack-s' });
    const button = el('button', { class: 'btn btn--line', type: 'submit' }, icon('user'), texts.of('identify.useAccount'));
    const complain = (text, code) => {
        const signIn = code === 401 ? el('a', { class: 'more', href: app.href.signIn }, texts.of('identify.signIn')) : '';
        trouble.replaceChildren(note('bad', 'circle-alert', paragraph(strong(text)), paragraph(signIn)));
        say(text);
    };
    return disclosure('disc', texts.of('identify.account'), paragraph(texts.of('identify.accountText')), trouble,
        form({}, () => isBusy(button) || enter(app, button, complain, () => app.api.identifyAccount()), button));
}

async function enter(app, button, complain, ask, wrong = 'trouble.code') {
    const { texts, ballot, draft, memory } = app;
    busy(button, true);
    try {
        const answer = await ask();
        draft.enter({
            token: answer.token, slot: answer.slot, college: answer.college, nextSequence: answer.nextSequence,
            until: Date.now() + answer.expiresInSeconds * 1000,
        });
        const back = memory.runOut && draft.get('chosen') ? 'check' : 'choose';
        memory.runOut = false;
        memory.code = '';
        memory.mailcode = '';
        memory.attempt = null;
        app.takeUpDraft();
        app.go(back);
    } catch (trouble) {
        if (!(trouble instanceof Refused)) {
            complain(texts.of('trouble.unreachable'));
        } else if (trouble.code === 'VOTE_NOT_OPEN' || trouble.code === 'VOTE_CLOSED') {
            await app.lookAgain({ refused: true });
        } else if (trouble.status === 429) {
            complain(texts.count('trouble.tooManyTries', Math.max(1, Math.ceil((trouble.wait ?? 60) / 60))));
        } else if (trouble.code === 'NOT_ON_THE_ROLL') {
            complain(texts.of('trouble.notOnTheRoll'));
        } else if (trouble.status === 401) {
            complain(texts.of('trouble.notSignedIn'), 401);
        } else if (trouble.code === 'CODE_NOT_ACCEPTED') {
            complain(texts.of(wrong));
        } else {
            complain(trouble.problem.detail ?? texts.of('trouble.unreachable'));
        }
    } finally {
        busy(button, false);
    }
}

export function lookUpForm(app) {
    const { texts, api } = app;
    const field = codeField(app, { id: 'track', kind: 'tracking', label: 'lookUp.code', hint: 'lookUp.hint' });
    const found = el('div', {});
    const button = el('button', { class: 'btn btn--neutral', type: 'submit' }, icon('search-check'), texts.of('lookUp.go'));
    return disclosure('disc', texts.of('lookUp.heading'), paragraph(texts.of('lookUp.text')),
        form({ class: 'stack' }, async () => {
            const code = field.read();
            if (!code || isBusy(button)) {
                return;
            }
            busy(button, true);
            try {
                const { recorded } = await api.recorded(code);
                found.replaceChildren(recorded
                    ? note('good', 'circle-check', paragraph(strong(texts.of('lookUp.yes'))))
                    : note('warn', 'circle-help', paragraph(strong(texts.of('lookUp.no')))));
                say(texts.of(recorded ? 'lookUp.yes' : 'lookUp.no'));
            } catch {
                field.complain(texts.of('trouble.unreachable'));
            } finally {
                busy(button, false);
            }
        }, field.node, found, button));
}

/** Letters in any case, with or without dashes and spaces, in the digits of any keyboard. */
function codeField({ texts, memory }, { id, kind, label, hint }) {
    const length = LENGTH[kind];
    const error = el('p', { class: 'error', id: id + '-error', hidden: true }, icon('circle-alert'), el('span', {}));
    const counter = el('span', { id: id + '-count', class: 'hint' });
    const input = el('input', {
        class: 'input input--code', id, type: 'text', dir: 'ltr', maxlength: 60, autocomplete: 'off', spellcheck: 'false',
        autocapitalize: 'characters', autocorrect: 'off', 'aria-describedby': `${id}-hint ${id}-count`,
    });
    const node = el('div', { class: 'field' }, el('label', { for: id }, texts.of(label)),
        el('p', { class: 'hint', id: id + '-hint' }, texts.parts(hint, { example: example() })), error, input, counter);
    const count = () => {
        memory[id] = input.value;
        counter.textContent = texts.of('code.count',
            { n: texts.number(plain(input.value).length), length: texts.number(length) });
    };
    const complain = text => {
        error.hidden = !text;
        error.lastChild.textContent = text;
        node.classList.toggle('field--error', Boolean(text));
        input.toggleAttribute('aria-invalid', Boolean(text));
        if (text) {
            input.setAttribute('aria-invalid', 'true');
            input.setAttribute('aria-describedby', `${id}-error ${id}-hint ${id}-count`);
            document.title = texts.of('trouble.title', { title: document.title.replace(texts.of('trouble.title',
                { title: '' }), '') });
            input.focus();
        }
    };
    input.value = memory[id] ?? '';
    input.addEventListener('input', count);
    input.addEventListener('change', () => {
        input.value = grouped(plain(input.value));
        count();
    });
    count();
    const read = () => {
        const code = plain(input.value);
        const strange = [...code].find(symbol => !ALPHABET.includes(symbol));
        if (code === '') {
            complain(texts.of('code.empty'));
        } else if (strange) {
            complain(texts.of('code.strange', { symbol: strange }));
        } else if (code.length !== length) {
            complain(texts.of('code.length', { n: texts.number(code.length), length: texts.number(length) }));
        } else {
            complain('');
            return grouped(code);
        }
        return null;
    };
    return { node, read, complain };
}

function example() {
    return el('bdi', { class: 'code nowrap', dir: 'ltr' }, 'ABCD-EFGH-JKLM');
}

/** Once a ballot is cast, or none can be any more: whom to tell that something looks wrong. */
export function wrongNote({ texts }) {
    return note('plain', 'phone', paragraph(strong(texts.of('receipt.wrong'))), paragraph(texts.of('receipt.wrongText')));
}

export function helpNote({ texts, ballot }) {
    return note('plain', 'phone', paragraph(strong(texts.of('help.heading'))),
        paragraph(texts.of(ballot?.phone ? 'help.phone' : 'help.noPhone')));
}
