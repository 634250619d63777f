// The same commitments in Tabulator, as its manual shows a large table: all rows as data, a height, so that it draws only those that are
// seen. Within the app's own frame, and with the same in its cells. Its search is the app's: the same texts, folded, each word must stand in them,
// and what was found is marked in title and names. With `?bare` it is what Tabulator brings along: the title alone, and no marks.
(function () {
  'use strict';
  var cells = window.cells;
  var isBare = location.search === '?bare';
  var data = cells.all.map(function (record) {
    return {
      id: record.id,
      record: record,
      title: record.fields.title.en,
      status: record.fields.status,
      due: record.fields.due || '',
      progress: cells.progress(record).part,
      key: isBare ? '' : cells.key(record) // the app makes it ready as well, before the first key
    };
  });
  var as = function (draw) { return function (cell) { return draw(cell.getRow().getData().record); }; };
  var table;
  // Draws the table, anew where it is there.
  window.draw = function () {
    if (table) table.destroy();
    table = new Tabulator('#table', {
      data: data,
      height: Number(document.querySelector('#table').dataset.height),
      layout: 'fitColumns',
      selectableRows: true,
      initialSort: [{ column: 'due', dir: 'asc' }],
      columns: [
        { formatter: 'rowSelection', titleFormatter: 'rowSelection', headerSort: false, width: 40 },
        { title: 'Commitment', field: 'title', editor: 'input', widthGrow: 3, formatter: as(cells.title) },
        { title: 'Status', field: 'status', editor: 'list', editorParams: { values: ['proposed', 'agreed', 'under_way', 'paused', 'done', 'dropped'] }, formatter: as(cells.status) },
        { title: 'Due', field: 'due', editor: 'date', formatter: as(cells.due) },
        { title: 'Responsible', field: 'id', formatter: as(cells.owners) },
        { title: 'Progress', field: 'progress', formatter: as(function (record) { return cells.progress(record).html; }) }
      ]
    });
  };
  window.draw();
  var finds = function (row) { return cells.sought.every(function (word) { return row.key.indexOf(word) >= 0; }); };
  document.querySelector('input[type=search]').addEventListener('input', function (event) {
    if (isBare) return table.setFilter('title', 'like', event.target.value);
    cells.sought = cells.folded(event.target.value).split(' ').filter(Boolean);
    table.setFilter(finds);
    // A row that it has drawn before still has the marks of then.
    table.getRows('visible').forEach(function (row) { row.reformat(); });
  });
})();
