// The table of commitments as a plain page: sorts all records by due date, and draws the first rows within the app's own frame and styles.
// No library. commitments.mjs checks that the rows read the same as the app's, word for word.
(function () {
  'use strict';
  var PAGE = 15, cells = window.cells;
  function row(record) {
    return '<tr id="row-' + record.id + '" aria-selected="false"><td class="pick" role="gridcell"><input type="checkbox" tabindex="-1"></td>'
      + '<th scope="row" tabindex="-1">' + cells.title(record) + '</th>'
      + '<td role="gridcell" tabindex="-1">' + cells.status(record) + '</td>'
      + '<td role="gridcell" tabindex="-1" data-fact="due">' + cells.due(record) + '</td>'
      + '<td role="gridcell" tabindex="-1" data-fact="owners">' + cells.owners(record) + '</td>'
      + '<td role="gridcell" tabindex="-1" data-fact="progress">' + cells.progress(record).html + '</td></tr>';
  }
  var all = cells.all.sort(function (a, b) { return (a.due === b.due ? 0 : a.due - b.due) || (a.id < b.id ? -1 : 1); });
  document.querySelector('#commitments-grid tbody').innerHTML = all.slice(0, PAGE).map(row).join('');
  window.records = all; // as an app would keep them
})();
