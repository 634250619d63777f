// The schedule of a partnership as a plain page: reads all records from storage, lays them out in lanes by sphere, and draws what lies in the
// app's first part of time, within the app's own frame and styles. events.mjs checks that it reads the same as the app's, word for word.
(function () {
  'use strict';
  var LEAST = 24, CELL = 44, GAP = 6, LETTER = 8.4, AROUND = 20, MOST = 240, SCALE = 2.5, ROWS = 30, MOST_ROWS = 6, ROOMY = 90, NEAR = 10000, NEAR_VIEW = 400;
  var by = bench.load();
  var today = bench.today;
  var text = bench.text;
  var number = new Intl.NumberFormat('en-GB');
  var partners = bench.elements(by.partnership[0], 'partners').map(function (pair) { return pair[0]; });
  var picture = document.querySelector('.schedule');
  var width = picture.clientWidth;
  var days = width / SCALE;
  var from = today - days / 3;

  var items = by.event.concat(by.commitment).map(function (record) {
    var when = record.fields.when || record.fields.due;
    var ends = bench.days(when);
    var first = ends[0] === null ? Math.min(ends[1], today) : ends[0];
    var last = Math.max(first, ends[1] === null ? Math.max(ends[0], today) : ends[1]);
    var owner = partners.indexOf(record.fields.host || record.fields.lead);
    return {
      record: record, first: first, last: last, isDay: first === last && ends[0] !== null && ends[1] !== null,
      side: owner === 0 ? 'ours' : owner > 0 ? 'theirs' : 'joint', letters: Array.from(record.fields.title.en).slice(0, 60).length
    };
  });
  items.sort(function (a, b) { return a.first - b.first || a.last - b.last || (a.record.id < b.record.id ? -1 : 1); });
  var lanes = {};
  items.forEach(function (item) {
    (item.record.fields.spheres || [item.record.fields.sphere]).forEach(function (sphere) { (lanes[sphere] = lanes[sphere] || []).push(item); });
  });

  var room = function (letters) { return Math.min(letters * LETTER + AROUND, MOST); };
  function extent(item) {
    var title = room(item.letters);
    if (item.isDay) {
      var at = (item.first + 0.5) * SCALE - LEAST / 2;
      return { item: item, left: at, right: at + LEAST, titled: at + LEAST + title };
    }
    var left = item.first * SCALE;
    var right = Math.max((item.last + 1) * SCALE, left + LEAST);
    return { item: item, left: left, right: right, titled: Math.max(right, left + title) };
  }
  function inRows(extents, titled, limit) {
    var rows = [], over = [];
    extents.forEach(function (extent) {
      var placed = { left: extent.left, right: titled ? extent.titled : extent.right, items: [extent.item], one: true };
      var free = rows.findIndex(function (row) { return row[row.length - 1].right + GAP <= placed.left; });
      if (free >= 0) rows[free].push(placed);
      else if (rows.length < limit) rows.push([placed]);
      else over.push(extent);
    });
    return [rows, over];
  }
  function inCells(extents) {
    var cells = [];
    extents.forEach(function (extent) {
      var last = cells[cells.length - 1];
      if (last && extent.left < last.right + GAP) {
        last.items.push(extent.item);
        last.one = false;
      } else {
        cells.push({ left: extent.left, right: extent.left + CELL, items: [extent.item], one: extent.right - extent.left <= CELL });
      }
    });
    return cells;
  }
  function pack(members, limit) {
    var extents = members.map(extent).sort(function (a, b) { return a.left - b.left; });
    for (var titled = 1; titled >= 0; titled -= 1) {
      var laid = inRows(extents, titled === 1, limit);
      if (!laid[1].length) return { rows: laid[0], titled: titled === 1 };
    }
    var isLong = function (extent) { return extent.right - extent.left > CELL; };
    var long = inRows(extents.filter(isLong), false, limit - 1);
    var rest = extents.filter(function (extent) { return !isLong(extent); }).concat(long[1]).sort(function (a, b) { return a.left - b.left; });
    return { rows: long[0].concat([inCells(rest)]), titled: false };
  }

  var anchor = Math.round((from + days / 2) / NEAR) * NEAR;
  function entry(placed, row, titled) {
    var item = placed.items[0], record = item.record;
    var style = '--row:' + row + ';--at:' + (item.first - anchor);
    if (!placed.one) {
      return '<button type="button" class="entry cluster' + (item.isDay ? ' dot' : '') + '" data-style="' + style + '" aria-label="' + number.format(placed.items.length) + ' entries">' + number.format(placed.items.length) + '</button>';
    }
    var named = titled || placed.right - placed.left > ROOMY;
    var words = text(record.fields.title.en);
    var name = words + ', ' + record.fields.status + ', ' + bench.words(record.fields.when || record.fields.due);
    return '<a class="entry ' + (item.isDay ? 'dot' : 'stretch') + ' ' + item.side + '" href="/' + record.kind + 's/' + record.id + '" aria-label="' + name + '" title="' + name + '" draggable="false" data-style="' + style + ';--to:' + (item.last + 1 - anchor) + '">'
      + '<span class="span"></span>' + (named ? '<span class="label">' + words + '</span>' : '') + '</a>';
  }
  // The app's lanes, in its order, with its names: they are in the frame already, as are the marks of the axis.
  var shown = Array.prototype.slice.call(picture.querySelectorAll('.lane'));
  var limit = Math.max(2, Math.min(Math.floor(ROWS / Object.keys(lanes).length), MOST_ROWS));
  var start = from * SCALE, end = (from + days) * SCALE;
  var all = shown.map(function (lane) {
    var packed = pack(lanes[lane.dataset.sphere], limit);
    lane.querySelector('.lane-rows').style.setProperty('--rows', packed.rows.length);
    return [lane, packed];
  });
  // As the app does: what one would have to scroll to waits until one comes near.
  all.filter(function (pair) { return pair[0].getBoundingClientRect().top < innerHeight + NEAR_VIEW; }).forEach(function (pair) {
    var lane = pair[0], packed = pair[1];
    var seen = [];
    packed.rows.forEach(function (row, at) {
      row.forEach(function (placed) { if (placed.right > start && placed.left < end) seen.push([placed, at]); });
    });
    seen.sort(function (a, b) { return a[0].left - b[0].left; });
    var rows = lane.querySelector('.lane-rows');
    rows.innerHTML = seen.map(function (pair) { return entry(pair[0], pair[1], packed.titled); }).join('');
    rows.querySelectorAll('[data-style]').forEach(function (element) {
      element.dataset.style.split(';').forEach(function (pair) { element.style.setProperty(pair.split(':')[0], pair.split(':')[1]); });
    });
  });
  picture.style.setProperty('--from', from - anchor);
  picture.style.setProperty('--scale', SCALE);
  window.records = by; // as an app would keep them
})();
