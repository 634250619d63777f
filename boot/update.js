// Registers the service worker and offers its updates.
//   window 'pobratym:update'         a new version waits
//   pobratymUpdate.waiting           whether one does (for a listener that came later)
//   pobratymUpdate.apply()           takes it, and reloads this page once
//   window 'pobratym:kept'           all files of this version are in this browser
//   pobratymUpdate.kept              whether that was said (for a listener that came later)
(function () {
  'use strict';
  var HOUR = 3600000;
  var update = { waiting: false, apply: apply, kept: false };
  window.pobratymUpdate = update;
  if (!navigator.serviceWorker) return;
  var workers = navigator.serviceWorker;
  var controlled = !!workers.controller;
  var registration = null;
  var applying = false;
  var checked = Date.now();

  function offer() {
    update.waiting = true;
    window.dispatchEvent(new CustomEvent('pobratym:update'));
  }

  function sayKept() {
    update.kept = true;
    window.dispatchEvent(new CustomEvent('pobratym:kept'));
  }

  function apply() {
    applying = true;
    if (registration && registration.waiting) registration.waiting.postMessage({ type: 'SKIP_WAITING' });
    else location.reload(); // another tab has taken it already
  }

  workers.addEventListener('controllerchange', function () {
    if (applying) {
      applying = false;
      location.reload();
    } else if (controlled) {
      offer(); // Taken in another tab. This one may hold a half-filled form, so it asks as well.
    } else {
      sayKept();
    }
    controlled = true;
  });

  function watch(worker) {
    worker.addEventListener('statechange', function () {
      if (worker.state === 'installed' && registration.active) offer();
    });
  }

  window.addEventListener('load', function () {
    if (controlled) sayKept();
    workers.register(new URL('sw.js', document.baseURI).href, { updateViaCache: 'none' }).then(function (made) {
      registration = made;
      if (made.waiting) offer();
      if (made.installing) watch(made.installing);
      made.addEventListener('updatefound', function () { watch(made.installing); });
    }).catch(function (error) {
      // A page that is left while the worker is fetched is no failure: only one that stays says so.
      setTimeout(function () { console.warn('Pobratym works, but not offline:', error); }, 1000);
    });
  });

  // A tab that stays open for weeks hears of a new version too.
  document.addEventListener('visibilitychange', function () {
    if (document.hidden || !registration || Date.now() - checked < HOUR) return;
    checked = Date.now();
    registration.update().catch(function () { /* offline: next time */ });
  });
})();
