// What local storage holds of the app, and how a text gets into a file. For the pages that work without the wasm.
//   pobratymRaw.all()              all of the app's keys with their values, readable or not; null when the browser denies its storage
//   pobratymRaw.save(what, text)   offers the text as a file, and returns the file's name
(function () {
  'use strict';

  function all() {
    try {
      var found = {};
      for (var i = 0; i < localStorage.length; i++) {
        var key = localStorage.key(i);
        if (key.indexOf('pobratym/') === 0) found[key] = localStorage.getItem(key);
      }
      return found;
    } catch (denied) {
      return null;
    }
  }

  function save(what, text) {
    var link = document.createElement('a');
    link.download = what.replace('*', new Date().toISOString().slice(0, 10));
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    return link.download;
  }

  window.pobratymRaw = { all: all, save: save };
})();
