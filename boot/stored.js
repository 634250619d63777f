// Reads many values of local storage at once: one crossing into the wasm instead of three a record.
//   pobratymStored(prefix)   UTF-8 bytes: the number of keys that begin with `prefix`, and each key and value, all between
//                            zero bytes; throws what local storage throws
window.pobratymStored = function (prefix) {
  'use strict';
  var storage = window.localStorage;
  var found = [];
  for (var i = 0; i < storage.length; i++) {
    var key = storage.key(i);
    if (key.slice(0, prefix.length) === prefix) found.push(key, storage.getItem(key));
  }
  return new TextEncoder().encode([found.length / 2].concat(found).join('\0'));
};
