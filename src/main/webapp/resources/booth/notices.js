/* What stands in the booth when there is nothing to vote on: not yet, no more, never heard of, not reachable. */
import { helpNote, lookUpForm, wrongNote } from './identify.js';
import { el, heading, icon, paragraph } from './view.js';

const SYMBOL = { before: 'calendar-clock', closed: 'inbox', unknown: 'circle-help', down: 'wifi-off', insecure: 'lock-open',
    empty: 'inbox' };

export function noticeStep(app, kind) {
    const { texts, ballot } = app;
    const values = ballot && {
        opens: texts.moment(ballot.opensAt, { year: true }), closes: texts.moment(ballot.closesAt, { year: true }),
        title: texts.localNode(ballot.title),
    };
    const again = kind === 'before' || kind === 'down';
    const where = kind === 'unknown' ? ['home', 'notice.home'] : ['process', 'notice.process'];
    return {
        title: texts.of(`notice.${kind}.title`),
        content: el('div', { class: 'narrow stack-l pbs-6' },
            el('div', { class: 'action' },
                icon(SYMBOL[kind], 'i--lg'),
                heading(texts.of(`notice.${kind}.title`)),
                paragraph(texts.parts(`notice.${kind}.text`, values ?? {})),
                el('div', { class: 'btns' },
                    again && el('button', { class: 'btn', type: 'button', onclick: () => app.lookAgain() },
                        texts.of('notice.again')),
                    el('a', { class: again ? 'btn btn--line' : 'btn', href: app.href[where[0]] }, texts.of(where[1])))),
            kind === 'closed' ? [lookUpForm(app), wrongNote(app)] : helpNote(app)),
    };
}
