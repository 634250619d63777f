// Runs in the page: finds elements as a person or a screen reader would, by role and accessible name.
// Built on @testing-library/dom, which is put into the page before it.
window.lens = (function () {
  'use strict';
  var library = window.TestingLibraryDom;
  var flat = function (text) { return (text || '').replace(/[\s ]+/g, ' ').trim(); };

  // A text means exactly that; { source, flags } is a pattern.
  function matcher(wanted) {
    if (wanted === null || wanted === undefined) return function () { return true; };
    if (typeof wanted === 'string') return function (text) { return flat(text) === flat(wanted); };
    var pattern = new RegExp(wanted.source, wanted.flags);
    return function (text) { return pattern.test(flat(text)); };
  }

  function byRole(within, role, name, options) {
    var fits = matcher(name);
    var asked = Object.assign({}, options);
    if (name !== null && name !== undefined) asked.name = function (text) { return fits(text); };
    return library.queryAllByRole(within, role, asked);
  }

  function byText(within, text) {
    var fits = matcher(text);
    var ignore = 'script, style, noscript, .sr';
    var found = library.queryAllByText(within, function (_, element) {
      return fits(element.textContent) && !Array.prototype.some.call(element.children, function (child) { return fits(child.textContent); });
    }, { ignore: ignore });
    return found.filter(function (element) { return element.checkVisibility ? element.checkVisibility({ visibilityProperty: true }) : true; });
  }

  // What is there instead, for the message of a search in vain.
  function names(within, role) {
    return library.queryAllByRole(within, role).slice(0, 40).map(function (element) {
      var name = element.getAttribute('aria-label') || flat((element.labels && element.labels[0] && element.labels[0].textContent) || element.textContent);
      return name.slice(0, 80);
    });
  }

  return { byRole: byRole, byText: byText, names: names };
})();
