/* Step 1: the projects in the voter's own order, and what is left of the money or of the number of projects. */
import { balance } from './balance.js';
import { card } from './card.js';
import { report } from './steps.js';
import { toolbar } from './tools.js';
import { disclosure, el, form, heading, icon, note, paragraph, say, strong } from './view.js';

export function chooseStep(app) {
    const { texts, ballot, choice, draft, memory } = app;
    const projects = draft.order(ballot.projects.length).map(number => ballot.projects[number])
        .filter(project => choice.costs.has(project.number));
    const cards = projects.map(project => card(app, project, press));
    const panel = balance(app);
    const none = el('p', { class: 'empty', hidden: true }, texts.count('choose.none', projects.length));
    const tools = toolbar(app, sift);
    const few = el('div', {});

    function press(project) {
        const before = choice.stateOf(project.number);
        if (!choice.press(project.number)) {
            say(obstacle(app, project, before));
            return;
        }
        draft.put({ chosen: choice.numbers });
        report(app, 'CHOSEN');
        redraw();
        say(announcement(app, project, before));
    }

    function redraw() {
        cards.forEach(each => each.draw());
        panel.draw();
        few.replaceChildren();
    }

    function sift(speak) {
        const shown = cards.filter(each => each.show(tools.wanted(each.project, choice))).length;
        none.hidden = shown > 0;
        if (speak) {
            say(texts.count('choose.shown', shown));
        }
    }

    function check() {
        if (choice.missing > 0) {
            const text = texts.count('choose.tooFew', choice.fewest);
            few.replaceChildren(note('warn', 'triangle-alert', paragraph(strong(text))));
            say(text);
        } else {
            app.go('check');
        }
    }

    redraw();
    sift(false);
    return {
        title: texts.of('choose.title'),
        steps: 1,
        content: form({ class: 'booth' }, check,
            el('div', {},
                el('div', { class: 'booth-head stack-s' },
                    heading(texts.of('choose.heading')),
                    ballot.colleges.length > 1 ? el('p', { class: 'tag tag--top' }, icon('user'), el('span', {},
                        texts.parts('choose.college', { college: texts.localNode(app.college.name) }))) : null,
                    el('p', { class: 'pagehead__lead' }, offer(app)),
                    el('p', { class: 'notcast' }, icon('lock-open'),
                        el('span', {}, texts.of('choose.notCast', { until: texts.moment(ballot.closesAt) }))),
                    memory.again || draft.get('voter').nextSequence > 1 ? votedBefore(app) : null,
                    disclosure('plain-disc', texts.of('choose.how'),
                        el('p', { class: 'measure' }, texts.of('rule.' + ballot.rule)))),
                el('section', { 'aria-labelledby': 'list-h', class: 'stack' },
                    el('h2', { id: 'list-h' }, texts.count('choose.list', projects.length)),
                    el('p', { class: 'tag tag--top' }, icon('dices'), el('span', {}, texts.of('choose.lot'))),
                    tools.node,
                    el('ul', { class: 'picks' }, cards.map(each => each.node)),
                    none)),
            el('section', { class: 'mybal', 'aria-labelledby': 'my-h' }, panel.nodes, few,
                el('button', { class: 'btn', type: 'submit' },
                    el('span', { class: 'lbl-l' }, texts.of('choose.check')),
                    el('span', { class: 'lbl-s' }, texts.of('choose.checkShort')), icon('arrow-right', 'i--flip')),
                el('p', { class: 'mybal__only-side mybal__sub' }, texts.of('choose.draft')))),
    };
}

/** What the voter may share out, in one sentence or two. */
function offer({ texts, choice }) {
    const sum = choice.money === null ? null : strong(texts.money(choice.money));
    const kind = sum && choice.most ? 'both' : sum ? 'money' : choice.most ? 'number' : 'free';
    return [texts.countParts('offer.' + kind, choice.most ?? 0, { sum }),
        choice.fewest > 1 ? [' ', texts.count('offer.fewest', choice.fewest)] : null];
}

export function votedBefore({ texts, ballot }) {
    return note('', 'history', paragraph(strong(texts.of('again.heading'))),
        paragraph(texts.of('again.text')));
}

function obstacle({ texts, choice }, project, { short }) {
    const name = texts.localNode(project.title);
    return short === undefined ? texts.countParts('say.full', choice.most)
        : texts.parts('say.over', { project: name, amount: texts.money(short) });
}

function announcement({ texts, choice }, project, { state }) {
    const done = texts.parts(state === 'in' ? 'say.removed' : 'say.added', { project: texts.localNode(project.title) });
    const money = choice.left === null ? [] : [' ', ...texts.parts('say.left', { amount: texts.money(choice.left) })];
    const room = choice.room === null ? [] : [' ', texts.count('say.room', choice.room)];
    const fit = choice.money === null ? [] : [' ', texts.count('choose.fit', choice.fitting())];
    return [...done, ...money, ...room, ...fit];
}
