/* "My ballot": what is left, what is chosen. A bar at the foot of a phone, a panel beside the list on a desk. */
import { el } from './view.js';

/** The bar and its figures. A reader of the screen gets the figures, never the bar. */
export function balance({ texts, ballot, choice }) {
    const bar = el('div', { class: 'bar', 'aria-hidden': 'true' });
    const main = el('p', { class: 'mybal__left' });
    const sub = el('p', { class: 'mybal__sub' });
    const used = el('p', { class: 'mybal__sub mybal__only-side' });
    const list = el('ul', { class: 'mybal__list' });
    const fit = el('p', { class: 'mybal__only-side small' });
    const limited = choice.money !== null || choice.most !== null;
    const large = parts => parts.map(part => part instanceof Node ? part : el('small', {}, part));
    return {
        nodes: [el('h2', { id: 'my-h' }, texts.of('choose.mine')), limited ? bar : null, el('div', {}, main, sub, used),
            el('div', { class: 'mybal__only-side' }, list), choice.money === null ? null : fit],
        draw() {
            bar.replaceChildren(...segments(choice));
            const chosen = texts.count('choose.chosen', choice.count);
            if (choice.money !== null) {
                main.replaceChildren(...large(texts.parts('choose.left', { amount: texts.money(choice.left) })));
                sub.textContent = choice.most === null ? chosen : texts.count('choose.chosenOf', choice.most,
                    { chosen: texts.number(choice.count) });
                used.replaceChildren(...texts.parts('choose.used',
                    { used: texts.money(choice.spent), sum: texts.money(choice.money) }));
            } else if (choice.most !== null) {
                main.replaceChildren(...large(texts.countParts('choose.room', choice.room,
                    { n: el('span', {}, texts.number(choice.room)) })));
                sub.textContent = texts.count('choose.chosenOf', choice.most, { chosen: texts.number(choice.count) });
            } else {
                main.replaceChildren(...large(texts.countParts('choose.chosen', choice.count,
                    { n: el('span', {}, texts.number(choice.count)) })));
            }
            list.replaceChildren(...choice.numbers.map(number => el('li', {},
                el('span', {}, texts.localNode(ballot.projects[number].title)),
                el('span', {}, texts.money(choice.costs.get(number))))));
            fit.textContent = texts.count('choose.fit', choice.fitting());
        },
    };
}

function segments(choice) {
    const share = (kind, part) => {
        const node = el('span', { class: kind });
        node.style.setProperty('--n', String(part));
        return node;
    };
    if (choice.money !== null) {
        const part = amount => choice.money === 0n ? 0n : amount * 10_000n / choice.money;
        return [...choice.numbers.map(number => share('bar__seg', part(choice.costs.get(number)))),
            choice.left > 0n ? share('bar__left', part(choice.left)) : null].filter(Boolean);
    }
    return [...choice.numbers.map(() => share('bar__seg', 1)),
        ...choice.room > 20 ? [share('bar__left', choice.room)]
            : Array.from({ length: choice.room ?? 0 }, () => share('bar__left', 1))];
}
