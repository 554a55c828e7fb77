/* Step 2: the paper as it will be cast, and the one button that casts it. */
import { Refused, Unreachable } from './api.js';
import { Again, castPaper, CastMeanwhile, WrongReceipt } from './cast.js';
import { place } from './card.js';
import { busy, disclosure, el, form, heading, icon, isBusy, note, paragraph, say, star, strong } from './view.js';

export function checkStep(app) {
    const { texts, choice, draft } = app;
    const blank = choice.count === 0;
    const underWay = { now: false };
    const trouble = el('div', { class: 'stack', tabindex: '-1' });
    const cast = castBox(app, trouble, underWay);
    const back = (key, symbol) => el('a', { class: 'more', href: '#choose', onclick: event => {
        event.preventDefault();
        if (!underWay.now) {
            app.go('choose');
        }
    } }, icon(symbol, symbol === 'arrow-left' ? 'i--flip' : ''), texts.of(key));
    return {
        title: texts.of('check.title'),
        steps: 2,
        content: el('div', { class: 'narrow' },
            el('div', { class: 'booth-head stack-s' },
                heading(texts.of('check.heading')),
                el('p', { class: 'pagehead__lead' }, texts.of(blank ? 'check.leadBlank' : 'check.lead'))),
            el('div', { class: 'stack-l' },
                draft.get('paper')?.permitted ? onItsWay(app) : notCastYet(app),
                blank ? blankSheet(app, back) : sheet(app, underWay, back),
                choice.money !== null && !blank
                    && el('p', { class: 'muted small' }, texts.of('check.unused')),
                trouble,
                choice.missing > 0 ? note('bad', 'circle-alert',
                    paragraph(strong(texts.count('choose.tooFew', choice.fewest)))) : cast,
                el('p', {}, back('check.back', 'arrow-left')),
                choice.fewest === 0 && !blank ? blankOffer(app, underWay) : null)),
    };
}

function notCastYet({ texts }) {
    const notice = note('warn', 'lock-open', paragraph(strong(texts.of('check.notCast'))));
    notice.id = 'not-cast';
    return notice;
}

/** A reload in the middle of casting: the paper on its way is still known. */
function onItsWay({ texts }) {
    return note('', 'info', paragraph(strong(texts.of('check.onItsWay'))), paragraph(texts.of('check.sameAgain')));
}

function sheet(app, underWay, back) {
    const { texts, ballot, choice, draft } = app;
    const rows = choice.numbers.map(number => {
        const project = ballot.projects[number];
        const where = place(app, project);
        return el('li', {}, star(),
            el('div', {}, el('h3', {}, texts.localNode(project.title)),
                where && el('p', { class: 'tag' }, icon('map-pin'), where)),
            el('div', { class: 'sheet__end' },
                el('p', { class: 'cost' }, texts.money(choice.costs.get(number))),
                el('button', { class: 'linkbtn', type: 'button', onclick: () => remove(number) },
                    texts.of('verb.in'), el('span', { class: 'vh' }, ': ', texts.localNode(project.title)))));
    });

    function remove(number) {
        if (underWay.now) {
            return;
        }
        const at = choice.numbers.indexOf(number);
        choice.press(number);
        draft.put({ chosen: choice.numbers });
        app.redraw();
        const buttons = document.querySelectorAll('.sheet .linkbtn');
        (buttons[at] ?? buttons[at - 1] ?? document.querySelector('h1')).focus();
        say(texts.parts('say.removed', { project: texts.localNode(ballot.projects[number].title) }));
    }

    return el('section', { class: 'sheet', 'aria-labelledby': 'sh' },
        el('div', { class: 'sheet__head' }, el('h2', { id: 'sh' }, texts.of('check.choices')),
            back('check.change', 'pencil')),
        el('ul', { class: 'sheet__list' }, rows),
        el('dl', { class: 'sheet__sum' },
            sumRow('total', texts.of('check.total'), texts.money(choice.spent)),
            choice.left === null ? null : sumRow('', texts.of('check.left'), texts.money(choice.left)),
            sumRow('', texts.of('check.number'), texts.number(choice.count))));
}

function sumRow(kind, term, figure) {
    return el('div', { class: kind || null }, el('dt', {}, term), el('dd', {}, figure));
}

function blankSheet(app, back) {
    const { texts, memory, draft } = app;
    const restore = () => {
        draft.put({ chosen: memory.unblank });
        memory.unblank = null;
        app.takeUpDraft();
        app.redraw({ focus: true });
    };
    return el('section', { class: 'sheet', 'aria-labelledby': 'sh' },
        el('div', { class: 'sheet__head' }, el('h2', { id: 'sh' }, texts.of('check.blank')),
            back('check.change', 'pencil')),
        el('div', { class: 'sheet__sum' }, paragraph(texts.of('check.blankText')),
            memory.unblank?.length ? el('p', {}, el('button', { class: 'linkbtn', type: 'button', onclick: restore },
                icon('undo-2'), texts.of('check.unblank'))) : null));
}

function blankOffer(app, underWay) {
    const { texts, choice, draft, memory } = app;
    return disclosure('disc', texts.of('check.blankInstead'), paragraph(texts.of('check.blankText')),
        el('button', { class: 'btn btn--neutral', type: 'button', onclick: () => {
            if (!underWay.now) {
                memory.unblank = choice.numbers;
                draft.put({ chosen: [] });
                app.takeUpDraft();
                app.redraw({ focus: true });
            }
        } }, texts.of('check.blankMake')));
}

function castBox(app, trouble, underWay) {
    const { texts, ballot, choice } = app;
    const blank = choice.count === 0;
    const point = (symbol, content) => el('li', {}, icon(symbol), el('span', {}, content));
    const progress = el('p', { class: 'castbox__progress' });
    const button = el('button', { class: 'cast', type: 'submit' }, icon('vote'),
        el('span', {}, texts.of(blank ? 'check.castBlank' : 'check.cast'),
            el('small', {}, blank ? texts.of('check.castBlankSub') : texts.count('check.castSub', choice.count))));
    const tell = text => {
        progress.textContent = text;
        if (text) {
            say(text);
        }
    };
    return el('section', { class: 'castbox', 'aria-labelledby': 'ch' },
        el('h2', { id: 'ch' }, texts.of('check.castHeading')),
        el('ul', { class: 'points' },
            point('inbox', texts.of('check.point1')),
            point('history', strong(texts.of('check.point2', { until: texts.moment(ballot.closesAt) }))),
            point('eye-off', texts.of('check.point3'))),
        form({}, async () => {
            if (isBusy(button)) {
                return;
            }
            busy(button, true);
            underWay.now = true;
            trouble.replaceChildren();
            tell(texts.of('check.sending'));
            try {
                await send(app, attempt => tell(texts.of('check.asking', { attempt: texts.number(attempt) })));
            } catch (obstacle) {
                tell('');
                await explain(app, obstacle, trouble);
            } finally {
                underWay.now = false;
                busy(button, false);
            }
        }, button), progress);
}

async function send(app, onPause) {
    const { api, ballot, draft, choice } = app;
    const once = () => castPaper({ api, ballot, draft, numbers: choice.numbers, onPause });
    let receipt;
    try {
        receipt = await once();
    } catch (obstacle) {
        if (!(obstacle instanceof Again)) {
            throw obstacle;
        }
        receipt = await once();
    }
    app.done(receipt);
}

/** Each way it can fail has its own words; the draft stays, and pressing again sends the same paper. */
async function explain(app, obstacle, trouble) {
    const { texts, draft, memory } = app;
    const show = (kind, symbol, key, detail) => {
        if (draft.get('paper')?.permitted) {
            document.getElementById('not-cast')?.remove(); // nobody knows that any more
        }
        trouble.replaceChildren(note(kind, symbol, paragraph(strong(texts.of(key))),
            detail && paragraph(detail)));
        trouble.focus();
        say(texts.of(key));
    };
    if (obstacle instanceof Unreachable) {
        const maybe = draft.get('paper')?.permitted;
        show('warn', 'wifi-off', maybe ? 'trouble.noAnswer' : 'trouble.notCast',
            texts.of(maybe ? 'check.sameAgain' : 'trouble.pressAgain'));
    } else if (obstacle instanceof CastMeanwhile) {
        show('warn', 'history', 'trouble.meanwhile', texts.of('trouble.meanwhileText'));
    } else if (obstacle instanceof WrongReceipt) {
        show('bad', 'triangle-alert', 'trouble.wrongReceipt', texts.of('trouble.wrongReceiptText'));
    } else if (!(obstacle instanceof Refused)) {
        show('bad', 'triangle-alert', 'trouble.browser', texts.of('trouble.browserText'));
    } else if (obstacle.status === 401) {
        memory.runOut = true;
        draft.put({ voter: null });
        app.go('identify', { replace: true });
    } else if (['VOTE_CLOSED', 'VOTE_NOT_OPEN'].includes(obstacle.code)) {
        await app.lookAgain({ refused: true });
    } else if (obstacle.code === 'OTHER_BALLOT') {
        show('bad', 'triangle-alert', 'trouble.otherBallot', texts.of('trouble.otherBallotText'));
    } else if (obstacle.code === 'LOG_WENT_BACK') {
        show('bad', 'triangle-alert', 'trouble.stands', texts.of('trouble.standsText'));
    } else if (obstacle.status === 429) {
        show('warn', 'hourglass', 'trouble.busy', texts.of('trouble.pressAgain'));
    } else {
        show('bad', 'circle-alert', 'trouble.refused', obstacle.problem.detail);
    }
}
