/* How people type codes: in any case, with or without dashes and spaces, in the digits of any keyboard. */

export function plain(typed) {
    return typed.normalize('NFKC').toUpperCase()
        .replace(/[\u0660-\u0669]/g, digit => digit.charCodeAt(0) - 0x660)
        .replace(/[\u06f0-\u06f9]/g, digit => digit.charCodeAt(0) - 0x6f0)
        .replace(/[^\p{L}\p{N}]/gu, '');
}

export function grouped(code) {
    return code.replace(/(.{4})(?=.)/g, '$1-');
}
