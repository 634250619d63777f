// The outline under the map of a partnership, from Natural Earth (public domain): target/web/outline/outline-<hash>.json, a list of
// [country by ISO 3166-1 alpha-2 code or "", path of an SVG]. Countries without a code are those that no partner lies in so far.
//
// The points are projected here, so that the page only has to draw: Lambert's azimuthal equal-area projection of the sphere around the
// middle of Europe. It shows the whole world, the more bent the farther from there, so that one file has Europe in detail and the
// rest as roughly as it is needed. src/domain/geo.rs projects the places alike; tests/e2e/map.test.mjs holds the two together.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { feature, merge } from 'topojson-client';
import { filter, filterWeight, planarTriangleArea, presimplify, simplify } from 'topojson-simplify';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'target/web/outline');

const CENTRE = [18, 50]; // degrees east and north
const UNIT = 2; // kilometres
const EARTH = 6371 / UNIT; // the radius
// Europe, from Iceland and the Canaries to the Urals and the Caspian Sea: so far from the centre, in units, all is kept in detail.
const EUROPE = 1700;
// What is smaller is left out, as a triangle in square units: in Europe, and elsewhere.
const DETAIL = [11, 1500];

// Natural Earth names countries by their numbers, ISO 3166-1 numeric.
const CODES = {
  '008': 'AL', '020': 'AD', '051': 'AM', '040': 'AT', '031': 'AZ', '056': 'BE', '070': 'BA', '100': 'BG', '124': 'CA', '156': 'CN', '191': 'HR',
  '196': 'CY', '203': 'CZ', '208': 'DK', '233': 'EE', '246': 'FI', '250': 'FR', '268': 'GE', '276': 'DE', '300': 'GR', '348': 'HU', '352': 'IS',
  '372': 'IE', '376': 'IL', '380': 'IT', '392': 'JP', '398': 'KZ', '410': 'KR', '428': 'LV', '438': 'LI', '440': 'LT', '442': 'LU', '470': 'MT',
  '498': 'MD', '492': 'MC', '499': 'ME', '528': 'NL', '807': 'MK', '578': 'NO', '616': 'PL', '620': 'PT', '642': 'RO', '674': 'SM', '688': 'RS',
  '703': 'SK', '705': 'SI', '724': 'ES', '752': 'SE', '756': 'CH', '792': 'TR', '804': 'UA', '826': 'GB', '840': 'US', '336': 'VA',
};
const BY_NAME = { Kosovo: 'XK', 'N. Cyprus': 'CY' };
const LEFT_OUT = ['Antarctica', 'Fr. S. Antarctic Lands', 'Heard I. and McDonald Is.', 'S. Geo. and the Is.', 'Fiji'];

const radians = (degrees) => (degrees * Math.PI) / 180;

function project([lon, lat]) {
  const [along, up, middle] = [radians(lon - CENTRE[0]), radians(lat), radians(CENTRE[1])];
  const near = Math.sin(middle) * Math.sin(up) + Math.cos(middle) * Math.cos(up) * Math.cos(along);
  const k = EARTH * Math.sqrt(2 / Math.max(1 + near, 1e-9));
  return [k * Math.cos(up) * Math.sin(along), -k * (Math.cos(middle) * Math.sin(up) - Math.sin(middle) * Math.cos(up) * Math.cos(along))];
}

const world = JSON.parse(readFileSync(join(root, 'node_modules/world-atlas/countries-50m.json'), 'utf8'));
const { scale, translate } = world.transform;

// The arcs as they are on the page: delta and quantisation are undone, for the simplification measures areas.
world.arcs = world.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    [x, y] = [x + dx, y + dy];
    return project([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
  });
});
delete world.transform;
delete world.bbox;
delete world.objects.land;

const area = (ring) => Math.abs(ring.reduce((sum, [x, y], at) => { const [a, b] = ring[(at + 1) % ring.length]; return sum + x * b - a * y; }, 0)) / 2;
const isNear = ([x, y]) => Math.hypot(x, y) < EUROPE;

function holds(polygon, [x, y]) {
  const crosses = (ring) => ring.filter(([ax, ay], at) => { const [bx, by] = ring[(at + 1) % ring.length]; return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax); }).length;
  return polygon.reduce((sum, ring) => sum + crosses(ring), 0) % 2 === 1;
}

const polygons = (geometry) => (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs);
const named = (name) => world.objects.countries.geometries.find((one) => one.properties.name === name);

// Natural Earth draws Crimea, which Russia occupies, with Russia. By international law it is Ukraine (resolution 68/262 of the United
// Nations' General Assembly), and so it is here: its polygon goes over, and the border between the two parts goes away below.
const SIMFEROPOL = project([34.1, 44.95]);
function giveCrimeaBack() {
  const [russia, ukraine] = [named('Russia'), named('Ukraine')];
  const isCrimea = (arcs) => holds(feature(world, { type: 'Polygon', arcs }).geometry.coordinates, SIMFEROPOL);
  const crimea = polygons(russia).filter(isCrimea);
  if (crimea.length !== 1 && !polygons(ukraine).some(isCrimea)) throw new Error('Crimea is not to be found in the outline');
  russia.arcs = polygons(russia).filter((arcs) => !crimea.includes(arcs));
  ukraine.arcs = [...polygons(ukraine), ...crimea];
  russia.type = ukraine.type = 'MultiPolygon';
}
giveCrimeaBack();

// A point counts the less the farther from Europe it lies.
const weighed = presimplify(world, (triangle) => planarTriangleArea(triangle) / (isNear(triangle[1]) ? 1 : DETAIL[1] / DETAIL[0]));
const coarse = filter(simplify(weighed, DETAIL[0]), filterWeight(weighed, DETAIL[0], (ring) => area(ring) / (isNear(ring[0]) ? 1 : DETAIL[1] / DETAIL[0])));

function path(rings) {
  let text = '';
  for (const ring of rings) {
    const points = ring.map((point) => point.map(Math.round));
    let [x, y] = points[0];
    let part = '';
    for (const [nx, ny] of points.slice(1, -1)) {
      if (nx === x && ny === y) continue;
      const signed = (n) => (n < 0 || part === '' ? `${n}` : ` ${n}`);
      part += signed(nx - x);
      part += ny - y < 0 ? `${ny - y}` : ` ${ny - y}`;
      [x, y] = [nx, ny];
    }
    if (part.split(/[ -]/).length > 3) text += `M${points[0].join(' ')}l${part}z`.replace(/ -/g, '-');
  }
  return text;
}

const codeOf = ({ id, properties: { name } }) => CODES[id] ?? BY_NAME[name] ?? '';
const shown = coarse.objects.countries.geometries.filter(({ type, properties: { name } }) => type && !LEFT_OUT.includes(name));
const codes = [...new Set(shown.map(codeOf))].sort();
const shapes = codes.flatMap((code) => {
  const own = shown.filter((one) => codeOf(one) === code);
  // Countries without a code keep the borders between them.
  const merged = code === '' ? own.map((one) => merge(coarse, [one])) : [merge(coarse, own)];
  const text = merged.map((one) => path(one.coordinates.flat())).join('');
  return text ? [[code, text]] : [];
});

const data = JSON.stringify(shapes);
const hash = createHash('sha256').update(data).digest('hex').slice(0, 16);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
writeFileSync(join(out, `outline-${hash}.json`), data);
