// Fetches and compiles a part of the program. Where the address is of a page of records, their part is begun at once: it comes beside the
// program and does not wait for it to start. src/views/parts.rs says which page is in which part; here it is a guess that costs nothing where it is wrong
// but a file that is fetched ahead.
//   pobratymPart(address, integrity)   a promise of the compiled module
(function () {
  'use strict';
  var RECORDS = /^(partnerships|schedule|programmes|agreements|events|commitments|contacts)(\/|$)/;
  var OTHERS = /\/(new|edit|history|changes)$/;
  var begun = {};

  window.pobratymPart = function (address, integrity) {
    var part = begun[address] || compiled(address, integrity);
    delete begun[address]; // what has failed is asked for anew
    return part;
  };

  function compiled(address, integrity) {
    return fetch(address, { integrity: integrity }).then(function (response) {
      if (!response.ok) throw new Error(response.status + ' for ' + response.url);
      // Not every host says what it is, and not every browser compiles what is still on its way.
      var isNamed = /^application\/wasm\b/.test(response.headers.get('content-type'));
      if (isNamed && WebAssembly.compileStreaming) return WebAssembly.compileStreaming(response);
      return response.arrayBuffer().then(function (bytes) { return WebAssembly.compile(bytes); });
    });
  }

  // scripts/finish.mjs writes the names of the files, each with its digest.
  function begin() {
    var path = location.pathname.slice(new URL(document.baseURI).pathname.length);
    var list = document.querySelector('meta[name="records"]');
    if (!list || !RECORDS.test(path) || OTHERS.test(path)) return;
    list.content.split(' ').forEach(function (name, at, all) {
      if (at % 2) return;
      var address = new URL(name, document.baseURI).href;
      begun[address] = compiled(address, all[at + 1]);
      begun[address].catch(function () { /* whoever needs it hears of it */ });
    });
  }

  if (window.fetch && window.WebAssembly) begin();
})();
