// Records as local storage keeps them, for journeys that begin where others have already worked.

const uuid = (n) => `01990000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const STAMP = '019900000000000000000001';

/** The id of the nth record or element of a journey. */
export const id = uuid;

/** Key and value of a record, as localStorage holds them. */
export const record = (type, n, fields) => [`pobratym/1/${type}/${uuid(n)}`, JSON.stringify({ stamp: STAMP, fields })];

const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** A day as it is stored, counted from today. */
export { day };

const PARTNERSHIP = 1;
const OURS = 2;
const THEIRS = 3;

/** A partnership of Poltava and Leonberg, with an agreement, an event, a commitment and two contacts. */
export function small() {
  const inIt = (fields) => ({ partnership: uuid(PARTNERSHIP), ...fields });
  return [
    record('partnership', PARTNERSHIP, {
      [`partners/${uuid(OURS)}`]: { name: { uk: 'Полтава', de: 'Poltawa', en: 'Poltava' }, country: 'UA', kind: 'city' },
      [`partners/${uuid(THEIRS)}`]: { name: { uk: 'Леонберг', de: 'Leonberg', en: 'Leonberg' }, country: 'DE', kind: 'city' },
      stage: 'active',
    }),
    record('agreement', 10, inIt({
      title: { uk: 'Меморандум', de: 'Memorandum of 2024', en: 'Memorandum of 2024' },
      kind: 'memorandum',
      signed: '2024-06',
      [`clauses/${uuid(11)}`]: { number: '1', text: { en: 'The cities exchange pupils.', de: 'Die Städte tauschen Schüler aus.', uk: 'Міста обмінюються учнями.' }, sphere: 'education' },
    })),
    record('event', 20, inIt({ title: { en: 'Visit to Leonberg', de: 'Besuch in Leonberg', uk: 'Візит до Леонберга' }, kind: 'visit', when: day(-20), status: 'held', host: uuid(THEIRS) })),
    record('commitment', 30, inIt({
      title: { en: 'Pen pals', de: 'Brieffreundschaften', uk: 'Листування' },
      status: 'agreed',
      due: day(20),
      [`responsible/${uuid(OURS)}`]: { contact: uuid(40) },
      [`responsible/${uuid(THEIRS)}`]: { contact: uuid(41) },
    })),
    record('contact', 40, inIt({ name: 'Education office', partner: uuid(OURS) })),
    record('contact', 41, inIt({ name: 'Schulverwaltung', partner: uuid(THEIRS) })),
    record('programme', 50, { name: { en: 'Exchange fund', de: 'Austauschfonds', uk: 'Фонд обмінів' } }),
  ];
}

/** `small()` with words that have no place to break in every text: a link that was pasted, a name without spaces. */
export function unbroken() {
  const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(8);
  const long = { uk: word, de: word, en: word };
  const link = `https://example.org/${word}`;
  const more = {
    partnership: { summary: long, [`partners/${uuid(OURS)}`]: { name: long, country: 'UA', website: link } },
    agreement: { title: long, place: long, document: link, [`signatories/${uuid(12)}`]: { name: word, role: long, partner: uuid(OURS) } },
    event: { title: long, place: long, summary: long, [`stops/${uuid(21)}`]: { title: long, position: 1 }, [`statements/${uuid(22)}`]: { speaker: word, text: long }, [`agenda/${uuid(30)}`]: { title: long, commitment: uuid(30), note: long, position: 1 }, [`agenda/${uuid(24)}`]: { title: long, note: long, from: uuid(20), outcome: 'open', position: 2 }, [`participants/${uuid(23)}`]: { name: word, role: long } },
    commitment: { title: long, description: long, [`responsible/${uuid(OURS)}`]: { office: long }, origin: { agreement: uuid(10), clause: uuid(11) }, [`steps/${uuid(31)}`]: { title: long, position: 1 }, [`updates/${uuid(32)}`]: { date: day(-2), text: long, author: word }, [`evidence/${uuid(33)}`]: { title: long, url: link }, indicator: { unit: long, target: 1e12, actual: 3 }, budget: { amount: 99_999_999_999_999, currency: 'UAH', programme: uuid(50) } },
    contact: { name: word, role: long, organisation: long, note: long, email: `${word.slice(0, 60)}@${word.slice(0, 200)}.example` },
    programme: { name: long, funder: word, url: link, [`deadlines/${uuid(51)}`]: { title: long, due: day(10) } },
  };
  return small().map(([key, value]) => {
    const { fields, ...rest } = JSON.parse(value);
    return [key, JSON.stringify({ ...rest, fields: { ...fields, ...more[key.split('/')[2]] } })];
  });
}

/** The address of each page that there is with `small()`, by what it is. */
export const PAGES = {
  today: '/',
  partnerships: '/partnerships',
  partnership: `/partnerships/${uuid(PARTNERSHIP)}`,
  timeline: `/partnerships/${uuid(PARTNERSHIP)}/timeline`,
  schedule: `/partnerships/${uuid(PARTNERSHIP)}/schedule`,
  calendar: `/partnerships/${uuid(PARTNERSHIP)}/calendar`,
  map: `/partnerships/${uuid(PARTNERSHIP)}/map`,
  commitments: `/partnerships/${uuid(PARTNERSHIP)}/commitments`,
  table: `/partnerships/${uuid(PARTNERSHIP)}/commitments?view=table`,
  list: `/partnerships/${uuid(PARTNERSHIP)}/commitments?view=list&by=partner`,
  contacts: `/partnerships/${uuid(PARTNERSHIP)}/contacts`,
  agreement: `/agreements/${uuid(10)}`,
  event: `/events/${uuid(20)}`,
  agenda: `/events/${uuid(20)}/agenda`,
  sheet: `/events/${uuid(20)}/sheet`,
  notes: `/events/${uuid(20)}/notes`,
  closing: `/events/${uuid(20)}/closing`,
  report: `/events/${uuid(20)}/report`,
  commitment: `/commitments/${uuid(30)}`,
  contact: `/contacts/${uuid(40)}`,
  programmes: '/programmes',
  schedules: '/schedule',
  programme: `/programmes/${uuid(50)}`,
  changes: `/partnerships/${uuid(PARTNERSHIP)}/changes`,
  history: `/contacts/${uuid(40)}/history`,
  person: `/contacts/${uuid(40)}/person`,
  settings: '/settings',
  data: '/data',
  import: '/import',
  exchange: '/exchange',
  merge: '/merge',
  guide: '/guide',
  reports: '/reports',
  intake: '/intake',
  lost: '/nowhere',
  newEvent: `/events/new?partnership=${uuid(PARTNERSHIP)}`,
  editCommitment: `/commitments/${uuid(30)}/edit`,
  editPartnership: `/partnerships/${uuid(PARTNERSHIP)}/edit`,
  editAgreement: `/agreements/${uuid(10)}/edit`,
};

/** `small()` and enough commitments, events and contacts that there are `total` records. */
export function many(total) {
  const records = small();
  const inIt = (fields) => ({ partnership: uuid(PARTNERSHIP), ...fields });
  const statuses = ['proposed', 'agreed', 'under_way', 'paused', 'done'];
  const kinds = ['visit', 'meeting', 'call', 'exchange', 'training'];
  for (let n = 1000; records.length < total; n += 1) {
    const text = { en: `No. ${n}: lesson plans and workshops`, uk: `№ ${n}: плани занять і майстерні` };
    if (n % 10 === 0) {
      records.push(record('contact', n, inIt({ name: `Office ${n}`, partner: uuid(n % 20 ? OURS : THEIRS) })));
    } else if (n % 2 === 0) {
      records.push(record('commitment', n, inIt({ title: text, status: statuses[n % statuses.length], due: day((n % 900) - 300) })));
    } else {
      const offset = (n % 2400) - 2200;
      records.push(record('event', n, inIt({ title: text, kind: kinds[n % kinds.length], when: day(offset), status: offset > 0 ? 'planned' : 'held', host: uuid(n % 2 ? OURS : THEIRS) })));
    }
  }
  return records;
}
