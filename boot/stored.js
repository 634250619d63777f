// Reads many values of local storage at once: one crossing into the wasm instead of three a record.
//   pobratymStored(prefix, from, to)   UTF-8 bytes: of the keys from one place to before another, the number of those that begin with `prefix`,
//                                      and each of them and its value, all between zero bytes; throws what local storage throws
window.pobratymStored = function (prefix, from, to) {
  'use strict';
  var storage = window.localStorage;
  var found = [];
  for (var i = from; i < Math.min(to, storage.length); i++) {
    var key = storage.key(i);
    if (key.slice(0, prefix.length) === prefix) found.push(key, storage.getItem(key));
  }
  return new TextEncoder().encode([found.length / 2].concat(found).join('\0'));
};
