// The journal of changes, in IndexedDB with strict durability: local storage reaches the disk seconds or minutes late, and
// a browser that is killed before that has lost it.
//   pobratymJournal.entries()       promise of [[key, time, text], …], oldest first; rejected where there is no IndexedDB
//   pobratymJournal.append(text)    promise, fulfilled when the disk has it
//   pobratymJournal.drop(keys)      forgets these entries
// It is opened when it is first asked for, so that it does not delay the first screen.
(function () {
  'use strict';
  var MOST = 5000; // entries; nobody makes so many changes before local storage is on the disk
  var STORE = 'changes';

  var opened = null;

  function open() {
    // What is thrown in here, where the browser denies its storage, is a rejection too.
    return new Promise(function (done, failed) {
      var request = window.indexedDB.open('pobratym', 1);
      request.onupgradeneeded = function () { request.result.createObjectStore(STORE, { autoIncrement: true }); };
      request.onsuccess = function () { done(request.result); };
      request.onerror = function () { failed(request.error); };
      request.onblocked = function () { failed(new Error('blocked')); };
    });
  }

  // Runs `work(store, give)` in a transaction of its own; fulfilled, when that is on the disk, with what was given.
  function transact(mode, work) {
    opened = opened || open();
    return opened.then(function (db) {
      return new Promise(function (done, failed) {
        var given;
        var transaction = db.transaction(STORE, mode, { durability: 'strict' });
        transaction.oncomplete = function () { done(given); };
        transaction.onabort = transaction.onerror = function () { failed(transaction.error); };
        work(transaction.objectStore(STORE), function (value) { given = value; });
      });
    });
  }

  function read() {
    return transact('readonly', function (store, give) {
      var entries = [];
      give(entries);
      store.openCursor().onsuccess = function (event) {
        var cursor = event.target.result;
        if (!cursor) return;
        entries.push([cursor.key, cursor.value.at, cursor.value.text]);
        cursor.continue();
      };
    });
  }

  function append(text) {
    return transact('readwrite', function (store) {
      store.add({ at: Date.now(), text: text }).onsuccess = function (event) {
        if (event.target.result > MOST) store.delete(IDBKeyRange.upperBound(event.target.result - MOST));
      };
    });
  }

  function drop(keys) {
    return transact('readwrite', function (store) { keys.forEach(function (key) { store.delete(key); }); });
  }

  window.pobratymJournal = { entries: read, append: append, drop: drop };
})();
