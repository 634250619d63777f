// The page that is shown when the app cannot go on. Plain JavaScript, because the wasm is what has failed.
//   pobratymFailed(reason)   a text or an error; the app's panic hook calls it, and so does a failed start
//   pobratymStarted()        the wasm ran: the app must have removed #boot soon after
(function () {
  'use strict';
  var PATIENCE = 30000; // milliseconds from the start of the app to its first view
  var WORDS = {
    uk: {
      name: 'Українська',
      title: 'Pobratym зупинився через помилку',
      text: 'Сторінка не може працювати далі. Те, що вже збережено, лишається в цьому браузері. Спробуйте перезавантажити сторінку. Якщо це не допоможе, збережіть записи у файл, щоб нічого не втратити.',
      old: 'Цей браузер застарий для Pobratym. Оновіть його або відкрийте сторінку в сучасному Firefox, Chrome, Edge чи Safari.',
      reload: 'Перезавантажити сторінку',
      download: 'Зберегти записи у файл',
      rescue: 'Усе, що тут зберігається',
      saved: 'Файл збережено до завантажень:',
      none: 'У цьому браузері ще немає записів.',
      denied: 'Браузер не дає доступу до сховища, тому записи прочитати не вдалося. Перевірте в налаштуваннях браузера дозвіл для цього сайту.',
      detail: 'Технічні подробиці'
    },
    de: {
      name: 'Deutsch',
      title: 'Pobratym wurde durch einen Fehler angehalten',
      text: 'Die Seite kann nicht weiterarbeiten. Was schon gespeichert war, liegt weiterhin in diesem Browser. Meist hilft es, die Seite neu zu laden. Wenn nicht, lassen sich die Einträge als Datei sichern, damit nichts verloren geht.',
      old: 'Dieser Browser ist zu alt für Pobratym. Bitte den Browser aktualisieren oder die Seite in einem heutigen Firefox, Chrome, Edge oder Safari öffnen.',
      reload: 'Seite neu laden',
      download: 'Einträge als Datei sichern',
      rescue: 'Alles, was hier aufbewahrt wird',
      saved: 'Die Datei liegt bei den Downloads:',
      none: 'In diesem Browser gibt es noch keine Einträge.',
      denied: 'Der Browser verweigert den Zugriff auf den Speicher, daher ließen sich die Einträge nicht lesen. Die Freigabe für diese Seite steht in den Einstellungen des Browsers.',
      detail: 'Technische Angaben'
    },
    en: {
      name: 'English',
      title: 'Pobratym was stopped by an error',
      text: 'The page cannot go on. What was already saved is still in this browser. Try to reload the page. If that does not help, download the records, so that nothing is lost.',
      old: 'This browser is too old for Pobratym. Please update it, or open the page in a current Firefox, Chrome, Edge or Safari.',
      reload: 'Reload the page',
      download: 'Download the records',
      rescue: 'All that is kept here',
      saved: 'The file is among your downloads:',
      none: 'There are no records in this browser yet.',
      denied: 'The browser denies access to its storage, so the records could not be read. Check the permission for this site in the browser’s settings.',
      detail: 'Technical details'
    }
  };
  var failed = false;

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function button(className, text, onClick) {
    var made = element('button', className, text);
    made.type = 'button';
    made.addEventListener('click', onClick);
    return made;
  }

  // Returns what to tell the reader.
  function download(words) {
    var all = pobratymRaw.all();
    if (!all) return words.denied;
    if (!Object.keys(all).length) return words.none;
    return words.saved + ' ' + pobratymRaw.save('pobratym-raw-*.json', JSON.stringify(all, null, 1));
  }

  // A version that waits may be the cure: a plain reload would bring the broken one again.
  function reload() {
    if (window.pobratymUpdate && window.pobratymUpdate.waiting) window.pobratymUpdate.apply();
    else location.reload();
  }

  function show(lang, old, detail) {
    var words = WORDS[lang];
    var main = element('main', 'failure');
    var languages = element('p', 'row');
    Object.keys(WORDS).forEach(function (other) {
      var choice = button(other === lang ? 'btn small' : 'btn small quiet', WORDS[other].name, function () { show(other, old, detail); });
      choice.lang = other;
      choice.setAttribute('aria-pressed', String(other === lang));
      languages.appendChild(choice);
    });
    var title = element('h1', '', words.title);
    title.tabIndex = -1;
    var told = element('p');
    told.setAttribute('role', 'status');
    var actions = element('p', 'row');
    actions.appendChild(button('btn primary', words.reload, reload));
    actions.appendChild(button('btn', words.download, function () { told.textContent = download(words); }));
    var rescue = element('a', 'btn', words.rescue);
    rescue.href = 'rescue.html';
    actions.appendChild(rescue);
    var more = element('details');
    more.appendChild(element('summary', '', words.detail));
    more.appendChild(element('pre', '', detail));
    [languages, title, element('p', '', old ? words.old : words.text), actions, told, more].forEach(function (part) {
      main.appendChild(part);
    });
    document.documentElement.lang = lang;
    document.title = words.title;
    document.body.textContent = '';
    document.body.appendChild(main);
    title.focus();
  }

  // What a developer needs: the message, where it was thrown, which build and which browser.
  function describe(reason) {
    var build = document.querySelector('link[rel="preload"][as="fetch"]');
    var lines = [String(reason), reason && reason.stack, new Date().toISOString(), build && build.getAttribute('href'), navigator.userAgent];
    return lines.filter(Boolean).join('\n');
  }

  function fail(reason, old) {
    if (failed) return;
    failed = true;
    var lang = WORDS[document.documentElement.lang] ? document.documentElement.lang : 'en';
    var detail = describe(reason);
    function now() { show(lang, old, detail); }
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', now);
    else now();
  }

  function starting() { return document.readyState === 'loading' || !!document.getElementById('boot'); }

  // After a trap the wasm is dead. Anything else (a failed image, a ResizeObserver notice, an extension) is not our end.
  function isTrap(error) {
    if (!error || !window.WebAssembly) return false;
    return error instanceof WebAssembly.RuntimeError || (/^(RangeError|InternalError)$/.test(error.name) && /wasm/.test(error.stack));
  }

  function isOurs(event) {
    var base = document.baseURI || location.href;
    return (event.filename || '').indexOf(base) === 0 || ((event.error && event.error.stack) || '').indexOf(base) >= 0;
  }

  // The newest thing that the build asks of a browser: WebAssembly with reference types. `(module (table 0 externref))`
  function isOld() {
    if (!window.WebAssembly || !('noModule' in document.createElement('script'))) return true;
    return !WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0]));
  }

  window.pobratymFailed = function (reason) { fail(reason); };
  window.pobratymStarted = function () {
    setTimeout(function () { if (starting()) fail('The app started, but showed nothing.'); }, PATIENCE);
  };
  window.addEventListener('error', function (event) {
    if (event.error && (isTrap(event.error) || (starting() && isOurs(event)))) fail(event.error);
  });
  window.addEventListener('unhandledrejection', function (event) {
    if (isTrap(event.reason)) fail(event.reason);
  });
  if (isOld()) fail('WebAssembly with reference types, or modules, are missing.', true);
})();
