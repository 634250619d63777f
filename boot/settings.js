// Before the first paint: the stored theme and language, and an early touch of local storage.
// All of boot/ is ES5: a browser too old for the app must still be able to say so.
(function () {
  'use strict';
  var root = document.documentElement;
  var languages = ['uk', 'de', 'en'];
  var settings = null;
  try {
    // The browser's first touch of local storage takes most of its reading time: let it overlap the wasm download.
    void window.localStorage.length;
    settings = JSON.parse(window.localStorage.getItem('pobratym/settings'));
  } catch (deniedOrDamaged) { /* The app says so; here the defaults do. */ }
  settings = settings || {};

  function preferred() {
    var wishes = navigator.languages || [navigator.language || ''];
    for (var i = 0; i < wishes.length; i++) {
      var tag = wishes[i].slice(0, 2).toLowerCase();
      if (languages.indexOf(tag) >= 0) return tag;
    }
    return 'en';
  }

  // The address bar follows the theme in use, not only the system's.
  function colourBar() {
    var theme = root.getAttribute('data-theme');
    var bars = document.querySelectorAll('meta[name="theme-color"]');
    for (var i = 0; i < bars.length; i++) {
      var dark = theme === 'system' ? bars[i].media.indexOf('dark') >= 0 : theme === 'dark';
      bars[i].content = dark ? '#10131a' : '#f1eee6';
    }
  }

  root.lang = languages.indexOf(settings.lang) >= 0 ? settings.lang : preferred();
  root.setAttribute('data-theme', settings.theme === 'light' || settings.theme === 'dark' ? settings.theme : 'system');
  colourBar();
  new MutationObserver(colourBar).observe(root, { attributes: true, attributeFilter: ['data-theme'] });
})();
