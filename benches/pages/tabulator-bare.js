// Tabulator alone on its page, with what is stored as it stands in the cells: nothing of the app around it. The same commitments, as its manual shows a large table: all rows as data, a height, so that it draws only those that are seen.
(function () {
  'use strict';
  var by = { commitment: [], contact: {}, partnership: {} };
  for (var i = 0; i < localStorage.length; i += 1) {
    var key = localStorage.key(i).split('/');
    if (key[0] !== 'pobratym' || key[1] !== '1') continue;
    var fields = JSON.parse(localStorage.getItem(key.join('/'))).fields;
    if (key[2] === 'commitment') by.commitment.push({ id: key[3], fields: fields });
    else if (by[key[2]]) by[key[2]][key[3]] = fields;
  }
  var data = by.commitment.map(function (record) {
    var fields = record.fields;
    var named = Object.keys(fields).filter(function (name) { return name.indexOf('responsible/') === 0; });
    var steps = Object.keys(fields).filter(function (name) { return name.indexOf('steps/') === 0; });
    var done = steps.filter(function (name) { return fields[name].done; });
    return {
      id: record.id,
      title: fields.title.en,
      status: fields.status,
      due: fields.due || '',
      owners: named.map(function (name) { return by.contact[fields[name].contact].name; }).join(', '),
      progress: fields.status === 'done' ? 100 : steps.length ? 100 * done.length / steps.length : 0
    };
  });
  var table;
  // Draws the table, anew where it is there.
  window.draw = function () {
    if (table) table.destroy();
    table = new Tabulator('#table', {
      data: data,
      height: 700,
      layout: 'fitColumns',
      selectableRows: true,
      initialSort: [{ column: 'due', dir: 'asc' }],
      columns: [
        { formatter: 'rowSelection', titleFormatter: 'rowSelection', headerSort: false, width: 40 },
        { title: 'Commitment', field: 'title', editor: 'input', widthGrow: 3 },
        { title: 'Status', field: 'status', editor: 'list', editorParams: { values: ['proposed', 'agreed', 'under_way', 'paused', 'done', 'dropped'] } },
        { title: 'Due', field: 'due', editor: 'date' },
        { title: 'Responsible', field: 'owners' },
        { title: 'Progress', field: 'progress', formatter: 'progress' }
      ]
    });
  };
  window.draw();
  document.querySelector('input').addEventListener('input', function (event) { table.setFilter('title', 'like', event.target.value); });
})();
