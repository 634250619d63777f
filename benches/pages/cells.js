// What the pages to compare with share: all records, read from storage, and what stands in the cells of a commitment, as the app has it.
window.cells = (function () {
  'use strict';
  var DAY = 864e5;
  var now = new Date();
  var today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  var long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  var by = {};
  for (var i = 0; i < localStorage.length; i += 1) {
    var key = localStorage.key(i).split('/');
    if (key[0] !== 'pobratym' || key[1] !== '1') continue;
    var fields = JSON.parse(localStorage.getItem(key.join('/'))).fields;
    (by[key[2]] = by[key[2]] || {})[key[3]] = { id: key[3], fields: fields, due: fields.due ? Date.parse(fields.due) : Infinity };
  }
  var text = function (words) { return words.replace(/&/g, '&amp;').replace(/</g, '&lt;'); };
  var folded = function (words) { return words.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f'’]/g, ''); };
  // The text as HTML, with what is looked for marked in it.
  function marked(words) {
    var low = folded(words), from = 0, html = '';
    if (!cells.sought.length || low.length !== words.length) return text(words);
    while (from < words.length) {
      var at = cells.sought.reduce(function (best, word) {
        var place = low.indexOf(word, from);
        return place >= 0 && (!best || place < best[0]) ? [place, place + word.length] : best;
      }, null);
      if (!at) break;
      html += text(words.slice(from, at[0])) + '<mark>' + text(words.slice(at[0], at[1])) + '</mark>';
      from = at[1];
    }
    return html + text(words.slice(from));
  }
  var parts = function (record, name) { return Object.keys(record.fields).filter(function (field) { return field.indexOf(name + '/') === 0; }); };
  var partners = parts(Object.values(by.partnership)[0], 'partners').map(function (field) {
    return { id: field.slice(9), name: Object.values(by.partnership)[0].fields[field].name.en };
  });
  var STATUS = { proposed: 'Proposed', agreed: 'Agreed', under_way: 'Under way', paused: 'Paused', done: 'Done', dropped: 'Dropped' };
  var isOpen = function (record) { return record.fields.status !== 'done' && record.fields.status !== 'dropped'; };
  var days = function (n) { return n + (n === 1 ? ' day' : ' days'); };
  var icon = '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 4L2.8 19.5h18.4z"></path></svg>';

  function due(record, done) {
    if (record.fields.status === 'done') return '<span class="due ok">' + icon + '<span>' + (done.length ? long.format(Date.parse(done[0])) : 'done') + '</span></span>';
    if (isOpen(record) && record.due < today) return '<span class="due late">' + icon + '<span>overdue by ' + days((today - record.due) / DAY) + '</span></span>';
    return '<span class="due">' + (record.due === Infinity ? 'no due date' : 'due ' + long.format(record.due)) + '</span>';
  }
  function owner(record) {
    return function (partner, side) {
      var named = record.fields['responsible/' + partner.id];
      if (named) return '<span class="chip ' + 'ab'[side] + '"><i></i><span class="sr">' + text(partner.name) + ': </span>' + marked(by.contact[named.contact].fields.name) + '</span>';
      return isOpen(record) ? '<span class="chip none">' + text(partner.name) + ': nobody named</span>' : '';
    };
  }
  function progress(record) {
    var steps = parts(record, 'steps').map(function (field) { return record.fields[field]; });
    var done = steps.map(function (step) { return step.done; }).filter(Boolean);
    var part = record.fields.status === 'done' ? 1 : steps.length ? done.length / steps.length : 0;
    var words = steps.length ? done.length + ' of ' + steps.length + ' steps' : STATUS[record.fields.status];
    return { done: done, part: part, html: '<div class="progress"><div class="bar" role="progressbar" aria-label="Progress" aria-valuenow="' + part * 100 + '"><i></i></div><span>' + words + '</span></div>' };
  }
  var cells = {
    all: Object.values(by.commitment),
    sought: [], // the words that are looked for, folded
    folded: folded,
    // All that is looked for in a commitment: its texts, and who is named for it.
    key: function (record) {
      var names = parts(record, 'responsible').map(function (field) { return by.contact[record.fields[field].contact].fields.name; });
      return folded([record.fields.title.en, record.fields.due || ''].concat(names).join('\n'));
    },
    progress: progress,
    title: function (record) { return '<span class="row"><a href="/commitments/' + record.id + '" tabindex="-1">' + marked(record.fields.title.en) + '</a></span>'; },
    status: function (record) { return '<span class="badge">' + STATUS[record.fields.status] + '</span>'; },
    due: function (record) {
      var silent = isOpen(record) && !parts(record, 'updates').length ? '<span class="due warn">' + icon + '<span>no news yet</span></span>' : '';
      return '<span class="stack tight">' + due(record, progress(record).done) + silent + '</span>';
    },
    owners: function (record) { return '<span class="row">' + partners.map(owner(record)).join('') + '</span>'; }
  };
  return cells;
})();
