// What must hold on every page, as sentences about what does not. Kept apart from the tests so that it reads as JavaScript.
async () => {
    const wait = milliseconds => new Promise(done => setTimeout(done, milliseconds));
    const untilQuiet = async () => {
        await document.fonts.ready;
        while (window.PrimeFaces && !PrimeFaces.ajax.Queue.isEmpty()) {
            await wait(20);
        }
        await Promise.all(document.getAnimations().filter(one => one.effect && one.effect.getComputedTiming().iterations !== Infinity)
            .map(one => one.finished.catch(() => null)));
        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    };
    await Promise.race([untilQuiet(), wait(3000)]);

    const html = document.documentElement;
    const wrong = [];
    const name = one => one.localName + (one.id ? '#' + one.id : '') + [...one.classList].map(word => '.' + word).join('');

    if (!['en', 'fr', 'ar'].includes(html.lang)) {
        wrong.push(`the page says it is in the language "${html.lang}"`);
    }
    if (html.dir !== (html.lang === 'ar' ? 'rtl' : 'ltr')) {
        wrong.push(`lang is ${html.lang}, but dir is "${html.dir}"`);
    }
    const heads = [...document.querySelectorAll('h1')].filter(one => one.checkVisibility() && one.innerText.trim());
    if (heads.length !== 1) {
        wrong.push(`${heads.length} visible <h1>: ${heads.map(one => one.innerText)}`);
    }
    const missing = (document.title + html.outerHTML).match(/.{0,60}\u27e6.{0,60}/);
    if (missing) {
        wrong.push(`a missing word: ${missing[0]}`);
    }
    const raw = (document.title + ' ' + document.body.innerText).match(/.{0,40}([#$]\{|\{\d|\bundefined\b|\bNaN\b|\[object |\bnull\b).{0,40}/);
    if (raw) {
        wrong.push(`the inside of the machine shows: ${raw[0]}`);
    }
    const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
    const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
    if (twice.length) {
        wrong.push(`ids that are there twice: ${twice}`);
    }

    // a text wholly in another script than its language is one that a screen reader would spell in the wrong voice
    const arabic = /[\u0600-\u06ff]{3}/;
    const latin = /[A-Za-zÀ-ÿ]/;
    const isForeign = (text, lang) => lang === 'ar' ? /(?:[A-Za-zÀ-ÿ’'-]+[ ,]+){4}[A-Za-zÀ-ÿ]+/.test(text) && !arabic.test(text) : arabic.test(text) && !latin.test(text);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const at = texts.currentNode.parentElement;
        const lang = at.closest('[lang]').lang;
        if (!at.closest('script, style, noscript, textarea, bdi') && isForeign(texts.currentNode.data, lang) && at.checkVisibility()) {
            wrong.push(`not marked as another language than ${lang}: "${texts.currentNode.data.trim().slice(0, 80)}" in ${name(at)}`);
        }
    }

    const wide = html.scrollWidth - html.clientWidth;
    if (wide > 0) {
        const out = [...document.body.querySelectorAll('*')].filter(one => {
            const box = one.getBoundingClientRect();
            return box.width > 0 && (box.right > html.clientWidth + 0.5 || box.left < -0.5);
        });
        wrong.push(`scrolls sideways by ${wide} px at ${innerWidth} px: ${out.slice(-4).map(name)}`);
    }
    return wrong;
}
