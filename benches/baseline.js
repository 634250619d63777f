// The plainest page that loads the same records from the same storage and shows the first screen of "Today": what is
// overdue, what is silent, what has no owner, eight rows of each. No library, no framework.
(function () {
  'use strict';
  var today = new Date().toISOString().slice(0, 10);
  var sixtyDaysAgo = new Date(Date.now() - 60 * 864e5).toISOString().slice(0, 10);
  var records = [];
  for (var i = 0; i < localStorage.length; i += 1) {
    var key = localStorage.key(i);
    if (key.indexOf('pobratym/1/') === 0) records.push({ type: key.split('/')[2], id: key.split('/')[3], fields: JSON.parse(localStorage.getItem(key)).fields });
  }
  var open = records.filter(function (record) {
    return record.type === 'commitment' && record.fields.status !== 'done' && record.fields.status !== 'dropped';
  });
  var named = function (record) { return Object.keys(record.fields).filter(function (name) { return name.indexOf('responsible/') === 0; }).length; };
  var news = function (record) {
    return Object.keys(record.fields).filter(function (name) { return name.indexOf('updates/') === 0; }).map(function (name) { return record.fields[name].date; }).sort().pop() || '';
  };
  var lists = {
    Overdue: open.filter(function (record) { return record.fields.due && record.fields.due < today; }),
    Silent: open.filter(function (record) { return news(record) < sixtyDaysAgo; }),
    'No owner': open.filter(function (record) { return named(record) < 2; })
  };
  var main = document.querySelector('main');
  Object.keys(lists).forEach(function (title) {
    var heading = document.createElement('h2');
    heading.textContent = title + ' ' + lists[title].length;
    var list = document.createElement('ul');
    lists[title].slice(0, 8).forEach(function (record) {
      var row = document.createElement('li');
      row.className = 'task';
      var link = document.createElement('a');
      link.href = 'commitments/' + record.id;
      link.textContent = record.fields.title.en;
      row.append(link, ' due ' + record.fields.due);
      list.append(row);
    });
    main.append(heading, list);
  });
})();
