// The rescue page, /rescue.html: lists what this browser keeps of the app, and saves it to files, without the wasm. It changes
// nothing, and shows no content of a record: nobody who looks over a shoulder reads a contact here.
(function () {
  'use strict';
  var WORDS = {
    uk: {
      name: 'Українська',
      title: 'Що цей браузер зберігає з Pobratym',
      text: 'Ця сторінка працює без самого застосунку. Вона нічого не змінює: показує, що тут зберігається, і дає зберегти це у файли.',
      records: 'Записи',
      partnership: 'Партнерства', agreement: 'Угоди', event: 'Події', commitment: 'Зобов’язання', contact: 'Контакти', programme: 'Програми',
      other: 'Записи інших типів',
      unreadable: 'Записи, які не вдається прочитати',
      aside: 'Відкладене, бо не прочиталося',
      drafts: 'Недозаповнені форми',
      views: 'Збережені вигляди',
      newer: 'Дані новішої версії',
      none: 'У цьому браузері ще немає записів.',
      denied: 'Браузер не дає доступу до сховища. Перевірте в налаштуваннях браузера дозвіл для цього сайту.',
      exchange: 'Завантажити записи',
      exchangeHint: 'Цей файл можна відкрити в Pobratym. Того, що не вдається прочитати, у ньому немає.',
      raw: 'Завантажити все як є',
      rawHint: 'Разом із налаштуваннями, недозаповненими формами й тим, що не вдається прочитати: для того, хто вам допомагатиме.',
      journal: 'Журнал змін',
      entries: 'Змін у журналі',
      first: 'Перша',
      last: 'Остання',
      saveJournal: 'Завантажити журнал',
      noJournal: 'Журнал порожній.',
      snapshots: 'Знімки стану',
      noSnapshots: 'Знімків немає.',
      save: 'Завантажити',
      saveSnapshot: 'Завантажити знімок: ',
      disk: 'Шукаємо журнал і знімки…',
      noDisk: 'Браузер не дає доступу до журналу та знімків.',
      saved: 'Файл збережено до завантажень:',
      back: 'Відкрити Pobratym'
    },
    de: {
      name: 'Deutsch',
      title: 'Was dieser Browser von Pobratym aufbewahrt',
      text: 'Diese Seite kommt ohne die App selbst aus. Sie ändert nichts: Sie zeigt, was hier aufbewahrt wird, und sichert es in Dateien.',
      records: 'Einträge',
      partnership: 'Partnerschaften', agreement: 'Vereinbarungen', event: 'Ereignisse', commitment: 'Zusagen', contact: 'Kontakte', programme: 'Programme',
      other: 'Einträge anderer Art',
      unreadable: 'Einträge, die nicht lesbar sind',
      aside: 'Beiseitegelegt, weil nicht lesbar',
      drafts: 'Halb ausgefüllte Formulare',
      views: 'Gespeicherte Ansichten',
      newer: 'Daten einer neueren Version',
      none: 'In diesem Browser gibt es noch keine Einträge.',
      denied: 'Der Browser verweigert den Zugriff auf den Speicher. Die Freigabe für diese Seite steht in den Einstellungen des Browsers.',
      exchange: 'Einträge herunterladen',
      exchangeHint: 'Diese Datei lässt sich in Pobratym öffnen. Was nicht lesbar ist, steht nicht darin.',
      raw: 'Alles unverändert herunterladen',
      rawHint: 'Mit Einstellungen, halb ausgefüllten Formularen und dem, was nicht lesbar ist: für jemanden, der Ihnen helfen soll.',
      journal: 'Journal der Änderungen',
      entries: 'Änderungen im Journal',
      first: 'Die erste',
      last: 'Die letzte',
      saveJournal: 'Journal herunterladen',
      noJournal: 'Das Journal ist leer.',
      snapshots: 'Sicherungsstände',
      noSnapshots: 'Es gibt keine Sicherungsstände.',
      save: 'Herunterladen',
      saveSnapshot: 'Sicherungsstand herunterladen: ',
      disk: 'Journal und Sicherungsstände werden gesucht …',
      noDisk: 'Der Browser gibt Journal und Sicherungsstände nicht heraus.',
      saved: 'Die Datei liegt bei den Downloads:',
      back: 'Pobratym öffnen'
    },
    en: {
      name: 'English',
      title: 'What this browser keeps of Pobratym',
      text: 'This page works without the app itself. It changes nothing: it shows what is kept here, and saves it to files.',
      records: 'Records',
      partnership: 'Partnerships', agreement: 'Agreements', event: 'Events', commitment: 'Commitments', contact: 'Contacts', programme: 'Programmes',
      other: 'Records of other types',
      unreadable: 'Records that cannot be read',
      aside: 'Set aside as unreadable',
      drafts: 'Half-filled forms',
      views: 'Saved views',
      newer: 'Data of a newer version',
      none: 'There are no records in this browser yet.',
      denied: 'The browser denies access to its storage. Check the permission for this site in the browser’s settings.',
      exchange: 'Download the records',
      exchangeHint: 'This file can be opened in Pobratym. What cannot be read is not in it.',
      raw: 'Download everything as it is',
      rawHint: 'With settings, half-filled forms and what cannot be read: for someone who is to help you.',
      journal: 'Journal of changes',
      entries: 'Changes in the journal',
      first: 'The first',
      last: 'The last',
      saveJournal: 'Download the journal',
      noJournal: 'The journal is empty.',
      snapshots: 'Snapshots',
      noSnapshots: 'There are no snapshots.',
      save: 'Download',
      saveSnapshot: 'Download the snapshot: ',
      disk: 'Looking for the journal and the snapshots…',
      noDisk: 'The browser gives no access to the journal and the snapshots.',
      saved: 'The file is among your downloads:',
      back: 'Open Pobratym'
    }
  };
  var TYPES = ['partnership', 'agreement', 'event', 'commitment', 'contact', 'programme'];
  var OTHERS = ['other', 'unreadable', 'aside', 'drafts', 'views', 'newer'];
  var raw = window.pobratymRaw;

  // What is kept.

  function envelope(text) {
    try {
      var value = JSON.parse(text);
      return value && typeof value.stamp === 'string' ? value : null;
    } catch (damaged) {
      return null;
    }
  }

  // How many named views a partnership has; a list that cannot be read is one thing all the same.
  function views(text) {
    try {
      return JSON.parse(text).length || 1;
    } catch (damaged) {
      return 1;
    }
  }

  // What a key and its value are: one of TYPES, one of OTHERS, '' for what need not be told; the record; and how many, where it is not one.
  function judge(key, text) {
    var parts = key.split('/');
    if (parts[1] === 'quarantine') return ['aside'];
    if (parts[1] === 'draft') return ['drafts'];
    if (parts[1] === 'views') return ['views', null, views(text)];
    if (/^\d+$/.test(parts[1]) && Number(parts[1]) > 1) return ['newer'];
    if (parts[1] !== '1' || parts.length !== 4) return [''];
    var record = envelope(text);
    if (!record) return ['unreadable'];
    record.type = parts[2];
    record.id = parts[3];
    if (record.deleted) return ['', record];
    return [TYPES.indexOf(parts[2]) < 0 ? 'other' : parts[2], record];
  }

  function survey(all) {
    var found = { counts: {}, records: [] };
    Object.keys(all).sort().forEach(function (key) {
      var judged = judge(key, all[key]);
      if (judged[0]) found.counts[judged[0]] = (found.counts[judged[0]] || 0) + (judged[2] || 1);
      if (judged[1]) found.records.push(judged[1]);
    });
    return found;
  }

  // The format is told in src/formats/exchange.rs.
  function exchange(records, settings) {
    var partnerships = records.filter(function (record) { return record.type === 'partnership' && !record.deleted; });
    return JSON.stringify({
      format: 'pobratym',
      version: 1,
      exported: new Date().toISOString(),
      from: (settings && settings.our_city) || '',
      scope: partnerships.map(function (record) { return record.id; }),
      records: records
    }, null, 1);
  }

  function settingsIn(all) {
    try { return JSON.parse(all['pobratym/settings']); } catch (damaged) { return null; }
  }

  // Hands all shelves of IndexedDB to `then`: {shelf: [value, …]}; null where they cannot be had. It is opened in the version that it
  // has, and not made where there is none, so that this page reads what any version of the app has kept.
  function readShelves(then) {
    function give(found) { then(found); then = function () { /* once */ }; }
    try {
      var isNew = false;
      var request = indexedDB.open('pobratym');
      request.onupgradeneeded = function () {
        isNew = true;
        request.transaction.abort();
      };
      request.onerror = function (event) {
        event.preventDefault(); // Firefox would tell the console of what is no error here
        give(isNew ? {} : null);
      };
      request.onsuccess = function () { readAll(request.result, give); };
    } catch (denied) {
      give(null);
    }
  }

  function readAll(db, give) {
    var found = {};
    var names = [].slice.call(db.objectStoreNames);
    if (!names.length) return give(found);
    var transaction = db.transaction(names, 'readonly');
    names.forEach(function (name) {
      found[name] = [];
      transaction.objectStore(name).openCursor().onsuccess = function (event) {
        var cursor = event.target.result;
        if (!cursor) return;
        found[name].push(cursor.value);
        cursor.continue();
      };
    });
    transaction.oncomplete = function () { db.close(); give(found); };
    transaction.onerror = transaction.onabort = function () { db.close(); give(null); };
  }

  // How it is shown.

  function element(name, className, children) {
    var made = document.createElement(name);
    if (className) made.className = className;
    [].concat(children || []).forEach(function (child) {
      made.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
    });
    return made;
  }

  function button(className, text, onClick) {
    var made = element('button', className, text);
    made.type = 'button';
    made.addEventListener('click', onClick);
    return made;
  }

  function pairs(rows) {
    var list = element('dl', 'pairs');
    rows.forEach(function (row) {
      list.appendChild(element('dt', '', row[0]));
      list.appendChild(element('dd', 'num', row[1]));
    });
    return list;
  }

  function section(title, children) {
    return element('section', 'stack', [element('h2', '', title)].concat(children));
  }

  var all = raw.all();
  // Undefined until the browser has answered, which not every one does; null where it says no.
  var shelves;
  var shown;

  function Page(lang) {
    var words = WORDS[lang];
    var told = element('p', 'soft');
    told.setAttribute('role', 'status');

    function saver(className, text, what, make) {
      return button(className, text, function () { told.textContent = words.saved + ' ' + raw.save(what, make()); });
    }

    function number(n) { return n.toLocaleString(lang); }
    function time(at) { return new Date(at).toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' }); }

    function records() {
      if (!all) return section(words.records, element('p', '', words.denied));
      var found = survey(all);
      var rows = TYPES.concat(OTHERS).filter(function (what) { return found.counts[what]; });
      if (!rows.length) return section(words.records, element('p', '', words.none));
      return section(words.records, [
        pairs(rows.map(function (what) { return [words[what], number(found.counts[what])]; })),
        element('p', 'row', saver('btn primary', words.exchange, '*.pobratym.json', function () { return exchange(found.records, settingsIn(all)); })),
        element('p', 'soft', words.exchangeHint),
        element('p', 'row', saver('btn', words.raw, 'pobratym-raw-*.json', function () { return JSON.stringify(all, null, 1); })),
        element('p', 'soft', words.rawHint)
      ]);
    }

    // The journal, and what else is on shelves but the snapshots.
    function journal() {
      var entries = shelves.changes || [];
      if (!entries.length) return section(words.journal, element('p', '', words.noJournal));
      var all = {};
      Object.keys(shelves).forEach(function (shelf) { if (shelf !== 'snapshots') all[shelf] = shelves[shelf]; });
      return section(words.journal, [
        pairs([[words.entries, number(entries.length)], [words.first, time(entries[0].at)], [words.last, time(entries[entries.length - 1].at)]]),
        element('p', 'row', saver('btn', words.saveJournal, 'pobratym-journal-*.json', function () { return JSON.stringify(all, null, 1); }))
      ]);
    }

    function snapshots() {
      var kept = (shelves.snapshots || []).slice().reverse();
      if (!kept.length) return section(words.snapshots, element('p', '', words.noSnapshots));
      return section(words.snapshots, element('ul', 'list', kept.map(function (snapshot) {
        var when = time(snapshot.at);
        var save = saver('btn small', words.save, 'snapshot-' + new Date(snapshot.at).toISOString().slice(0, 10) + '.pobratym.json', function () { return snapshot.text; });
        save.setAttribute('aria-label', words.saveSnapshot + when);
        return element('li', '', element('div', 'row', [when, save]));
      })));
    }

    function languages() {
      return element('p', 'row', Object.keys(WORDS).map(function (other) {
        var choice = button(other === lang ? 'btn small' : 'btn small quiet', WORDS[other].name, function () { show(other, true); });
        choice.lang = other;
        choice.setAttribute('aria-pressed', String(other === lang));
        return choice;
      }));
    }

    var title = element('h1', '', words.title);
    title.tabIndex = -1;
    var back = element('a', 'btn', words.back);
    back.href = document.baseURI;
    var main = element('main', 'failure rescue', [languages(), title, element('p', '', words.text), records(), told, element('p', 'row', back)]);
    var kept = [];
    function shelve() {
      kept.forEach(function (old) { main.removeChild(old); });
      kept = shelves ? [journal(), snapshots()] : [element('p', '', shelves === null ? words.noDisk : words.disk)];
      kept.forEach(function (now) { main.insertBefore(now, told); });
    }
    shelve();
    this.title = title;
    this.main = main;
    this.shelve = shelve;
  }

  function show(lang, isMove) {
    shown = new Page(lang);
    document.documentElement.lang = lang;
    document.title = WORDS[lang].title;
    document.body.textContent = '';
    document.body.appendChild(shown.main);
    if (isMove) shown.title.focus();
  }

  show(WORDS[document.documentElement.lang] ? document.documentElement.lang : 'en', false);
  readShelves(function (found) {
    shelves = found;
    shown.shelve();
  });
})();
