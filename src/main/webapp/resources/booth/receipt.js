/* Step 3: the receipt. It shows the tracking code and no choice. */
import { wrongNote } from './identify.js';
import { el, heading, icon, note, paragraph, receiptStar, say, strong } from './view.js';

export function receiptStep(app) {
    const { texts, ballot, draft } = app;
    const receipt = draft.get('receipt');
    const until = texts.moment(ballot.closesAt);
    const open = ballot.state === 'open';
    const asking = lookUp(app, receipt);
    return {
        title: texts.of('receipt.title'),
        steps: 3,
        content: el('div', { class: 'narrow' }, el('div', { class: 'pbs-6 stack-l' },
            el('div', { class: 'receipt' },
                el('div', { class: 'receipt__top' }, receiptStar(),
                    heading(texts.of('receipt.heading')),
                    paragraph(texts.of('receipt.thanks', { moment: texts.moment(receipt.at, { year: true }) })),
                    el('p', { class: 'only-print' }, texts.localText(ballot.municipality), ' · ',
                        texts.localText(ballot.title))),
                el('div', { class: 'receipt__cut' }),
                el('div', { class: 'receipt__code' }, el('div', { class: 'stack-s' },
                    el('h2', { class: 'fs-md' }, texts.of('receipt.code')),
                    el('p', { class: 'trackcode' }, receipt.trackingCode.split('-').map((group, index) =>
                        [index > 0 ? el('span', { class: 'vh' }, '-') : null, el('span', {}, group)])),
                    el('p', { class: 'muted' }, texts.of('receipt.keep'))))),
            open ? note('good', 'history', paragraph(strong(texts.of('receipt.again', { until })))) : null,
            el('div', { class: 'btns no-print' },
                el('button', { class: 'btn', type: 'button', onclick: () => window.print() }, icon('printer'),
                    texts.of('receipt.print')),
                el('button', { class: 'btn btn--line', type: 'button', onclick: () => save(app, receipt) },
                    icon('download'), texts.of('receipt.save')),
                asking.button),
            asking.answer,
            signature(app, receipt),
            el('p', { class: 'no-print' }, el('a', { class: 'more', href: app.href.verify },
                texts.of('receipt.check'), icon('arrow-right', 'i--flip'))),
            el('p', { class: 'ai-start tag' }, icon('eye-off'), el('span', {}, texts.of('receipt.erased'))),
            el('section', { 'aria-labelledby': 'nx', class: 'stack' },
                el('h2', { id: 'nx' }, texts.of('receipt.next')),
                el('ol', { class: 'trail' },
                    el('li', {}, strong(texts.of('receipt.until', { until })), el('br'), texts.of('receipt.others')),
                    el('li', {}, strong(texts.of('receipt.afterwards')), el('br'), texts.of('receipt.count')),
                    el('li', {}, strong(texts.of('receipt.results')), el('br'), texts.of('receipt.resultsText')))),
            wrongNote(app),
            el('p', { class: 'no-print btns' },
                el('a', { class: 'more', href: app.href.process, onclick: () => draft.keepOnly() },
                    icon('arrow-left', 'i--flip'), texts.of('receipt.back')),
                open && el('button', { class: 'linkbtn', type: 'button', onclick: () => {
                    draft.keepOnly();
                    app.memory.again = true;
                    app.startAfresh();
                } }, icon('undo-2'), texts.of('receipt.voteAgain'))))),
    };
}

function signature({ texts }, receipt) {
    return el('p', { class: 'ai-start tag' }, icon(receipt.checked ? 'shield-check' : 'info'),
        el('span', {}, texts.of(receipt.checked ? 'receipt.checked' : 'receipt.unchecked')));
}

/** Asks the ballot box itself whether it holds a paper under this code. */
function lookUp({ texts, api, ballot }, receipt) {
    const answer = el('div', { class: 'no-print' });
    const button = el('button', { class: 'btn btn--line', type: 'button', onclick: async () => {
        const [kind, symbol, key] = await api.recorded(receipt.trackingCode).then(
            ({ recorded }) => recorded ? ['good', 'circle-check', 'lookUp.yes'] : ['bad', 'circle-alert', 'lookUp.no'],
            () => ['warn', 'wifi-off', 'lookUp.noAnswer']);
        const text = texts.of(key);
        answer.replaceChildren(note(kind, symbol, paragraph(strong(text))));
        say(text);
    } }, icon('search-check'), texts.of('receipt.lookUp'));
    return { button, answer };
}

/** All that is needed to check the signature later, elsewhere; nothing in it tells the choice. */
function save({ ballot, municipality, slug }, receipt) {
    const content = JSON.stringify({
        municipality, vote: slug, fingerprint: ballot.fingerprint, trackingCode: receipt.trackingCode,
        position: receipt.position, paperHash: receipt.paperHash, signature: receipt.signature,
        receiptKey: ballot.keys.receipt, log: receipt.log,
    }, null, 2);
    const address = URL.createObjectURL(new Blob([content + '\n'], { type: 'application/json' }));
    el('a', { href: address, download: `receipt-${receipt.trackingCode}.json` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
