// Runs in the page before the app and notes what must not happen: errors, violations of the policy, requests to
// other hosts. It is added to the copy of the release that the journeys use, so that all browsers tell the same.
(function () {
  'use strict';
  var KEY = 'witness';
  var seen = [];
  try { seen = JSON.parse(sessionStorage.getItem(KEY)) || []; } catch (denied) { /* then this page load only */ }

  function note(kind, text) {
    seen.push({ kind: kind, text: String(text), page: location.pathname });
    try { sessionStorage.setItem(KEY, JSON.stringify(seen)); } catch (denied) { /* as above */ }
  }

  ['error', 'warn'].forEach(function (level) {
    var real = console[level];
    console[level] = function () {
      note('console.' + level, Array.prototype.map.call(arguments, String).join(' '));
      return real.apply(console, arguments);
    };
  });
  window.addEventListener('error', function (event) { note('error', event.message || (event.target && (event.target.src || event.target.href))); }, true);
  window.addEventListener('unhandledrejection', function (event) { note('rejection', event.reason); });
  document.addEventListener('securitypolicyviolation', function (event) { note('policy', event.violatedDirective + ' ' + event.blockedURI); });
  new PerformanceObserver(function (list) {
    list.getEntries().forEach(function (entry) {
      if (!/^(blob|data):/.test(entry.name) && new URL(entry.name).origin !== location.origin) note('foreign', entry.name);
    });
  }).observe({ type: 'resource', buffered: true });
  window.witnessed = function () { return seen; };
})();
