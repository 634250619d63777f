// A person before the page: opens addresses, finds things by role and name, types, presses, looks.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { By, Key, WebElement } from 'selenium-webdriver';
import { Select } from 'selenium-webdriver/lib/select.js';

import { msg } from './messages.mjs';
import { until } from './wait.mjs';

export { Key };

const file = (name) => readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');
const LIBRARY = `${file('@testing-library/dom/dist/@testing-library/dom.umd.js').replace(/\/\/# sourceMappingURL=.*/, '')}
;window.TestingLibraryDom = window.TestingLibraryDom || globalThis.TestingLibraryDom;
${readFileSync(new URL('lens.js', import.meta.url), 'utf8')}`;

const plain = (wanted) => (wanted instanceof RegExp ? { source: wanted.source, flags: wanted.flags } : wanted ?? null);

export class Page {
  constructor(driver, site, lang) {
    Object.assign(this, { driver, site, lang });
  }

  run(script, ...args) {
    return this.driver.executeScript(script, ...args);
  }

  // Going somewhere.

  async open(path = '/') {
    this.last = path;
    await this.driver.get(this.site.url(path));
    await this.started();
  }

  /** As with the browser's button. WebDriver's own reload passes the service worker by in Firefox. */
  async reload() {
    await this.run('window.beforeReload = true; location.reload()');
    await until('the page to reload', () => this.run('return !window.beforeReload && document.readyState === "complete"'), 30_000);
    await this.started();
  }

  /** Chooses from the menu of the record whose page this is; `path` is the message. */
  async more(path) {
    await this.click('button', msg(this.lang, 'partnership.more'));
    await this.click('menuitem', msg(this.lang, path));
  }

  /** Goes to a page as a link within the app does, without loading the app anew. */
  async go(path) {
    this.last = path;
    await this.run(
      `const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: arguments[0] }));
       link.click();
       link.remove();`,
      this.site.url(path),
    );
    await until(`the page ${path}`, async () => (await this.run('return location.href')) === this.site.url(path));
  }

  async back() {
    await this.driver.navigate().back();
  }

  /** The app has taken the place of the shape that stands there before it, and shows a page. */
  started() {
    return until('the app to start', () => this.run('return !document.getElementById("boot") && !!document.querySelector("main h1")'), 30_000);
  }

  path() {
    return this.run('return location.pathname + location.search');
  }

  title() {
    return this.driver.getTitle();
  }

  async resize(width, height = 900) {
    if (this.driver.sendDevToolsCommand) {
      await this.driver.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    } else {
      const window = this.driver.manage().window();
      const [dx, dy] = await this.run('return [outerWidth - innerWidth, outerHeight - innerHeight]');
      await window.setRect({ width: width + dx, height: height + dy });
    }
    await until(`a view ${width} wide`, async () => (await this.run('return innerWidth')) === width);
  }

  // Finding.

  async #lens(method, within, ...args) {
    const call = `return window.lens ? lens.${method}(arguments[0] || document.body, ...[].slice.call(arguments, 1)) : null`;
    const first = await this.run(call, within ?? null, ...args);
    if (first) return first;
    await this.run(LIBRARY);
    return this.run(call, within ?? null, ...args);
  }

  /** All elements of a role now, those with the name if one is given. */
  roles(role, name, { within, ...options } = {}) {
    return this.#lens('byRole', within, role, plain(name), options);
  }

  /** The one element of a role and name; waits for it. With `any`, the first where several do the same. */
  role(role, name, { any = false, ...options } = {}) {
    return this.#one(`${role} ${name ?? ''}`, () => this.roles(role, name, options), any, () => this.#lens('names', options.within, role));
  }

  /** The innermost elements with this text now. */
  texts(text, { within } = {}) {
    return this.#lens('byText', within, plain(text));
  }

  /** The one innermost element with this text; waits for it. */
  text(text, options = {}) {
    return this.#one(`the text ${text}`, () => this.texts(text, options), options.any);
  }

  async #one(what, look, any, instead) {
    let found = [];
    const told = async () => `${what} (${found.length} found)${instead ? `; there are: ${JSON.stringify(await instead())}` : ''}`;
    await until(told, async () => (found = await look()).length === 1 || (any && found.length > 1));
    return found[0];
  }

  /** Waits until no element of this role and name is there. */
  gone(role, name, options = {}) {
    return until(`no ${role} ${name ?? ''}`, async () => (await this.roles(role, name, options)).length === 0);
  }

  /** The main heading says this. */
  heading(name) {
    return this.role('heading', name, { level: 1 });
  }

  /**
   * Brings an element into view, which not every driver does before it acts, and says whether it is still there two frames later:
   * a page that has just opened moves the focus to its heading, and WebKit's driver clicks where the element has been.
   */
  #inView(element) {
    return this.driver.executeAsyncScript(
      `const [element, done] = arguments;
       element.scrollIntoView({ block: 'center', behavior: 'instant' });
       const { top } = element.getBoundingClientRect();
       const judge = () => done(Math.abs(element.getBoundingClientRect().top - top) < 2);
       // A tab that WebKit does not show draws no frame.
       const unseen = setTimeout(judge, 500);
       requestAnimationFrame(() => requestAnimationFrame(() => { clearTimeout(unseen); judge(); }));`,
      element,
    );
  }

  // Doing. What was rendered anew between finding and doing is looked for again.

  async #act(what, find, action) {
    return until(what, async () => {
      const element = await find();
      if (!(await this.#inView(element))) throw new Error('the page moved it out of view');
      await action(element);
      return true;
    });
  }

  click(role, name, options = {}) {
    return this.#act(`a click on ${role} ${name ?? ''}`, () => (role instanceof WebElement ? role : this.role(role, name, options)), (element) => element.click());
  }

  /** Puts a text into a field in place of what is there. A page that has just opened takes the focus: then it is typed again. */
  fill(name, value, { role = 'textbox', ...options } = {}) {
    return this.#act(`${role} ${name} to be filled`, () => this.role(role, name, options), async (element) => {
      await element.clear();
      if (value) await element.sendKeys(value);
      const now = await element.getProperty('value');
      if (now !== value) throw new Error(`it holds "${now}"`);
    });
  }

  /** Types into a field as a person does, after what is there. */
  type(name, value, { role = 'textbox', ...options } = {}) {
    return this.#act(`${role} ${name} to be typed into`, () => this.role(role, name, options), (element) => element.sendKeys(value));
  }

  /** Puts a text into a field at once, as pasting does: for what no driver can type, or what is long. */
  paste(name, value, { role = 'textbox', ...options } = {}) {
    const script = `
      const [field, value] = arguments;
      field.focus();
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, value);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: value }));`;
    return this.#act(`a text to be pasted into ${name}`, () => this.role(role, name, options), (element) => this.run(script, element, value));
  }

  /** Chooses an option of a select by its text, or by `{ value }`. */
  choose(name, option, options = {}) {
    const take = (select) => (typeof option === 'string' ? select.selectByVisibleText(option) : select.selectByValue(option.value));
    return this.#act(`${option.value ?? option} to be chosen in ${name}`, () => this.role('combobox', name, options), (element) => take(new Select(element)));
  }

  /** Finds a choice by typing into a combobox, and takes it. */
  async pick(name, query, option, options = {}) {
    await this.fill(name, query, { role: 'combobox', ...options });
    await this.click('option', option);
  }

  async value(name, { role = 'textbox', ...options } = {}) {
    return (await this.role(role, name, options)).getProperty('value');
  }

  /** Keys to whatever has the focus; several at once are held together. */
  async keys(...keys) {
    const actions = this.driver.actions();
    for (const key of keys) actions.keyDown(key);
    for (const key of keys.toReversed()) actions.keyUp(key);
    await actions.perform();
  }

  /** Presses the button or the link in the message at the foot of the page. */
  async answer(name) {
    const notices = await this.role('region', msg(this.lang, 'notice.region'));
    return this.click(name === 'continue' ? 'link' : 'button', msg(this.lang, `notice.${name}`), { within: notices });
  }

  /** What is said of an element beside its name: its help and its error. */
  described(element) {
    return this.run(
      `return (arguments[0].getAttribute('aria-describedby') || '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim()`,
      element,
    );
  }

  focused() {
    return this.driver.switchTo().activeElement();
  }

  /** Puts the focus on an element, after the page's own moves of it, which come with the second frame after what they follow. */
  focus(element) {
    return this.driver.executeAsyncScript(
      `const [element, done] = arguments;
       let waits = true;
       const take = () => { if (waits) { waits = false; element.focus(); done(); } };
       // A tab that WebKit does not show draws no frame.
       setTimeout(take, 500);
       requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(take)));`,
      element,
    );
  }

  // What the browser keeps.

  /** Fills local storage before the app starts; `records` as in records.mjs. They are old, and no journey but that about it is reminded of a copy. */
  async seed({ records = [], ...keys } = {}) {
    await this.driver.get(this.site.url('/blank.html'));
    const settings = JSON.stringify({ lang: this.lang, theme: 'system', our_city: '', remind: 'never' });
    const all = Object.entries({ 'pobratym/settings': settings, ...keys }).concat(records);
    await this.run('for (const [key, value] of arguments[0]) localStorage.setItem(key, value)', all);
  }

  /** All keys of local storage with their values. */
  stored() {
    return this.run('return Object.assign({}, localStorage)');
  }

  /** Waits until the service worker has the page and all files of its version. */
  async controlled() {
    await until('the service worker to take control', () => this.run('return !!(navigator.serviceWorker && navigator.serviceWorker.controller)'), 30_000);
  }

  async witnessed() {
    return (await this.run('return window.witnessed ? window.witnessed() : []').catch(() => [])) ?? [];
  }

  find(selector) {
    return this.driver.findElements(By.css(selector));
  }
}
