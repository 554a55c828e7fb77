/* A letter's QR code brings its code behind the #, which browsers send to nobody. It leaves the address and the history before
   anything else is loaded: this file is no module, so that the page waits for it. */
(function () {
    let code = '';

    function take() {
        const found = /^#code=([\w-]{1,60})$/.exec(location.hash);
        if (found) {
            history.replaceState(history.state, '', location.pathname + location.search);
            code = found[1];
        }
    }

    take();

    /** The code, once; empty where none came. */
    globalThis.letterCode = function () {
        take();
        const taken = code;
        code = '';
        return taken;
    };
}());
