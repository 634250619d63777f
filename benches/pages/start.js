// What a plain page does that loads the same records from the same storage and shows the same first screen: the frame is in its
// HTML, the rows are written here. No library, no framework. run.mjs checks that it reads the same, word for word.
(function () {
  'use strict';
  var DAY = 864e5;
  var now = new Date();
  var today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  var long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  var number = new Intl.NumberFormat('en-GB');
  var by = {};
  for (var i = 0; i < localStorage.length; i += 1) {
    var key = localStorage.key(i).split('/');
    if (key[0] !== 'pobratym' || key[1] !== '1') continue;
    var fields = JSON.parse(localStorage.getItem(key.join('/'))).fields;
    (by[key[2]] = by[key[2]] || {})[key[3]] = { id: key[3], fields: fields, due: Date.parse(fields.due) };
  }
  var open = Object.values(by.commitment).filter(function (record) { return record.fields.status !== 'done' && record.fields.status !== 'dropped'; });
  var parts = function (record, name) { return Object.keys(record.fields).filter(function (key) { return key.indexOf(name + '/') === 0; }); };
  var news = function (record) { return parts(record, 'updates').map(function (key) { return Date.parse(record.fields[key].date); }).sort().pop(); };
  var partners = function (record) {
    var partnership = by.partnership[record.fields.partnership];
    return parts(partnership, 'partners').map(function (key) { return { id: key.slice(9), name: partnership.fields[key].name.en }; });
  };
  var text = function (words) { return words.replace(/&/g, '&amp;').replace(/</g, '&lt;'); };
  var days = function (n) { return n + (n === 1 ? ' day' : ' days'); };
  var byId = function (a, b) { return a.id < b.id ? -1 : 1; };
  var sooner = function (a, b) { return a.due - b.due || byId(a, b); };

  function title(record) { return '<p><a href="/commitments/' + record.id + '" class="task-title"><span lang="en">' + text(record.fields.title.en) + '</span></a></p>'; }
  function where(record, what) {
    var names = partners(record).map(function (partner) { return text(partner.name); }).join(' – ');
    return '<p class="soft"><a href="/partnerships/' + record.fields.partnership + '">' + names + '</a> · ' + what + '</p>';
  }
  function owner(record) {
    return function (partner, side) {
      var named = record.fields['responsible/' + partner.id];
      if (!named) return '<span class="chip none">' + text(partner.name) + ': nobody named</span>';
      return '<span class="chip ' + 'ab'[side] + '"><i></i><span class="sr">' + text(partner.name) + ': </span>' + text(by.contact[named.contact].fields.name) + '</span>';
    };
  }
  var icon = function (path) { return '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="' + path + '"></path></svg>'; };
  var isQuiet = function (record) { return !(news(record) >= today - 60 * DAY); };
  var hush = function (record) { return isQuiet(record) ? '<span class="due warn">' + icon('M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17M12 7.5V12l3 2') + 'no news yet</span>' : ''; };
  var of = function (record) { return '<span class="sr">: ' + text(record.fields.title.en) + '</span>'; };
  var more = function (record) {
    return '<button type="button" class="btn icon-only small quiet" id="more-' + record.id + '" aria-haspopup="menu" aria-expanded="false" aria-label="More answers: ' + text(record.fields.title.en) + '">' + icon('M5.5 11.3a.7.7 0 1 1 0 1.4.7.7 0 0 1 0-1.4M12 11.3a.7.7 0 1 1 0 1.4.7.7 0 0 1 0-1.4M18.5 11.3a.7.7 0 1 1 0 1.4.7.7 0 0 1 0-1.4') + '</button>';
  };
  var answer = function (record, words) { return '<button type="button" class="btn small" id="answer-' + record.id + '">' + words + of(record) + '</button>' + more(record); };
  function task(end, others) {
    return function (record) {
      return '<li class="task"><div class="stack">' + title(record) + where(record, 'due ' + long.format(record.due)) + '</div><div class="row end">' + end(record)
        + '</div><div class="row owners">' + (others ? others(record) : '') + partners(record).map(owner(record)).join('') + '</div></li>';
    };
  }
  function coming(record) {
    return '<li class="coming"><p class="row"><strong class="num">' + long.format(record.due) + '</strong><span class="soft">in ' + days((record.due - today) / DAY)
      + '</span></p>' + title(record) + where(record, 'commitment due')
      + '<div class="row end">' + hush(record) + partners(record).filter(function (partner) { return !record.fields['responsible/' + partner.id]; }).map(owner(record)).join('') + answer(record, 'Done') + '</div></li>';
  }
  var late = task(function (record) { return '<span class="due late">' + icon('M12 4L2.8 19.5h18.4zM12 10v4.5M12 17v.1') + 'overdue by ' + days((today - record.due) / DAY) + '</span>' + answer(record, 'Done'); }, hush);
  var silent = task(function (record) { return hush(record) + answer(record, 'Call held'); });

  function show(id, records, order, row) {
    var section = document.querySelector('[aria-labelledby="' + id + '"]');
    section.querySelector('.count').textContent = number.format(records.length);
    section.querySelector('.list').innerHTML = records.sort(order).slice(0, 8).map(row).join('');
    section.querySelector('.more').textContent = 'Show all ' + number.format(records.length);
  }
  // Each commitment once, where it is worst: late, soon, silent. There is nothing else in these records.
  var overdue = open.filter(function (record) { return record.due < today; });
  var soon = open.filter(function (record) { return record.due >= today && record.due <= today + 30 * DAY; });
  var rest = open.filter(function (record) { return !(record.due <= today + 30 * DAY); });
  var quiet = rest.filter(isQuiet);
  show('today-overdue', overdue, sooner, late);
  show('today-silent', quiet, byId, silent);
  show('today-coming', soon, sooner, coming);
  var lacks = function (record) { return isQuiet(record) || partners(record).some(function (partner) { return !record.fields['responsible/' + partner.id]; }); };
  var all = overdue.length + quiet.length + soon.filter(lacks).length;
  document.querySelector('.rail .count.late').innerHTML = '<span aria-hidden="true">' + all + '</span><span class="sr">' + all + ' need attention</span>';
  document.querySelectorAll('.rail .count')[1].textContent = Object.keys(by.partnership).length;
})();
