/* Filters over the list: by envelope (or place), by what still fits, and by words where the list is long. */
import { el } from './view.js';

const LONG_LIST = 12;

export function toolbar({ texts, ballot, choice, memory }, onchange) {
    const filter = memory.filter ??= { group: '', fits: false, words: '' };
    const byEnvelope = ballot.envelopes.length > 1;
    const groups = new Map(byEnvelope
        ? ballot.envelopes.map(each => [String(each.id), texts.localText(each.name)])
        : ballot.projects.filter(each => each.place).map(each => [JSON.stringify(each.place), texts.localText(each.place)]));
    const groupOf = project => byEnvelope ? String(project.envelope) : JSON.stringify(project.place);
    const change = (name, value) => {
        filter[name] = value;
        onchange(true);
    };
    const select = el('select', { class: 'select', id: 'f-group', onchange: event => change('group', event.target.value) },
        el('option', { value: '' }, texts.of('filter.all')),
        [...groups].map(([key, name]) => el('option', { value: key, selected: key === filter.group }, name)));
    let typing;
    const words = el('input', {
        class: 'input', id: 'f-words', type: 'search', maxlength: 80, autocomplete: 'off', value: filter.words,
        oninput: event => {
            clearTimeout(typing);
            typing = setTimeout(() => change('words', event.target.value), 250);
        },
        onkeydown: event => event.key === 'Enter' && event.preventDefault(),
    });
    const limited = choice.money !== null || choice.most !== null;
    const searchable = new Map(ballot.projects.map(each => [each.number, folded([each.reference,
        texts.localText(each.title), texts.localText(each.summary ?? {}), texts.localText(each.place ?? {})].join(' '))]));
    return {
        node: el('div', { class: 'tools' },
            ballot.projects.length > LONG_LIST && el('div', { class: 'field' },
                el('label', { for: 'f-words' }, texts.of('filter.words')), words),
            groups.size > 1 && el('div', { class: 'field' },
                el('label', { for: 'f-group' }, texts.of('filter.group')), select),
            limited && el('label', { class: 'toggle' },
                el('input', { type: 'checkbox', checked: filter.fits,
                    onchange: event => change('fits', event.target.checked) }),
                el('span', {}, texts.of('filter.fits')))),
        wanted: (project, choice) => (!filter.group || groupOf(project) === filter.group)
            && (!filter.fits || choice.stateOf(project.number).state !== 'over')
            && folded(filter.words).split(/\s+/).every(word => searchable.get(project.number).includes(word)),
    };
}

/** Without accents, case and Arabic vowel signs: people search as they type. */
function folded(text) {
    return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[أإآ]/g, 'ا').toLowerCase().trim();
}
