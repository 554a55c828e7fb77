/*
 * Small pieces every step draws with. Nodes are built one by one: no text ever becomes markup, so the page can forbid
 * it (Trusted Types) and nothing that a municipality typed can run.
 */
const SVG = 'http://www.w3.org/2000/svg';
const STAR = '23.30,12.00 19.99,15.31 19.99,19.99 15.31,19.99 12.00,23.30 8.69,19.99 4.01,19.99 4.01,15.31 0.70,12.00 '
    + '4.01,8.69 4.01,4.01 8.69,4.01 12.00,0.70 15.31,4.01 19.99,4.01 19.99,8.69';

export function el(tag, attributes = {}, ...children) {
    return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, ...children) {
    return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(node, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
        if (name.startsWith('on')) {
            node.addEventListener(name.slice(2), value);
        } else if (value !== null && value !== undefined && value !== false) {
            node.setAttribute(name, value === true ? '' : value);
        }
    }
    node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
    return node;
}

export function icon(name, more = '') {
    return svg('svg', { class: 'i ' + more, 'aria-hidden': 'true', focusable: 'false' },
        svg('use', { href: (document.querySelector('.sprite') ? '' : '/resources/jemaa/icons.svg') + '#i-' + name }));
}

/** The eight-pointed star with a check in it: chosen. */
export function star() {
    return el('span', { class: 'star star--done', 'aria-hidden': 'true' },
        svg('svg', { viewBox: '0 0 24 24', focusable: 'false' }, svg('polygon', { points: STAR })), icon('check'));
}

export function receiptStar() {
    return svg('svg', { class: 'receipt__star', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' },
        svg('polygon', { points: STAR, fill: 'currentColor' }),
        svg('path', { d: 'm7.8 12.3 2.9 2.9 5.6-6', class: 'receipt__tick' }));
}

/** A notice with a kind: warn, bad, good or plain; none is plain information. */
export function note(kind, symbol, ...children) {
    return el('div', { class: 'note' + (kind ? ' note--' + kind : '') }, icon(symbol), el('div', {}, children));
}

export function paragraph(...children) {
    return el('p', {}, children);
}

export function strong(...children) {
    return el('strong', {}, children);
}

/** A heading that can take the focus when the step changes. */
export function heading(...children) {
    return el('h1', { tabindex: '-1', class: 'booth-h1' }, children);
}

export function disclosure(kind, title, ...children) {
    const open = el('summary', {}, icon('chevron-down'), el('span', {}, title));
    return el('details', { class: kind }, open,
        kind === 'disc' ? el('div', { class: 'disc__in stack-s' }, children) : children);
}

/** A form whose submission never leaves the page. */
export function form(attributes, onsubmit, ...children) {
    return el('form', {
        novalidate: true, ...attributes,
        onsubmit: event => {
            event.preventDefault();
            onsubmit(event);
        },
    }, children);
}

/** A button that keeps its words and cannot be pressed twice while something is under way. */
export function busy(button, under) {
    if (under) {
        button.setAttribute('aria-busy', 'true');
        button.setAttribute('aria-disabled', 'true');
    } else {
        button.removeAttribute('aria-busy');
        button.removeAttribute('aria-disabled');
    }
}

export function isBusy(button) {
    return button.getAttribute('aria-busy') === 'true';
}

let saying;

/** Says something to a screen reader without moving the focus. */
export function say(parts) {
    const status = document.getElementById('say');
    status.replaceChildren();
    clearTimeout(saying);
    saying = setTimeout(() => status.replaceChildren(
        ...[parts].flat().map(part => part instanceof Node ? part.cloneNode(true) : part)), 80);
}
