// A partnership from nothing, all of it through forms, with fields found by their labels.
import assert from 'node:assert/strict';

import { add, code, country, date, element, label, save, text, unfold } from './lib/form.mjs';
import { journey } from './lib/journey.mjs';
import { like, msg } from './lib/messages.mjs';
import { day, small } from './lib/records.mjs';

journey('a partnership from nothing: agreement, clause, commitment, contacts, event', { lang: 'uk' }, async ({ page, lang }) => {
  await page.seed();
  await page.open('/');
  await page.click('link', msg(lang, 'start.begin'));

  await page.heading(msg(lang, 'form.new_partnership'));
  const cities = [['Ніжин', 'UA'], ['Ноймаркт', 'DE']];
  for (const [index, [name, tag]] of cities.entries()) {
    const partner = await element(page, 'partnership.partners', index + 1);
    await page.fill(text(lang, 'partnership.partners.name'), name, { within: partner });
    await page.choose(label(lang, 'partnership.partners.country'), country(lang, tag), { within: partner });
  }
  await save(page);
  await page.heading(/Ніжин.*Ноймаркт/);
  await page.text(like(lang, 'notice.created'));

  await page.more('partnership.add_agreement');
  await page.heading(msg(lang, 'form.new_agreement'));
  await page.fill(text(lang, 'agreement.title'), 'Угода про дружбу');
  await page.choose(label(lang, 'agreement.kind'), code(lang, 'agreement_kind.solidarity'));
  await date(page, 'agreement.signed', '2026-05');
  await add(page, 'agreement.clauses');
  const clause = await element(page, 'agreement.clauses', 1);
  await page.fill(label(lang, 'agreement.clauses.number'), '3', { within: clause });
  await page.fill(text(lang, 'agreement.clauses.text'), 'Обмін школярами щороку', { within: clause });
  await page.choose(label(lang, 'agreement.clauses.sphere'), code(lang, 'sphere.education'), { within: clause });
  await save(page);
  await page.heading('Угода про дружбу');
  await page.text('Обмін школярами щороку');
  await page.text(msg(lang, 'clauses.missing'));

  await page.click('button', `${msg(lang, 'clauses.commit')}: 3`);
  await page.click('link', `${msg(lang, 'clauses.next_question')}: Обмін школярами щороку`);
  await page.heading(like(lang, 'form.edit'));
  await page.fill(text(lang, 'commitment.title'), 'Перший обмін восени');
  await date(page, 'commitment.due', '2031-10');
  const ours = await page.role('group', 'Ніжин');
  await page.fill(label(lang, 'commitment.responsible.contact'), 'Відділ освіти', { role: 'combobox', within: ours });
  await page.click('option', msg(lang, 'form.create', { name: 'Відділ освіти' }));
  const theirs = await page.role('group', 'Ноймаркт');
  await page.fill(text(lang, 'commitment.responsible.office'), 'Шкільне управління', { within: theirs });
  await save(page);
  await page.heading('Перший обмін восени');
  await page.role('link', /Відділ освіти/);
  await page.text(/Шкільне управління/);
  assert.equal((await page.texts(msg(lang, 'commitment.nobody'))).length, 0);

  await page.click('link', /Ніжин.*Ноймаркт/, { within: await page.role('navigation', msg(lang, 'record.path')) });
  await page.heading(/Ніжин.*Ноймаркт/);
  await page.click('link', msg(lang, 'partnership.add_event'), { any: true });
  await page.heading(msg(lang, 'form.new_event'));
  await page.fill(text(lang, 'event.title'), 'Дзвінок координаторів');
  await page.choose(label(lang, 'event.kind'), code(lang, 'event_kind.call'));
  await date(page, 'event.when', day(10));
  await save(page);
  await page.heading('Дзвінок координаторів');

  await page.click('link', msg(lang, 'record.timeline'));
  await page.role('link', /Дзвінок координаторів/);
  await page.click('link', new RegExp(`^${msg(lang, 'partnership.contacts')}`), { within: await page.role('navigation', msg(lang, 'partnership.pages')) });
  await page.role('link', 'Відділ освіти');
  await page.click('link', msg(lang, 'contact.add_in', { city: 'Ноймаркт' }));
  await page.fill(label(lang, 'contact.name'), 'Пані Мюллер');
  await page.fill(label(lang, 'contact.email'), 'mueller@neumarkt.example');
  await save(page);
  await page.heading('Пані Мюллер');
  const mail = await page.role('link', /mueller@neumarkt\.example/);
  assert.equal(await mail.getAttribute('href'), 'mailto:mueller@neumarkt.example');

  await page.click('link', msg(lang, 'nav.programmes'), { any: true });
  await page.click('link', msg(lang, 'programme.add'), { any: true });
  await page.fill(text(lang, 'programme.name'), 'Фонд зустрічей');
  await save(page);
  await page.heading('Фонд зустрічей');

  const kinds = Object.keys(await page.stored()).filter((key) => key.startsWith('pobratym/1/')).map((key) => key.split('/')[2]).sort();
  assert.deepEqual(kinds, ['agreement', 'commitment', 'contact', 'contact', 'event', 'partnership', 'programme']);
  await page.open('/');
  await page.text(/Дзвінок координаторів/, { any: true });
});

journey('a record that belongs to a partnership asks for one first', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed();
  await page.open('/events/new');
  await page.text(msg(lang, 'form.partnership_first'));
  await page.click('link', msg(lang, 'form.start_partnership'));
  await page.heading(msg(lang, 'form.new_partnership'));
});

journey('a copy stands on its own', { lang: 'de' }, async ({ page, lang }) => {
  await page.seed({ records: small() });
  await page.open('/programmes');
  await page.click('link', 'Austauschfonds');
  await page.more('record.duplicate');
  await page.heading(`Austauschfonds ${msg(lang, 'record.copy_mark')}`);
  await page.click('link', msg(lang, 'record.edit'));
  await page.fill(text(lang, 'programme.name'), 'Reisefonds');
  await unfold(page).catch(() => {}); // nothing is folded in this form
  await save(page);
  await page.heading('Reisefonds');
  await page.open('/programmes');
  await page.role('link', 'Austauschfonds');
  await page.role('link', 'Reisefonds');
});
