// The chronicle of a partnership as a plain page: reads all records from storage, sorts the events, and draws the first window of them
// within the app's own frame and styles. events.mjs checks that it reads the same as the app's, word for word.
(function () {
  'use strict';
  var AHEAD = 6, PAGE = 12;
  var by = bench.load();
  var today = bench.today;
  var tie = by.partnership[0];
  var partners = bench.elements(tie, 'partners').map(function (pair) { return { id: pair[0], name: pair[1].name.en }; });
  var programmes = {};
  by.programme.forEach(function (record) { programmes[record.id] = record.fields.name.en; });
  var outcomes = {};
  by.commitment.forEach(function (record) {
    var event = record.fields.origin && record.fields.origin.event;
    if (event) outcomes[event] = (outcomes[event] || 0) + 1;
  });
  var text = bench.text;
  by.event.forEach(function (record) {
    var when = record.fields.when;
    var days = when ? bench.days(when) : [null, null];
    record.latest = days[1] === null ? Infinity : days[1];
    record.earliest = days[0];
    record.at = days[0] === null ? days[1] : days[0];
    record.ahead = record.fields.status === 'planned' && !(record.latest < today);
  });
  var compare = function (a, b) { return a < b ? -1 : a > b ? 1 : 0; };
  var sorted = by.event.slice().sort(function (a, b) {
    return b.at - a.at
      || compare(b.earliest === null ? -Infinity : b.earliest, a.earliest === null ? -Infinity : a.earliest)
      || compare(b.latest, a.latest)
      || compare(b.fields.when, a.fields.when)
      || compare(a.id, b.id);
  });
  var ahead = sorted.filter(function (record) { return record.ahead; });
  var behind = sorted.filter(function (record) { return !record.ahead; });

  var label = function (words) { return words.replace(/_/g, ' '); };
  function side(record) {
    var place = partners.findIndex(function (partner) { return partner.id === record.fields.host; });
    return place < 0 ? 'mid' : place === 0 ? 'a' : 'b';
  }
  function host(record) {
    var partner = partners.find(function (partner) { return partner.id === record.fields.host; });
    return partner ? '<span class="chip host ' + side(record) + '"><i></i>hosted by ' + text(partner.name) + '</span>' : '<span class="chip host joint"><i></i>joint</span>';
  }
  function facts(record) {
    var fields = record.fields;
    var heads = bench.elements(record, 'headcount').reduce(function (sum, pair) { return sum + pair[1]; }, 0);
    return [
      fields.status === 'held' ? '' : fields.status,
      fields.when ? bench.words(fields.when) : '',
      fields.place ? text(fields.place.en) : '',
      heads ? heads + (heads === 1 ? ' participant' : ' participants') : ''
    ].filter(Boolean).join(' · ');
  }
  function marks(record) {
    var chips = record.fields.spheres.map(function (sphere) { return '<span class="chip">' + SPHERES[sphere] + '</span>'; });
    (record.fields.programmes || []).forEach(function (id) { chips.push('<span class="chip">' + text(programmes[id]) + '</span>'); });
    var n = outcomes[record.id];
    if (n) chips.push('<span class="chip ok">' + n + (n === 1 ? ' commitment' : ' commitments') + '</span>');
    return chips.join('');
  }
  var SPHERES = { civil_protection: 'Civil protection', education: 'Education', culture: 'Culture', health: 'Health', infrastructure: 'Infrastructure', veterans: 'Veterans', youth: 'Youth', sport: 'Sport', energy: 'Energy', digital: 'Digital', civil_society: 'Civil society' };
  function card(record) {
    var fields = record.fields;
    var status = { planned: ' planned', cancelled: ' cancelled', held: '' }[fields.status];
    var more = bench.elements(record, 'headcount').length || outcomes[record.id];
    return '<article class="ev ' + side(record) + status + '"><h3><a class="cover" id="event-' + record.id + '" href="/events/' + record.id + '"><span lang="en">' + text(fields.title.en) + '</span></a></h3>'
      + '<p class="soft">' + facts(record) + '</p><div class="row">' + host(record) + marks(record) + '</div>'
      + (more ? '<details class="ev-more"><summary>More about it</summary></details>' : '') + '</article>';
  }
  // The date on the axis: what is most exact of it large, the rest small.
  function mark(when) {
    var ends = when.split('/').map(function (end) { return /[~?%]$|^\.\.$/.test(end) ? null : bench.point(end); });
    var short = function (at) { return bench.style('short', at.ends[0]) + ' ' + at.parts[0]; };
    var pair = ['', bench.words(when)];
    var from = ends[0], to = ends[1];
    if (ends.length === 1 && from && from.form === 'day') pair = [from.parts[2], short(from)];
    if (ends.length === 1 && from && from.form === 'month') pair = [bench.style('monthName', from.ends[0]), from.parts[0]];
    if (ends.length === 1 && from && from.form === 'year') pair = [from.parts[0], ''];
    if (from && to && from.form === 'day' && to.form === 'day' && from.parts[0] === to.parts[0] && from.parts[1] === to.parts[1]) pair = [from.parts[2] + '–' + to.parts[2], short(to)];
    return '<p class="when" aria-hidden="true"><b>' + pair[0] + '</b>' + pair[1] + '</p>';
  }
  function part(records, side) {
    var html = '', year, when;
    records.forEach(function (record) {
      var ofYear = new Date(record.at * 864e5).getUTCFullYear();
      if (ofYear !== year) {
        html += (year === undefined ? '' : '</li></ol>') + '<h2 class="year">' + ofYear + '<span class="sr">: ' + side + '</span></h2><ol role="list">';
        when = undefined;
      }
      if (record.fields.when !== when) html += (when === undefined ? '' : '</li>') + '<li class="moment">' + mark(record.fields.when);
      html += card(record);
      year = ofYear;
      when = record.fields.when;
    });
    return html + '</li></ol>';
  }
  var names = function (list) { return list.map(function (partner) { return text(partner.name); }).join(', '); };
  document.querySelector('.banks').innerHTML = '<div class="bank-heads" aria-hidden="true"><p class="bank-head a">' + names(partners.slice(0, 1)) + '</p><p class="bank-head b">' + names(partners.slice(1)) + '</p></div>'
    + part(ahead.slice(-AHEAD), 'ahead') + '<p class="today"><span>today · ' + bench.style('dayAndMonth', today) + '</span></p>' + part(behind.slice(0, PAGE), 'past');
  window.records = by; // as an app would keep them
})();
