/* The third way in: a code that is sent to the address on the roll. What is answered is the same for every address. */
import { Refused } from './api.js';
import { busy, disclosure, el, form, icon, isBusy, note, paragraph, say, strong } from './view.js';

export function emailForm(app, { codeField, enter }) {
    const { texts, memory } = app;
    const address = addressField(app);
    const code = codeField(app, { id: 'mailcode', kind: 'letter', label: 'identify.emailCode', hint: 'identify.codeHint' });
    const told = el('div', {});
    const ask = el('button', { class: 'btn btn--line', type: 'submit' }, icon('inbox'), texts.of('identify.emailSend'));
    const go = el('button', { class: 'btn', type: 'submit' }, texts.of('identify.go'), icon('arrow-right', 'i--flip'));
    const node = disclosure('disc', texts.of('identify.email'), paragraph(texts.of('identify.emailText')),
        form({ class: 'stack' }, async () => {
            const email = address.read();
            if (email && !isBusy(ask)) {
                await send(app, ask, email, address.complain, told);
            }
        }, address.node, ask, told),
        form({ class: 'stack' }, async () => {
            const email = address.read();
            const typed = email && code.read();
            if (typed && !isBusy(go)) {
                memory.attempt ??= attempt();
                await enter(app, go, code.complain, () => app.api.identifyEmailCode(email, typed, memory.attempt), 'trouble.emailCode');
            }
        }, code.node, go));
    node.open = Boolean(memory.email);
    return node;
}

async function send(app, button, email, complain, told) {
    const { texts, api } = app;
    busy(button, true);
    try {
        await api.emailCode(email);
        told.replaceChildren(note('', 'inbox', paragraph(strong(texts.of('identify.emailSent'))), paragraph(texts.of('identify.emailSentText'))));
        say(texts.of('identify.emailSent'));
    } catch (trouble) {
        if (trouble instanceof Refused && (trouble.code === 'VOTE_NOT_OPEN' || trouble.code === 'VOTE_CLOSED')) {
            await app.lookAgain({ refused: true });
        } else {
            complain(trouble instanceof Refused && trouble.status === 429 ? texts.count('trouble.tooManyTries', 1) : texts.of('trouble.unreachable'));
        }
    } finally {
        busy(button, false);
    }
}

/** With the same number the roll takes the same code again: its answer may have been lost on the way. */
function attempt() {
    return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

function addressField({ texts, memory }) {
    const error = el('p', { class: 'error', id: 'email-error', hidden: true }, icon('circle-alert'), el('span', {}));
    const input = el('input', { class: 'input', id: 'email', type: 'email', dir: 'ltr', maxlength: 254, autocomplete: 'email', spellcheck: 'false' });
    const node = el('div', { class: 'field' }, el('label', { for: 'email' }, texts.of('identify.emailAddress')), error, input);
    const complain = text => {
        error.hidden = !text;
        error.lastChild.textContent = text;
        node.classList.toggle('field--error', Boolean(text));
        if (text) {
            input.setAttribute('aria-invalid', 'true');
            input.setAttribute('aria-describedby', 'email-error');
            input.focus();
        } else {
            input.removeAttribute('aria-invalid');
            input.removeAttribute('aria-describedby');
        }
    };
    input.value = memory.email ?? '';
    input.addEventListener('input', () => {
        memory.email = input.value;
    });
    const read = () => {
        const email = input.value.trim();
        const whole = /^[^@\s]+@[^@\s]+$/.test(email);
        complain(whole ? '' : texts.of('identify.emailWrong'));
        return whole ? email : null;
    };
    return { node, read, complain };
}
