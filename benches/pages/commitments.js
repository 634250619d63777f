// The table of commitments as a plain page: reads all records from storage, sorts them by due date, and draws the first rows within the
// app's own frame and styles. No library. commitments.mjs checks that the rows read the same as the app's, word for word.
(function () {
  'use strict';
  var DAY = 864e5, PAGE = 15;
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
      if (named) return '<span class="chip ' + 'ab'[side] + '"><i></i><span class="sr">' + text(partner.name) + ': </span>' + text(by.contact[named.contact].fields.name) + '</span>';
      return isOpen(record) ? '<span class="chip none">' + text(partner.name) + ': nobody named</span>' : '';
    };
  }
  function row(record) {
    var steps = parts(record, 'steps').map(function (field) { return record.fields[field]; });
    var done = steps.map(function (step) { return step.done; }).filter(Boolean);
    var progress = record.fields.status === 'done' ? 1 : steps.length ? done.length / steps.length : 0;
    var words = steps.length ? done.length + ' of ' + steps.length + ' steps' : STATUS[record.fields.status];
    var silent = isOpen(record) && !parts(record, 'updates').length ? '<span class="due warn">' + icon + '<span>no news yet</span></span>' : '';
    return '<tr id="row-' + record.id + '" aria-selected="false"><td class="pick" role="gridcell"><input type="checkbox" tabindex="-1"></td>'
      + '<th scope="row" tabindex="-1"><span class="row"><a href="/commitments/' + record.id + '" tabindex="-1">' + text(record.fields.title.en) + '</a></span></th>'
      + '<td role="gridcell" tabindex="-1"><span class="badge">' + STATUS[record.fields.status] + '</span></td>'
      + '<td role="gridcell" tabindex="-1" data-fact="due"><span class="stack tight">' + due(record, done) + silent + '</span></td>'
      + '<td role="gridcell" tabindex="-1" data-fact="owners"><span class="row">' + partners.map(owner(record)).join('') + '</span></td>'
      + '<td role="gridcell" tabindex="-1" data-fact="progress"><div class="progress"><div class="bar" role="progressbar" aria-label="Progress" aria-valuenow="' + progress * 100 + '"><i></i></div><span>' + words + '</span></div></td></tr>';
  }
  var all = Object.values(by.commitment).sort(function (a, b) { return (a.due === b.due ? 0 : a.due - b.due) || (a.id < b.id ? -1 : 1); });
  document.querySelector('#commitments-grid tbody').innerHTML = all.slice(0, PAGE).map(row).join('');
  window.records = all; // as an app would keep them
})();
