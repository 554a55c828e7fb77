/* One project in the list, with what pressing its button would do. */
import { disclosure, el, icon } from './view.js';

const SYMBOL = { in: 'circle-check', fits: 'circle-plus', instead: 'repeat', over: 'circle-slash' };

export function card(app, project, press) {
    const { texts, choice, ballot } = app;
    const title = texts.local(project.title);
    const own = lang => lang === texts.lang ? null : lang;
    const id = 'p' + project.number;
    const symbol = icon('circle-plus');
    const stateText = el('span', {});
    const verb = el('span', {});
    const button = el('button', { class: 'btn pick__btn', type: 'button', 'aria-describedby': id + '-state',
        onclick: () => press(project) }, verb, el('span', { class: 'vh' }, ': ', texts.localNode(project.title)));
    const node = el('li', { class: 'pick pick--plain' }, el('article', { 'aria-labelledby': id },
        el('div', { class: 'pick__body' },
            el('div', { class: 'pick__head' },
                el('p', { class: 'tags' },
                    place(app, project) && el('span', { class: 'tag' }, icon('map-pin'), place(app, project)),
                    el('span', { class: 'tag' }, texts.parts('choose.reference',
                        { reference: el('bdi', {}, project.reference) }))),
                el('h3', { class: 'pick__title', id, lang: own(title.lang), dir: 'auto' }, title.text)),
            summary(app, project)),
        el('div', { class: 'pick__act' },
            el('p', { class: 'pick__cost' }, texts.money(choice.costs.get(project.number))),
            el('p', { class: 'pick__state', id: id + '-state' }, el('span', { class: 'pick__ico' }, symbol), stateText),
            button)));
    let drawn = '';
    return {
        node,
        project,
        show(wanted) {
            node.hidden = !wanted;
            return wanted;
        },
        draw() {
            const now = choice.stateOf(project.number);
            const look = Object.values(now).join('/');
            if (look === drawn) {
                return;
            }
            drawn = look;
            node.dataset.state = now.state === 'instead' ? 'fits' : now.state;
            symbol.firstChild.setAttribute('href', '#i-' + SYMBOL[now.state]);
            stateText.replaceChildren(...stateParts(app, now));
            verb.textContent = texts.of('verb.' + now.state);
            button.classList.toggle('btn--line', now.state === 'in');
            if (now.state === 'over') {
                button.setAttribute('aria-disabled', 'true');
            } else {
                button.removeAttribute('aria-disabled');
            }
        },
    };

    function stateParts({ texts }, { state, rest, short, instead }) {
        if (state === 'in') {
            return texts.parts('state.in');
        }
        if (state === 'instead') {
            return texts.parts('state.instead', { project: texts.localNode(ballot.projects[instead].title) });
        }
        if (state === 'over') {
            return short === undefined ? texts.countParts('state.full', choice.most)
                : texts.parts('state.over', { amount: texts.money(short) });
        }
        return rest === null ? texts.parts('state.free') : texts.parts('state.fits', { amount: texts.money(rest) });
    }
}

function summary({ texts }, project) {
    const { text, lang } = texts.local(project.summary ?? {});
    const attributes = { lang: lang === texts.lang ? null : lang, dir: 'auto' };
    if (text.length <= 320) {
        return text && el('p', { class: 'pick__text', ...attributes }, text);
    }
    return disclosure('plain-disc small',
        [texts.of('choose.more'), el('span', { class: 'vh' }, ': ', texts.localNode(project.title))],
        el('p', { class: 'pick__text', ...attributes }, text));
}

export function place({ texts, ballot }, project) {
    const envelope = ballot.envelopes.length > 1 && ballot.envelopes.find(each => each.id === project.envelope);
    const text = project.place ?? (envelope ? envelope.name : null);
    return text && texts.localNode(text);
}
