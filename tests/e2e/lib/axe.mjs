// Accessibility, as far as a program can tell: axe-core in the page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the page as it is, each violation in one readable line. */
export async function violations(page, tags = TAGS) {
  if (!(await page.run('return !!window.axe'))) await page.run(`${AXE};window.axe = window.axe || globalThis.axe`);
  const found = await page.driver.executeAsyncScript(
    `const [tags, done] = arguments;
     axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
       .then((result) => done(result.violations), (error) => done([{ id: 'axe failed', help: String(error), nodes: [] }]))`,
    tags,
  );
  return found.map(({ id, impact, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target, any }) => `${target.join(' ')}${any?.[0]?.message ? ` (${any[0].message})` : ''}`);
    return `${id} [${impact}] ${help}: ${places.join('; ')}${nodes.length > 3 ? `; and ${nodes.length - 3} more` : ''}`;
  });
}
