// Many records, the same for the same seed: a partnership that has been busy for years, in three languages and with every kind of date.
import { id, record } from './records.mjs';

const PARTNERSHIP = 1;
const [OURS, THEIRS] = [2, 3];
const PROGRAMMES = [50, 51, 52];
const CONTACTS = [40, 41, 42, 43, 44, 45];
/** Where the numbers of events and commitments begin. */
export const [EVENTS, COMMITMENTS] = [100_000, 500_000];

const WHAT = [
  ['Візит', 'Besuch', 'Visit', 'visit'],
  ['Зустріч', 'Treffen', 'Meeting', 'meeting'],
  ['Онлайн-зустріч', 'Videokonferenz', 'Online meeting', 'online_meeting'],
  ['Дзвінок', 'Telefonat', 'Call', 'call'],
  ['Обмін', 'Austausch', 'Exchange', 'exchange'],
  ['Навчання', 'Schulung', 'Training', 'training'],
  ['Допомога', 'Hilfslieferung', 'Aid', 'aid'],
  ['Урочистість', 'Festakt', 'Ceremony', 'ceremony'],
  ['Етап', 'Meilenstein', 'Milestone', 'milestone'],
  ['Ярмарок', 'Markt', 'Fair', 'other'],
];
const OF = [
  ['пожежної частини', 'der Feuerwehr', 'of the fire brigade', 'civil_protection'],
  ['гімназії № 7', 'des Gymnasiums', 'of the grammar school', 'education'],
  ['музею книги', 'des Buchmuseums', 'of the book museum', 'culture'],
  ['міської лікарні', 'des Klinikums', 'of the hospital', 'health'],
  ['водоканалу', 'der Stadtwerke', 'of the waterworks', 'infrastructure'],
  ['ветеранської спілки', 'des Veteranenverbands', 'of the veterans’ association', 'veterans'],
  ['молодіжної ради', 'des Jugendrats', 'of the youth council', 'youth'],
  ['футбольного клубу', 'des Fußballvereins', 'of the football club', 'sport'],
  ['енергоагенції', 'der Energieagentur', 'of the energy agency', 'energy'],
  ['хору «Ластівка»', 'des Chors „Schwalbe“', 'of the choir “Swallow”', 'culture'],
  ['відділу ЦНАП', 'des Bürgerbüros', 'of the citizens’ office', 'digital'],
  ['громадських організацій', 'der Vereine', 'of the civil society', 'civil_society'],
];
const PLACES = [
  ['Полтава', 'Poltawa', 'Poltava', OURS],
  ['Леонберг', 'Leonberg', 'Leonberg', THEIRS],
  ['Львів', 'Lwiw', 'Lviv', null],
];

/** Numbers from 0 to less than 1, always the same ones for a seed (mulberry32). */
function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, below: (n) => Math.floor(next() * n), of: (list) => list[Math.floor(next() * list.length)] };
}

const text = ([uk, de, en]) => ({ uk, de, en });

/** A date around this day, as exact as people are: mostly a day, else any form of the subset (ISO 8601-2, level 1). */
function dated(day, { next, below, of }) {
  const iso = (offset = 0) => new Date(day + offset * 86_400_000).toISOString().slice(0, 10);
  const year = iso().slice(0, 4);
  const month = Number(iso().slice(5, 7));
  // Winter has the year in which it begins.
  const season = month < 3 ? `${String(year - 1).padStart(4, '0')}-24` : `${year}-${20 + Math.floor(month / 3)}`;
  const at = next();
  if (at < 0.6) return iso();
  if (at < 0.72) return iso().slice(0, 7);
  if (at < 0.76) return year;
  if (at < 0.8) return season;
  if (at < 0.88) return `${iso()}/${iso(1 + below(5))}`;
  if (at < 0.91) return `${iso().slice(0, 7)}/${iso(32 + below(200)).slice(0, 7)}`;
  if (at < 0.93) return `${iso()}/..`;
  if (at < 0.94) return `../${iso()}`;
  return `${of([iso(), iso().slice(0, 7), year, season])}${of(['~', '?'])}`;
}

/**
 * Keys and values as local storage holds them: a partnership with two contacts a side and three programmes, so many events in the eight years
 * before `today` (milliseconds) and the two after it, and so many commitments.
 */
export function generate({ events, commitments = 0, seed = 1, today = Date.now() }) {
  const random = dice(seed);
  const { next, below, of } = random;
  const inIt = (fields) => ({ partnership: id(PARTNERSHIP), ...fields });
  const some = () => today + Math.floor((next() * 10 - 8) * 365.25) * 86_400_000;
  const side = () => (next() < 0.5 ? OURS : THEIRS);
  const records = [
    record('partnership', PARTNERSHIP, {
      [`partners/${id(OURS)}`]: { name: text(PLACES[0]), country: 'UA', kind: 'city', lat: 49.59, lon: 34.55 },
      [`partners/${id(THEIRS)}`]: { name: text(PLACES[1]), country: 'DE', kind: 'city', lat: 48.8, lon: 9.01 },
      stage: 'active',
      programmes: PROGRAMMES.map(id),
    }),
    ...PROGRAMMES.map((n) => record('programme', n, { name: { uk: `Фонд ${n}`, de: `Fonds ${n}`, en: `Fund ${n}` } })),
    ...CONTACTS.map((n) => record('contact', n, inIt({ name: `Office ${n}`, partner: id(n % 2 ? THEIRS : OURS) }))),
  ];
  for (let n = 0; n < events; n += 1) {
    const [what, whose, [uk, de, en, host]] = [of(WHAT), of(OF), of(PLACES)];
    const when = some();
    const fields = {
      title: { uk: `${what[0]} ${whose[0]}, № ${n}`, de: `${what[1]} ${whose[1]}, Nr. ${n}`, en: `${what[2]} ${whose[2]}, no. ${n}` },
      kind: what[3],
      when: dated(when, random),
      status: when > today ? 'planned' : next() < 0.05 ? 'cancelled' : 'held',
      spheres: [whose[3]],
    };
    if (host) fields.host = id(host);
    if (next() < 0.1) fields.place = text([uk, de, en]);
    if (next() < 0.1) fields.programmes = [id(of(PROGRAMMES))];
    if (next() < 0.05) fields[`headcount/${id(side())}`] = 1 + below(40);
    records.push(record('event', EVENTS + n, inIt(fields)));
  }
  for (let n = 0; n < commitments; n += 1) {
    const whose = of(OF);
    const due = some();
    const fields = {
      title: { uk: `Підтримка ${whose[0]}, № ${n}`, de: `Förderung ${whose[1]}, Nr. ${n}`, en: `Support ${whose[2]}, no. ${n}` },
      sphere: whose[3],
      status: due > today ? of(['proposed', 'agreed', 'under_way']) : next() < 0.9 ? 'done' : 'under_way',
      due: dated(due, random),
      lead: id(side()),
    };
    if (events && next() < 0.2) fields.origin = { event: id(EVENTS + below(events)) };
    if (next() < 0.3) fields[`responsible/${id(side())}`] = { contact: id(of(CONTACTS)) };
    records.push(record('commitment', COMMITMENTS + n, inIt(fields)));
  }
  return records;
}
