/* For browsers that cannot run the booth, and for connections that did not bring all of it: the other ways to vote. */
window.addEventListener('load', function () {
    window.setTimeout(function () {
        if (!document.documentElement.getAttribute('data-booth')) {
            document.getElementById('otherwise').setAttribute('data-shown', 'true');
            document.getElementById('stage').textContent = '';
        }
    }, 4000);
});
