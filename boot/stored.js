// Reads many values of local storage at once: one crossing into the wasm instead of three a record.
//   pobratymStored(prefix, from, to)   UTF-8 bytes: of the keys from one place to before another, the number of those that begin with `prefix`,
//                                      and each of them and its value, all between zero bytes; throws what local storage throws
// All of it is read when the page is parsed: the program is still on its way then, and the page has nothing else to do. What another
// tab writes between that and the start of the program is not in it, so it is read anew where one has, or where there are more keys or fewer. (To listen opens storage of the
// session, too, in Chromium, which the program then need not wait for.)
(function () {
  'use strict';
  var ALL = 'pobratym/'; // as the program asks: store/keys.rs
  var PIECE = 512; // platform/storage.rs
  var ahead = {};
  var length = 0; // how many keys there were

  window.pobratymStored = function (prefix, from, to) {
    if (window.localStorage.length !== length) ahead = {};
    var name = [prefix, from, to].join();
    var piece = ahead[name] || read(prefix, from, to);
    delete ahead[name]; // it is as it was then, and is asked for again when that has changed
    return piece;
  };

  function read(prefix, from, to) {
    var storage = window.localStorage;
    var found = [];
    for (var i = from; i < Math.min(to, storage.length); i++) {
      var key = storage.key(i);
      if (key.slice(0, prefix.length) === prefix) found.push(key, storage.getItem(key));
    }
    return new TextEncoder().encode([found.length / 2].concat(found).join('\0'));
  }

  window.addEventListener('storage', function () { ahead = {}; });
  document.addEventListener('DOMContentLoaded', function () {
    try {
      length = window.localStorage.length;
      for (var from = 0; from < length; from += PIECE) {
        ahead[[ALL, from, from + PIECE].join()] = read(ALL, from, from + PIECE);
      }
    } catch (denied) { /* The program hears of it when it asks. */ }
  });
})();
