// The same records in vis-timeline: read from the same storage, each event and commitment an item with its days, in groups: for
// `chronicle` the two cities, as the two banks; for `schedule` the spheres. It shows the part of time that the app's schedule shows at first; for
// `days` only that of the chronicle's first screen: the next six and the last twelve events. All other options are as they come.
(function () {
  'use strict';
  var DAY = 864e5;
  var kind = document.currentScript.dataset.kind;
  var by = bench.load();
  var isChronicle = kind !== 'schedule';
  var records = isChronicle ? by.event : by.event.concat(by.commitment);
  var items = new vis.DataSet();
  var groups = {};
  var made = [];
  records.forEach(function (record) {
    var fields = record.fields;
    var when = fields.when || fields.due;
    if (!when) return;
    var ends = bench.days(when);
    var first = ends[0] === null ? ends[1] : ends[0];
    var last = ends[1] === null ? Math.max(first, bench.today) : ends[1];
    var group = isChronicle ? fields.host || 'joint' : fields.sphere || fields.spheres[0];
    groups[group] = true;
    var item = { id: record.id, group: group, content: bench.text(fields.title.en), start: first * DAY };
    if (last > first) item.end = (last + 1) * DAY; else item.type = 'point';
    made.push(item);
  });
  items.add(made);
  var at = made.map(function (item) { return item.start / DAY; }).sort(function (a, b) { return a - b; });
  var next = at.findIndex(function (day) { return day > bench.today; });
  // The width of the app's picture, at its first scale.
  var days = 945 / 2.5;
  var seen = kind === 'days' ? [at[Math.max(0, next - 12)], at[Math.min(at.length - 1, next + 6)] + 1] : [bench.today - days / 3, bench.today + days * 2 / 3];
  window.timeline = new vis.Timeline(document.getElementById('timeline'), items, Object.keys(groups).map(function (id) { return { id: id, content: id.slice(-12) }; }), {
    start: seen[0] * DAY,
    end: seen[1] * DAY,
    maxHeight: '80vh'
  });
})();
