// What is kept in IndexedDB with strict durability, on three shelves:
//   changes     the journal: local storage reaches the disk seconds or minutes late, and a browser that is killed before that
//               has lost it   {at, text}
//   history     what each change replaced   {at, ids, text}, found by record
//   snapshots   all records as they were at a time   {about, text}
// All calls give promises, rejected where there is no IndexedDB. Keys count up, so what is older comes first.
//   pobratymDisk.add([[shelf, value, most], …])   in one transaction; fulfilled when the disk has all. Of a shelf no more
//                                                 than the `most` youngest are kept
//   pobratymDisk.entries(shelf)                   [[key, value], …]
//   pobratymDisk.of(id)                           those of the history that are about a record
//   pobratymDisk.abouts()                         [[key, about], …] of the snapshots, without reading their texts
//   pobratymDisk.entry(shelf, key)                one value, or undefined
//   pobratymDisk.put([[shelf, key, value], …])    replaces values, in one transaction; without a value, forgets it
//   pobratymDisk.forgetBefore(shelf, time)        forgets the oldest, as far as they were written before `time`
// It is opened when it is first asked for, so that it does not delay the first screen.
(function () {
  'use strict';
  var SHELVES = ['changes', 'history', 'snapshots'];
  var PATIENCE = 5000; // milliseconds until a change is said to be kept less safely
  var opened = null;

  // The first version had the journal alone.
  function shelve(db, transaction) {
    SHELVES.forEach(function (shelf) {
      if (!db.objectStoreNames.contains(shelf)) db.createObjectStore(shelf, { autoIncrement: true });
    });
    transaction.objectStore('history').createIndex('ids', 'ids', { multiEntry: true });
    transaction.objectStore('snapshots').createIndex('about', 'about');
  }

  function open() {
    // What is thrown in here, where the browser denies its storage, is a rejection too.
    return new Promise(function (done, failed) {
      var request = window.indexedDB.open('pobratym', 2);
      request.onupgradeneeded = function () { shelve(request.result, request.transaction); };
      request.onsuccess = function () {
        var db = request.result;
        // A later version in another tab must not wait for this one.
        db.onversionchange = db.onclose = function () { db.close(); opened = null; };
        // Where it was blocked, all that comes now finds it open.
        opened = Promise.resolve(db);
        done(db);
      };
      request.onerror = function () { opened = null; failed(request.error); };
      // A tab with an older version of the app has it open. Until that tab is gone nobody waits; behind a request that is blocked,
      // a further one is not even told so.
      request.onblocked = function () { failed(new Error('blocked')); };
      setTimeout(function () { failed(new Error('no answer')); }, PATIENCE);
    });
  }

  // Runs `work(shelf => store, give)` in a transaction of its own; fulfilled, when that is on the disk, with what was given.
  function transact(shelves, mode, work) {
    opened = opened || open();
    return opened.then(function (db) {
      return new Promise(function (done, failed) {
        var given;
        var transaction = db.transaction(shelves, mode, { durability: 'strict' });
        transaction.oncomplete = function () { done(given); };
        transaction.onabort = transaction.onerror = function () { failed(transaction.error); };
        work(function (shelf) { return transaction.objectStore(shelf); }, function (value) { given = value; });
      });
    });
  }

  // Gives [[key, what], …] of all that `request`, a cursor, comes upon.
  function walk(request, what, give) {
    var found = [];
    give(found);
    request.onsuccess = function () {
      var cursor = request.result;
      if (!cursor) return;
      found.push([cursor.primaryKey, what(cursor)]);
      cursor.continue();
    };
  }

  var value = function (cursor) { return cursor.value; };
  var key = function (cursor) { return cursor.key; };
  var shelvesOf = function (entries) { return entries.map(function (entry) { return entry[0]; }); };

  function entries(shelf) {
    return transact([shelf], 'readonly', function (store, give) { walk(store(shelf).openCursor(), value, give); });
  }

  function of(id) {
    return transact(['history'], 'readonly', function (store, give) {
      walk(store('history').index('ids').openCursor(IDBKeyRange.only(id)), value, give);
    });
  }

  function abouts() {
    return transact(['snapshots'], 'readonly', function (store, give) {
      walk(store('snapshots').index('about').openKeyCursor(), key, give);
    });
  }

  function entry(shelf, key) {
    return transact([shelf], 'readonly', function (store, give) {
      store(shelf).get(key).onsuccess = function (event) { give(event.target.result); };
    });
  }

  function add(all) {
    return transact(shelvesOf(all), 'readwrite', function (store) {
      all.forEach(function (one) {
        var shelf = store(one[0]);
        shelf.add(one[1]).onsuccess = function (event) {
          if (event.target.result > one[2]) shelf.delete(IDBKeyRange.upperBound(event.target.result - one[2]));
        };
      });
    });
  }

  function put(all) {
    return transact(shelvesOf(all), 'readwrite', function (store) {
      all.forEach(function (one) {
        if (one[2] === undefined) store(one[0]).delete(one[1]);
        else store(one[0]).put(one[2], one[1]);
      });
    });
  }

  // It looks no further than the first that is younger, so that it costs nothing where there is nothing to forget. What a clock
  // that was ahead has written does not stop it.
  function forgetBefore(shelf, time) {
    return transact([shelf], 'readwrite', function (store) {
      store(shelf).openCursor().onsuccess = function (event) {
        var cursor = event.target.result;
        if (!cursor) return;
        var at = cursor.value.at;
        if (at >= time && at <= Date.now()) return;
        if (at < time) cursor.delete();
        cursor.continue();
      };
    });
  }

  window.pobratymDisk = { add: add, entries: entries, of: of, abouts: abouts, entry: entry, put: put, forgetBefore: forgetBefore };
})();
