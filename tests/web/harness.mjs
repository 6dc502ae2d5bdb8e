// What every test of the page needs: a server of the built folder, a Chromium with a profile of its own, and eyes:
// things are found by role and label in the mirrored tree and touched where they are drawn. Words come from
// assets/strings/en.po by id, so that mending a sentence breaks no test.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const PATIENCE = 60000;  // two busy cores and a processor that draws what a graphics card would
const QUIET = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
               '--disable-component-update', '--disable-sync', '--disable-gpu', '--disable-dev-shm-usage'];

const catalogues = {};
function catalogue(language) {
  if (catalogues[language]) return catalogues[language];
  const all = catalogues[language] = new Map();
  for (const file of [`${language}.po`, `web/${language}.po`]) {  // the second has what a browser says instead
    for (const entry of fs.readFileSync(path.join(ROOT, 'assets/strings', file), 'utf8').split(/\n(?=msgid )/)) {
      const id = /^msgid "(.+)"$/m.exec(entry);
      const text = /^msgstr ((?:".*"\n?)+)/m.exec(entry);
      if (id && text) all.set(id[1], text[1].split('\n').filter(Boolean).map((part) => JSON.parse(part)).join(''));
    }
  }
  return all;
}

export function words(id, language = 'en') {
  const all = catalogue(language);
  if (!all.has(id)) throw new Error(`${language}.po has no ${id}`);
  return all.get(id);
}

/// Compares with tests/golden/web/NAME.txt, or writes it anew when that was asked for.
export function golden(name, text) {
  const file = path.join(ROOT, 'tests/golden/web', name + '.txt');
  const accept = process.env.TEND_GOLDEN_ACCEPT || '';
  if (['all', name, 'web/' + name].includes(accept)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  check(fs.existsSync(file), `there is no golden web/${name}; ./dev golden --accept web/${name} makes it`);
  const [kept, found] = [fs.readFileSync(file, 'utf8').split('\n'), text.split('\n')];
  const at = found.findIndex((line, i) => line !== kept[i]);
  const line = at < 0 ? Math.min(kept.length, found.length) : at;
  check(kept.join('\n') === text, `web/${name} differs from line ${line + 1}: "${found[line]}", not "${kept[line]}"`);
}

export function check(condition, what) {
  if (!condition) throw new Error(what);
}

export function same(found, wanted, what) {
  check(JSON.stringify(found) === JSON.stringify(wanted), `${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
}

export class Server {
  static async start(folder) {
    const child = spawn('/usr/bin/python3', ['-B', path.join(ROOT, 'cmake/web/serve.py'), folder, '--port', '0']);
    const address = await new Promise((told, failed) => {
      child.stdout.once('data', (line) => told(line.toString().trim()));
      child.once('exit', () => failed(new Error('the server did not start')));
    });
    return Object.assign(new Server(), { child, address });
  }
  stop() {
    return new Promise((gone) => {
      this.child.once('exit', gone);
      this.child.kill();
    });
  }
}

/// A browser with a profile that lasts until close(); further ones of the same profile find what was kept.
export class Browser {
  static async start(options = {}) {
    const profile = options.profile || fs.mkdtempSync(path.join(os.tmpdir(), 'tend-web-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: '/usr/bin/chromium', headless: true, args: [...QUIET, ...(options.args || [])], hasTouch: true, locale: options.locale || 'en-GB',
      viewport: options.size || { width: 834, height: 1194 }, deviceScaleFactor: options.scale || 1,
    });
    const self = Object.assign(new Browser(), { profile, context, keeps: Boolean(options.profile), faults: [], requests: [], said: [] });
    // What a page must never do is looked for in every test: another host, a broken policy, an error of a script.
    context.on('request', (request) => self.requests.push(request.url()));
    await context.addInitScript(() => {
      globalThis.seen = { pictures: 0, timers: 0, broken: [] };
      const ask = globalThis.requestAnimationFrame.bind(globalThis);
      globalThis.requestAnimationFrame = (call) => ask((time) => { seen.pictures += 1; call(time); });
      const wait = globalThis.setTimeout.bind(globalThis);
      globalThis.setTimeout = (call, ...more) => wait(() => { seen.timers += 1; call(); }, ...more);
      addEventListener('securitypolicyviolation', (event) => seen.broken.push(event.violatedDirective + ' ' + event.blockedURI));
    });
    // As on a home screen: elsewhere a word of warning comes before the first thing is kept (test_browser.mjs).
    if (options.promised !== false) {
      await context.addInitScript(() => { if (navigator.storage) navigator.storage.persisted = () => Promise.resolve(true); });
    }
    if (options.before) await context.addInitScript(options.before);
    return self;
  }
  async open(address) {
    const page = await this.context.newPage();
    page.on('console', (message) => this.said.push(message.text()));
    page.on('pageerror', (error) => this.faults.push(String(error)));
    await page.goto(address);
    return new Visit(this, page).ready();
  }
  async close() {
    await this.context.close().catch(() => {});
    if (!this.keeps) fs.rmSync(this.profile, { recursive: true, force: true });
  }
}

export class Visit {
  constructor(browser, page) {
    Object.assign(this, { browser, page });
  }
  /// Asks again and again; Playwright's own waiting would need the page's policy to allow eval.
  async until(question, what) {
    const end = Date.now() + PATIENCE;
    while (!await this.page.evaluate(question)) {
      if (Date.now() > end) throw new Error(`${what} did not come about; the page says: ${this.browser.said.slice(-5).join(' | ')}`);
      await this.page.waitForTimeout(30);
    }
  }
  async ready() {
    await this.until(() => document.documentElement.classList.contains('ready') && document.querySelector('#tree') !== null,
                     'the first picture');
    await this.still();
    return this;
  }
  /// Nothing is due any more: no picture, no work, and no moment but one that a place waits for.
  still() {
    return this.until(() => Module.tendTurns.at === 3 || (Module.tendTurns.at === 2 && Module.tendTurns.due > performance.now() + 4000),
                      'stillness');
  }
  nodes() {
    return this.page.evaluate(() => Array.from(document.querySelectorAll('#tree *'), (element) => {
      const [role, label, value, state, level, x, y, width, height] = element.tendNode;
      return { role, label, value, state, level, x, y, width, height };
    }));
  }
  async find(role, label) {
    const matches = (node) => node.role === role && (label instanceof RegExp ? label.test(node.label) : node.label === label);
    const until = Date.now() + PATIENCE;
    for (;;) {
      const found = (await this.nodes()).find(matches);
      if (found && !(found.state & 64)) return found;
      if (Date.now() > until) throw new Error(`there is no ${role} ${label}; there are: ` +
        (await this.nodes()).map((node) => `${node.role} "${node.label.slice(0, 40)}"`).join(', '));
      await this.page.waitForTimeout(50);
    }
  }
  async has(role, label) {
    return (await this.nodes()).some((node) => node.role === role && node.label === label);
  }
  async tap(role, label) {
    const node = await this.find(role, label);
    await this.page.touchscreen.tap(node.x + node.width / 2, node.y + node.height / 2);
    await this.page.waitForTimeout(700);  // a second tap within 600 ms is ignored by design
    await this.still();
  }
  /// A finger that goes through points and leaves, with the browser's own touch events.
  async draw(points, pause = 16) {
    const session = await this.browser.context.newCDPSession(this.page);
    const touch = (type, at) => session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
    await touch('touchStart', points[0]);
    for (const point of points.slice(1)) {
      await this.page.waitForTimeout(pause);
      await touch('touchMove', point);
    }
    await touch('touchEnd');
    await session.detach();
  }
  /// Several fingers: each step says where all of them are, with their numbers. The last way is 'touchEnd', or
  /// 'touchCancel' as the browser has it when it takes them away.
  async fingers(steps, last = 'touchEnd', pause = 24) {
    const session = await this.browser.context.newCDPSession(this.page);
    let down = 0;
    for (const points of steps) {
      const touchPoints = points.map(([x, y], id) => ({ x, y, id }));
      const type = points.length > down ? 'touchStart' : points.length < down ? 'touchEnd' : 'touchMove';
      await session.send('Input.dispatchTouchEvent', { type, touchPoints });
      down = points.length;
      await this.page.waitForTimeout(pause);
    }
    await session.send('Input.dispatchTouchEvent', { type: last, touchPoints: [] });
    await session.detach();
  }
  /// Two fingers beside each other, from one distance to another.
  async pinch([x, y], from, to) {
    const at = (distance) => [[x - distance / 2, y], [x + distance / 2, y]];
    const steps = Array.from({ length: 16 }, (_, i) => at(from + (to - from) * i / 15));
    await this.fingers([[at(from)[0]], ...steps]);
    await this.still();
  }
  /// A line at the foot of the screen, once it says so.
  async says(text) {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const all = (await this.nodes()).map((node) => node.label + ' ' + node.value);
      if (all.some((line) => line.includes(text))) return;
      if (Date.now() > until) throw new Error(`it does not say "${text}" but: ${all.filter((line) => line.length > 12).slice(-8).join(' | ')}`);
      await this.page.waitForTimeout(50);
    }
  }
  shot(name) {
    return this.page.screenshot({ path: path.join(globalThis.shots, name + '.png') });
  }
}
