/* Jemaa, every page. Everything here is an improvement: without it, all pages still work. */
(function () {
  var root = document.documentElement;
  root.classList.add("js");
  var KEY = "jm-scheme";
  function stored() { try { return localStorage.getItem(KEY); } catch (e) { return null; } }
  var forced = /[?&]scheme=(dark|light)/.exec(location.search);
  var scheme = forced ? forced[1] : stored();
  if (scheme === "dark" || scheme === "light") root.setAttribute("data-scheme", scheme);

  document.addEventListener("DOMContentLoaded", function () {
    var btn = document.querySelector(".menu-btn");
    var nav = btn && document.getElementById(btn.getAttribute("aria-controls"));
    if (btn && nav) {
      btn.addEventListener("click", function () {
        var open = nav.toggleAttribute("data-open");
        btn.setAttribute("aria-expanded", String(open));
      });
      nav.addEventListener("keydown", function (e) {
        if (e.key !== "Escape") return;
        nav.removeAttribute("data-open");
        btn.setAttribute("aria-expanded", "false");
        btn.focus();
      });
    }
    document.querySelectorAll('input[name="scheme"]').forEach(function (r) {
      r.checked = r.value === (root.getAttribute("data-scheme") || "auto");
      r.addEventListener("change", function () {
        if (r.value === "auto") root.removeAttribute("data-scheme");
        else root.setAttribute("data-scheme", r.value);
        try { r.value === "auto" ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, r.value); } catch (e) { /* private mode */ }
      });
    });
    /* A form that came back with faults: begin reading at their list */
    var faults = document.querySelector("[data-focus]");
    if (faults) faults.focus();
    document.querySelectorAll("[data-print]").forEach(function (b) { b.addEventListener("click", function () { window.print(); }); });
    /* Filters and side menus: open on wide screens, closed on phones */
    var wide = window.matchMedia("(min-width: 62rem)");
    function fold() { document.querySelectorAll("details[data-wide-open]").forEach(function (d) { d.open = wide.matches; }); }
    fold(); wide.addEventListener("change", fold);
  });
})();
