// The church's file beside the page (kiosk.toml): what it sets, what is wrong in it, without a network, and replaced.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Browser, Server, check, same, words } from './harness.mjs';

const PIN = '271828';

/// A host with such a file, or without one.
async function host(open, church) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tend-church-'));
  fs.cpSync(globalThis.site, folder, { recursive: true });
  const file = path.join(folder, 'kiosk.toml');
  if (church) fs.writeFileSync(file, church);
  await open.server.stop();
  open.server = await Server.start(folder);
  return { file, remove: () => fs.rmSync(folder, { recursive: true }) };
}

/// Twenty minutes in one: the kiosk looks for a new file once a minute.
const fast = () => {
  const [ticks, date, wait] = [performance.now.bind(performance), Date.now, globalThis.setTimeout];
  const begun = date();
  performance.now = () => ticks() * 20;
  Date.now = () => begun + (date() - begun) * 20;
  globalThis.setTimeout = (call, milliseconds, ...more) => wait(call, (milliseconds || 0) / 20, ...more);
};

async function toWelcome({ server, browsers }, options) {
  const browser = await Browser.start(options);
  browsers.push(browser);
  const seen = await browser.open(server.address + '#kiosk');
  for (const digit of PIN + PIN) await press(seen, digit);
  await seen.find('heading', words('kiosk.leave_how'));  // the country is in the file
  await press(seen, words('kiosk.begin'));
  await seen.find('heading', words('kiosk.title'));
  return seen;
}

/// By the element that screen readers press: clocks that run ahead make taps too long.
async function press(seen, label) {
  await seen.find('button', label);
  await seen.page.evaluate((wanted) => {
    Array.from(document.querySelectorAll('#tree button')).find((one) => one.tendNode[1] === wanted).click();
  }, label);
  await seen.page.waitForTimeout(100);
  await seen.still();
}

/// Behind the PIN, by the mark.
async function toKeeper(seen) {
  const mark = await seen.find('button', words('kiosk.mark'));
  const session = await seen.browser.context.newCDPSession(seen.page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 }] });
  await seen.find('heading', words('pin.kiosk'));
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  for (const digit of PIN) await seen.tap('button', digit);
  await seen.find('heading', words('kiosk.keeper'));
}

/// An article of one section, as a single file.
const pack = (title, text) => `+++\nformat = 1\nid = "stove"\ntitle = "${title}"\nlanguage = "en"\n+++\n\n## First {#first}\n\n${text}\n`;

export default {
  async 'the church\'s file is read, also without a network'(open) {
    const { remove } = await host(open, 'country = "US"\nname = "Hillside chapel"\nwelcome = "Sit down for ten minutes."\n');
    const seen = await toWelcome(open);
    await seen.says('Hillside chapel');
    await seen.says('Sit down for ten minutes.');
    await seen.shot('kiosk-church-834x1194');
    await seen.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await open.server.stop();
    await seen.page.reload();
    await seen.ready();
    await seen.says('Hillside chapel');
    remove();
  },

  async 'a replaced file holds within minutes, and one that is taken away no longer'(open) {
    const { file, remove } = await host(open, 'country = "US"\nname = "Hillside chapel"\n');
    const seen = await toWelcome(open, { before: fast });
    await seen.says('Hillside chapel');
    fs.writeFileSync(file, 'country = "US"\nname = "St. Mary by the river"\n');
    await seen.says('St. Mary by the river');
    fs.rmSync(file);
    await seen.says(words('kiosk.kicker'));
    check(!(await seen.nodes()).some((node) => node.label.includes('St. Mary')), 'its name is still there');
    remove();
  },

  async 'what is wrong in the file is told with its line and column, and the rest holds'(open) {
    const { remove } = await host(open, 'country = "US"\nname = "Hillside chapel"\nidle_seconds = "soon"\n');
    const seen = await toWelcome(open);
    await seen.says('Hillside chapel');
    await toKeeper(seen);
    await seen.says('kiosk.toml:3:16');
    remove();
  },

  async 'packs beside the page are offered, also without a network, and a missing one is told behind the PIN'(open) {
    const { file, remove } = await host(open, 'country = "US"\npacks = ["evening.md", "lost.tendpack", "../secret.md"]\n');
    const evening = path.join(path.dirname(file), 'evening.md');
    fs.writeFileSync(evening, pack('An evening by the stove', 'Bread cools on the sill.'));
    const seen = await toWelcome(open);
    await press(seen, words('kiosk.together'));
    await press(seen, words('kiosk.all'));
    await seen.says('Bread cools on the sill.');
    await seen.shot('kiosk-church-pack-834x1194');
    check(!seen.browser.requests.some((url) => url.includes('secret')), 'a file outside of the page was asked for');
    await press(seen, words('kiosk.new_here'));
    await toKeeper(seen);
    await seen.says('lost.tendpack');
    await seen.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await open.server.stop();
    await seen.page.reload();
    await seen.ready();
    await press(seen, words('kiosk.together'));
    await press(seen, words('kiosk.all'));
    await seen.says('Bread cools on the sill.');
    remove();
  },

  async 'a pack that comes late is offered without a restart'(open) {
    const { file, remove } = await host(open, 'country = "US"\npacks = ["evening.md"]\n');
    const seen = await toWelcome(open, { before: fast });
    await press(seen, words('kiosk.together'));
    await seen.says(words('kiosk.all'));
    await press(seen, words('kiosk.new_here'));
    fs.writeFileSync(path.join(path.dirname(file), 'evening.md'), pack('An evening by the stove', 'Bread cools on the sill.'));
    await seen.page.waitForTimeout(12_000);  // four minutes there
    await press(seen, words('kiosk.together'));
    await press(seen, words('kiosk.all'));
    await seen.says('Bread cools on the sill.');
    remove();
  },

  async 'a page at home does not ask for it'(open) {
    const { remove } = await host(open, 'country = "US"\n');
    const browser = await Browser.start();
    open.browsers.push(browser);
    await browser.open(open.server.address);
    same(browser.requests.filter((url) => url.includes('kiosk.toml')), [], 'requests');
    remove();
  },
};
