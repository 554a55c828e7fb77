/* The voting booth: which step is shown, in which language, and what the address, the title and the focus do then. */
import { Api, Refused } from './api.js';
import { checkStep } from './check.js';
import { Choice } from './choice.js';
import { chooseStep } from './choose.js';
import { Draft } from './draft.js';
import { identifyStep } from './identify.js';
import { noticeStep } from './notices.js';
import { receiptStep } from './receipt.js';
import { report } from './steps.js';
import { Texts } from './texts.js';
import { el, icon, say } from './view.js';

const STEPS = { identify: identifyStep, choose: chooseStep, check: checkStep, receipt: receiptStep };
const REACHED = { identify: 'OPENED', choose: 'IDENTIFIED', check: 'REVIEWED', receipt: 'CAST' };
const LANGUAGES = { en: ['EN', 'English'], fr: ['FR', 'Français'], ar: ['ع', 'العربية'] };

const [, municipality, , slug] = location.pathname.split('/').map(decodeURIComponent);
const api = new Api(municipality, slug);
const draft = new Draft(municipality, slug);
const page = `/${encodeURIComponent(municipality)}/`;

const app = {
    municipality, slug, api, draft,
    ballot: null,
    texts: null,
    choice: null,
    college: null,
    memory: { code: globalThis.letterCode?.() ?? '' },
    href: {
        home: page,
        process: page + 'process/show-budget/' + encodeURIComponent(slug),
        signIn: page + 'identity/sign-in',
        verify: page + 'ballot/check-receipt/' + encodeURIComponent(slug),
    },
    go, redraw, takeUpDraft, lookAgain, done, startAfresh,
};
let step;

open();

async function open() {
    document.documentElement.dataset.booth = 'starting';
    document.head.append(el('link', { rel: 'stylesheet', href: page + 'api/look/colour.css' }));
    const lang = wishedLanguage();
    const ballot = api.ballot().then(value => ({ value }), trouble => ({ trouble }));
    try {
        app.texts = new Texts(lang, await api.texts(lang));
    } catch {
        document.getElementById('otherwise').dataset.shown = 'true';
        document.getElementById('stage').replaceChildren();
        return;
    }
    api.lang = lang;
    addEventListener('popstate', event => event.state?.step && draw(event.state.step, { focus: true }));
    addEventListener('hashchange', anotherLetter);
    document.querySelector('.skip').addEventListener('click', event => {
        event.preventDefault();
        document.getElementById('main').focus();
    });
    document.getElementById('leave').addEventListener('click', leave);
    document.getElementById('stay').addEventListener('click', () => document.getElementById('leaving').close());
    document.getElementById('erase').addEventListener('click', () => away());
    take(await ballot);
    go(history.state?.step ?? 'identify', { replace: true, focus: false });
}

/** The square code of a letter was scanned while the booth was open already. */
function anotherLetter() {
    const code = globalThis.letterCode?.();
    if (code) {
        app.memory.code = code;
        redraw();
    }
}

function take({ value, trouble }) {
    app.ballot = value ?? null;
    app.problem = null;
    if (trouble) {
        app.problem = trouble instanceof Refused && trouble.status === 404 ? 'unknown' : 'down';
    } else if (!globalThis.isSecureContext) {
        app.problem = 'insecure';
    } else if (value.state !== 'open') {
        app.problem = value.state === 'closed' ? 'closed' : 'before';
    } else if (value.projects.length === 0) {
        app.problem = 'empty';
    }
    if (value) {
        draft.belongTo(value.fingerprint);
        takeUpDraft();
    }
    app.texts.about(app.ballot);
    if (value?.seal) {
        document.querySelector('.brand__seal').replaceWith(
            el('img', { class: 'brand__seal', src: page + 'api/look/seal.png', alt: '', width: '48', height: '48' }));
    }
}

function takeUpDraft() {
    app.college = app.ballot.colleges.find(college => college.number === (draft.get('voter')?.college ?? 0));
    app.choice = new Choice(app.ballot, draft.get('chosen') ?? [], draft.get('voter') && app.college?.projects);
}

/** Asks the server again how the vote stands, and shows what follows from it. */
async function lookAgain({ refused = false } = {}) {
    take(await api.ballot(true).then(value => ({ value }), trouble => ({ trouble })));
    if (refused) {
        app.problem ??= 'closed'; // roll or box said so; the ballot's page may lag some seconds behind
    }
    draw(step, { focus: true });
}

function go(wished, { replace = false, focus = true } = {}) {
    const shown = allowed(wished);
    if (replace || shown === history.state?.step) {
        history.replaceState({ step: shown }, '', here(shown));
    } else {
        history.pushState({ step: shown }, '', here(shown));
    }
    draw(shown, { focus });
}

function here(shown) {
    return location.pathname + location.search + (shown === 'identify' ? '' : '#' + shown);
}

/** A step that the draft cannot carry leads back to the one that it can. */
function allowed(wished) {
    const voter = draft.get('voter');
    if (voter && voter.until < Date.now()) {
        draft.put({ voter: null });
        app.memory.runOut = true;
    }
    if (draft.get('receipt')) {
        return 'receipt';
    }
    if (!draft.get('voter')) {
        return 'identify';
    }
    return wished === 'check' ? 'check' : 'choose';
}

function draw(wished, { focus }) {
    step = allowed(wished);
    const kept = step === 'receipt' && app.problem === 'closed';
    const { title, steps, content } = app.problem && !kept ? noticeStep(app, app.problem) : STEPS[step](app);
    if (!app.problem) {
        report(app, REACHED[step]);
    }
    dress(title, steps);
    document.getElementById('stage').replaceChildren(...steps ? [progress(steps)] : [], content);
    document.documentElement.dataset.booth = app.problem && !kept ? app.problem : step;
    if (focus) {
        scrollTo(0, 0);
        document.querySelector('h1').focus({ preventScroll: true });
    }
}

function redraw({ focus = false } = {}) {
    draw(step, { focus });
}

/** Title, language, direction and the words of the frame around the step. */
function dress(title, steps) {
    const { texts, ballot } = app;
    const root = document.documentElement;
    root.lang = texts.lang;
    root.dir = texts.dir;
    const town = ballot ? texts.localText(ballot.municipality) : '';
    const part = steps ? texts.of('title.step', { step: texts.number(steps), title }) : title;
    document.title = town ? texts.of('title.page', { part, town }) : part;
    for (const node of document.querySelectorAll('[data-text]')) {
        node.textContent = texts.of(node.dataset.text);
    }
    const brand = document.getElementById('brand');
    brand.href = app.href.process;
    brand.querySelector('.brand__town').textContent = town;
    brand.querySelector('.brand__svc').textContent = ballot
        ? texts.of('service', { title: texts.localText(ballot.title) }) : texts.of('service.alone');
    document.getElementById('leave').href = app.href.process;
    document.getElementById('leave-words').textContent = texts.of(
        app.problem || draft.get('receipt') ? 'leave.after' : 'leave');
    const languages = document.getElementById('langs');
    languages.setAttribute('aria-label', texts.of('languages'));
    languages.replaceChildren(...(ballot?.languages ?? Object.keys(LANGUAGES)).filter(lang => LANGUAGES[lang])
        .map(lang => el('a', {
            href: '?lang=' + lang, lang, hreflang: lang, 'aria-current': lang === texts.lang ? 'true' : null,
            onclick: event => {
                event.preventDefault();
                speak(lang);
            },
        }, el('span', { 'aria-hidden': 'true' }, LANGUAGES[lang][0]),
        el('span', { class: 'vh' }, LANGUAGES[lang][1]))));
}

function progress(current) {
    const { texts } = app;
    return el('ol', { class: 'steps' }, ['choose', 'check', 'receipt'].map((name, index) => {
        const number = index + 1;
        const text = texts.of('steps.' + name);
        return number < current
            ? el('li', { class: 'steps__done' }, icon('check'), el('span', {}, text,
                el('span', { class: 'vh' }, ' ', texts.of('steps.done'))))
            : el('li', { 'aria-current': number === current ? 'step' : null },
                el('span', {}, texts.number(number), '. ', text));
    }));
}

/** Changes the language and nothing else: step, choice and what was typed stay. */
async function speak(lang) {
    let words;
    try {
        words = await api.texts(lang);
    } catch {
        say(app.texts.of('trouble.language'));
        return;
    }
    app.texts = new Texts(lang, words, app.ballot);
    api.lang = lang;
    document.cookie = `lang=${lang}; path=/; max-age=31536000; samesite=lax`
        + (location.protocol === 'https:' ? '; secure' : '');
    const search = new URLSearchParams(location.search);
    search.set('lang', lang);
    history.replaceState(history.state, '', `${location.pathname}?${search}${location.hash}`);
    redraw();
    document.querySelector('#langs [aria-current]').focus();
}

function wishedLanguage() {
    const cookie = /(?:^|; )lang=(\w+)/.exec(document.cookie)?.[1];
    const wishes = [new URLSearchParams(location.search).get('lang'), cookie, ...navigator.languages];
    return wishes.map(wish => wish?.slice(0, 2).toLowerCase()).find(wish => wish in LANGUAGES) ?? 'en';
}

/** The paper is in the box: choice, token and paper are forgotten, the receipt stays. */
function done(receipt) {
    draft.put({ receipt });
    draft.keepOnly('fingerprint', 'receipt');
    app.memory = {};
    takeUpDraft();
    go('receipt', { replace: true });
}

function startAfresh() {
    draft.belongTo(app.ballot.fingerprint);
    takeUpDraft();
    go('identify');
}

function leave(event) {
    event.preventDefault();
    if (app.choice?.count > 0) {
        document.getElementById('leave-detail').textContent = app.texts.of(
            draft.get('paper')?.permitted ? 'leave.maybe' : 'leave.detail');
        document.getElementById('leaving').showModal();
    } else {
        away();
    }
}

function away() {
    draft.keepOnly();
    document.getElementById('stage').replaceChildren();
    location.replace(app.href.process);
}
