// For the plain pages and those of vis-timeline alike: reads all records of local storage, and says what their dates mean. No library.
//   bench.load()         {type: [{id, kind, fields}, …]}, in no order
//   bench.days(text)     [first, last] day that a date of the EDTF subset can mean, in days since 1970; null for an open end
//   bench.words(text)    the date in English words
(function () {
  'use strict';
  var DAY = 864e5;

  function load() {
    var by = {};
    for (var i = 0; i < localStorage.length; i += 1) {
      var key = localStorage.key(i);
      var parts = key.split('/');
      if (parts[0] !== 'pobratym' || parts[1] !== '1') continue;
      (by[parts[2]] = by[parts[2]] || []).push({ id: parts[3], kind: parts[2], fields: JSON.parse(localStorage.getItem(key)).fields });
    }
    return by;
  }

  // A point: [form, year, month or season, day], its first and last day.
  function point(text) {
    var parts = text.replace(/[~?%]$/, '').split('-').map(Number);
    if (parts.length === 3) return { form: 'day', parts: parts, ends: [Date.UTC(parts[0], parts[1] - 1, parts[2]) / DAY, Date.UTC(parts[0], parts[1] - 1, parts[2]) / DAY] };
    if (parts.length === 1) return { form: 'year', parts: parts, ends: [Date.UTC(parts[0], 0, 1) / DAY, Date.UTC(parts[0], 11, 31) / DAY] };
    var season = parts[1] > 20;
    var first = season ? (parts[1] - 20) * 3 - 1 : parts[1] - 1;
    return { form: season ? 'season' : 'month', parts: parts, ends: [Date.UTC(parts[0], first, 1) / DAY, Date.UTC(parts[0], first + (season ? 3 : 1), 0) / DAY] };
  }

  function days(text) {
    var ends = text.split('/');
    var from = ends[0], to = ends[ends.length - 1];
    return [from === '..' ? null : point(from).ends[0], to === '..' ? null : point(to).ends[1]];
  }

  var format = function (options) { return new Intl.DateTimeFormat('en-GB', Object.assign({ timeZone: 'UTC' }, options)); };
  var styles = {
    day: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    month: format({ month: 'long', year: 'numeric' }),
    dayAndMonth: format({ day: 'numeric', month: 'long' }),
    monthName: format({ month: 'long' }),
    short: format({ month: 'short' })
  };
  var style = function (name, day) { return styles[name].format(day * DAY); };

  function plain(at) {
    if (at.form === 'day' || at.form === 'month') return style(at.form, at.ends[0]);
    if (at.form === 'year') return String(at.parts[0]);
    var year = at.parts[1] === 24 ? at.parts[0] + '/' + String((at.parts[0] + 1) % 100).padStart(2, '0') : at.parts[0];
    return ['spring', 'summer', 'autumn', 'winter'][at.parts[1] - 21] + ' ' + year;
  }

  function marked(text, before) {
    var last = text.slice(-1);
    var words = (before || '') + (last === '~' || last === '%' ? 'about ' : '') + plain(point(text));
    return last === '?' || last === '%' ? words + ' (uncertain)' : words;
  }

  function words(text) {
    var ends = text.split('/');
    if (ends.length === 1) return marked(text);
    if (ends[0] === '..') return marked(ends[1], 'until ');
    if (ends[1] === '..') return marked(ends[0], 'from ');
    var from = point(ends[0]), to = point(ends[1]);
    var exact = !/[~?%]/.test(text) && from.form === to.form;
    var sameYear = from.parts[0] === to.parts[0];
    if (ends[0] === ends[1]) return marked(ends[0]);
    if (exact && from.form === 'year') return from.parts[0] + '–' + to.parts[0];
    if (exact && from.form === 'month' && sameYear) return style('monthName', from.ends[0]) + ' – ' + plain(to);
    if (exact && from.form === 'day' && sameYear && from.parts[1] === to.parts[1]) return from.parts[2] + '–' + plain(to);
    if (exact && from.form === 'day' && sameYear) return style('dayAndMonth', from.ends[0]) + ' – ' + plain(to);
    return marked(ends[0]) + ' – ' + marked(ends[1]);
  }

  var now = new Date();
  window.bench = {
    load: load,
    days: days,
    words: words,
    point: point,
    style: style,
    today: Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY,
    text: function (words) { return words.replace(/&/g, '&amp;').replace(/</g, '&lt;'); },
    elements: function (record, name) {
      return Object.keys(record.fields).filter(function (key) { return key.indexOf(name + '/') === 0; }).map(function (key) { return [key.slice(name.length + 1), record.fields[key]]; });
    }
  };
})();
