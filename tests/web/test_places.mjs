// The kiosk and the office in the page: what they ask for at first, a visit and a sitting, and that nothing of either is
// kept. (What they offer and refuse is tested without a window: tests/app/state/test_kiosk.cpp, test_office.cpp.)
import { Browser, check, same, words } from './harness.mjs';
import { holds, kept, keptBytes, waitKept } from './store.mjs';

const PIN = '271828';
const MARKER = 'zanzibar quivers beneath obsidian';
const OTHER = 'plumbago waltzes over kumquats';
const WRITE = 'Something else';

async function browser({ browsers }, options) {
  const one = await Browser.start(options);
  browsers.push(one);
  return one;
}

async function typePin(seen, digits = PIN) {
  for (const digit of digits) await seen.tap('button', digit);
}

async function choosePin(seen) {
  await seen.find('heading', words('pin.choose'));
  await typePin(seen);
  await seen.find('heading', words('pin.again'));
  await typePin(seen);
}

const welcome = (seen) => seen.find('heading', words('kiosk.title'));
const starting = (text) => new RegExp('^' + text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

/// Up to the welcome.
async function firstStart(seen) {
  await choosePin(seen);
  await seen.find('heading', words('kiosk.country'));
  await seen.tap('radio', /^United States/);
  await seen.tap('button', words('kiosk.next'));
  await seen.find('heading', words('kiosk.leave_how'));
  await seen.tap('button', words('kiosk.begin'));
  await welcome(seen);
}

/// Somebody has read at home before: a bookmark and a place are kept.
async function readsAtHome(one, address) {
  const seen = await one.open(address);
  await seen.tap('button', words('toolbar.bookmark'));
  await waitKept(seen, 'kept/');
  await seen.page.waitForTimeout(1500);
  await waitKept(seen, 'settings/');
  await seen.page.close();  // the place goes with it
  const beside = await one.context.newPage();
  await beside.goto(address + 'manifest.webmanifest');
  await beside.waitForTimeout(1000);
  const before = await keptBytes(beside);
  await beside.close();
  return before;
}

/// What is not of the place's own folder.
const without = (files, folder) => Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith(folder)));

/// Where else a page can leave something.
const elsewhere = (page) => page.evaluate(async () => {
  const names = await caches.keys();
  return { local: localStorage.length, session: sessionStorage.length, cookies: document.cookie,
           caches: names.filter((name) => !name.startsWith('tend-')), databases: (await indexedDB.databases()).map((one) => one.name) };
});
const NOWHERE = { local: 0, session: 0, cookies: '', caches: [], databases: ['tend'] };

async function writes(seen, text) {
  await seen.tap('button', WRITE);
  const field = await seen.find('text field', /./);
  await seen.tap('text field', field.label);
  await seen.page.keyboard.type(text, { delay: 10 });
  await seen.page.waitForTimeout(300);
  await seen.tap('button', words('keyboard.done_said'));
}

export default {
  async 'the kiosk\'s first start asks for a PIN and a country, and says what a browser cannot lock'(open) {
    const one = await browser(open);
    const seen = await one.open(open.server.address + '#kiosk');
    await choosePin(seen);
    await seen.find('heading', words('kiosk.country'));
    check((await seen.find('button', words('kiosk.next'))).state & 8, 'one gets past it without a country');
    await seen.tap('radio', /^United States/);
    await seen.tap('button', words('kiosk.next'));
    for (const line of ['kiosk.leave_hold', 'kiosk.leave_keys', 'kiosk.leave_lost', 'kiosk.browser',
                        'kiosk.browser_lock', 'kiosk.browser_memory', 'kiosk.browser_device']) {
      await seen.says(words(line));
    }
    await seen.shot('kiosk-first-834x1194');
    await seen.tap('button', words('kiosk.begin'));
    await welcome(seen);
    await seen.shot('kiosk-welcome-834x1194');
    same(Object.keys(await kept(seen.page)).sort(), ['settings/kiosk/kiosk', 'settings/kiosk/pin'], 'what is kept');
    await seen.page.reload();
    await seen.ready();
    await welcome(seen);
  },

  async 'another word in the address leads from home into a place, and from a place nowhere'(open) {
    const one = await browser(open);
    const seen = await one.open(open.server.address);
    await seen.page.evaluate(() => { location.hash = '#nowhere'; });
    await seen.page.waitForTimeout(500);
    await seen.find('article', /./);
    await Promise.all([seen.page.waitForEvent('load'),
                       seen.page.evaluate(() => { location.hash = '#kiosk'; }).catch(() => {})]);  // it goes with its page
    await seen.ready();
    await firstStart(seen);
    for (const word of ['', '#office', '#h=40GM067GB30002R1MXVD']) {
      await seen.page.evaluate((to) => { location.hash = to; }, word);
      await seen.page.waitForTimeout(500);
      same(await seen.page.evaluate(() => location.hash), '#kiosk', 'the word');
      await welcome(seen);
    }
  },

  async 'the same in Spanish'(open) {
    const one = await browser(open, { locale: 'es-ES', size: { width: 390, height: 844 } });
    const seen = await one.open(open.server.address + '#kiosk');
    await typePin(seen);
    await typePin(seen);
    await seen.find('heading', words('kiosk.country', 'es'));
    await seen.tap('radio', /^España/);
    await seen.tap('button', words('kiosk.next', 'es'));
    for (const line of ['kiosk.leave_lost', 'kiosk.browser_lock', 'kiosk.browser_memory', 'kiosk.browser_device']) {
      await seen.says(words(line, 'es'));
    }
    await seen.shot('kiosk-first-es-390x844');
  },

  async 'a visit at the kiosk: something is done and taken along, and nothing of it is kept'(open) {
    const one = await browser(open);
    const home = await readsAtHome(one, open.server.address);
    const seen = await one.open(open.server.address + '#kiosk');
    await firstStart(seen);
    await seen.tap('button', words('kiosk.together'));
    await seen.find('heading', words('kiosk.choose'));
    await seen.tap('button', starting(words('kiosk.all')));
    await seen.find('article', /./);
    await seen.page.keyboard.press('PageDown');
    await seen.page.waitForTimeout(500);
    await seen.tap('button', words('office.back'));
    await seen.find('heading', words('kiosk.choose'));
    await seen.page.mouse.move(400, 600);
    await seen.page.mouse.wheel(0, 400);  // it stands behind the bar at the foot
    await seen.page.waitForTimeout(500);
    await seen.tap('button', starting('One good question'));
    await seen.tap('button', words('exercise.begin'));
    const field = await seen.find('text field', /./);
    await seen.tap('text field', field.label);
    same(await seen.page.evaluate(() => document.querySelector('#writing').inputMode), 'none', 'the keyboard of the device');
    await seen.page.keyboard.type(MARKER, { delay: 10 });
    await seen.page.waitForTimeout(300);
    await seen.still();
    await seen.says(MARKER);
    await seen.shot('kiosk-writing-834x1194');
    await seen.tap('button', words('kiosk.done'));
    await seen.find('heading', words('kiosk.go_gently'));
    await seen.says(words('kiosk.take'));
    await seen.shot('kiosk-goodbye-834x1194');
    await seen.page.mouse.move(417, 700);
    await seen.page.mouse.wheel(0, 2000);
    await seen.tap('button', words('kiosk.go'));
    await welcome(seen);
    await waitKept(seen, 'settings/kiosk/counts');
    const after = await keptBytes(seen.page);
    same(without(after, 'settings/kiosk/'), home, 'what is kept of the home');
    same(Object.keys(after).filter((name) => name.startsWith('settings/kiosk/')).sort(),
         ['settings/kiosk/counts', 'settings/kiosk/kiosk', 'settings/kiosk/pin'], 'the kiosk\'s own');
    check(!holds(after, MARKER), 'what was written is kept');
    same(await elsewhere(seen.page), NOWHERE, 'what is kept elsewhere');
    check(!(await seen.page.evaluate(() => document.documentElement.outerHTML)).includes(MARKER), 'it stands in the page');
  },

  async 'no callback while nobody is at the kiosk'(open) {
    const one = await browser(open);
    const seen = await one.open(open.server.address + '#kiosk');
    await firstStart(seen);
    await seen.page.waitForTimeout(2500);
    await seen.still();
    const count = () => seen.page.evaluate(() => ({ ...globalThis.seen, taken: Module.tendTurns.taken }));
    const before = await count();
    await seen.page.waitForTimeout(10000);
    same(await count(), before, 'pictures, timers and turns in ten seconds');
  },

  async 'Leave quickly and a hidden page bring the kiosk\'s welcome'(open) {
    const one = await browser(open);
    const seen = await one.open(open.server.address + '#kiosk');
    await firstStart(seen);
    for (const way of ['leave', 'hide']) {
      await seen.tap('button', words('kiosk.alone'));
      await seen.find('heading', words('kiosk.choose'));
      if (way === 'leave') {
        for (let i = 0; i < 3; ++i) await seen.page.keyboard.press('Shift');
      } else {
        await seen.page.evaluate(() => {
          Object.defineProperty(document, 'hidden', { value: true, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
          Object.defineProperty(document, 'hidden', { value: false, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        });
      }
      await welcome(seen);
      await seen.still();
    }
  },

  async 'whoever keeps the kiosk leaves it by its mark and the PIN, to the page at home'(open) {
    const one = await browser(open);
    const seen = await one.open(open.server.address + '#kiosk');
    await firstStart(seen);
    const mark = await seen.find('button', words('kiosk.mark'));
    const session = await one.context.newCDPSession(seen.page);
    const at = [{ x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at });
    await seen.find('heading', words('pin.kiosk'));
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await seen.still();
    await typePin(seen, '111111');
    await seen.says(words('pin.wrong'));
    await typePin(seen);
    await seen.find('heading', words('kiosk.keeper'));
    await seen.says(words('kiosk.leave_detail'));
    const loaded = seen.page.waitForEvent('load');
    await seen.tap('button', starting(words('kiosk.leave'))).catch(() => {});  // the page goes while it is looked at
    await loaded;
    await seen.ready();
    await seen.find('button', words('toolbar.bookmark'));
    same(await seen.page.evaluate(() => location.hash), '', 'the fragment');
  },

  async 'a sitting in the office goes home as a text, and nothing of it is kept'(open) {
    const one = await browser(open);
    const home = await readsAtHome(one, open.server.address);
    const seen = await one.open(open.server.address + '#office');
    await choosePin(seen);
    await seen.find('heading', words('office.today'));
    await seen.shot('office-834x1194');
    await seen.tap('checkbox', starting('What wore on us'));
    await seen.tap('button', words('office.start_two'));
    await seen.find('heading', 'What wore on us');
    await seen.tap('button', words('exercise.begin'));
    await seen.find('heading', words('whose.title'));
    for (const [who, text] of [['first', MARKER], ['second', OTHER]]) {
      await seen.tap('button', words('curtain.i_am_' + who));
      await writes(seen, text);
      await seen.tap('button', words('offer.fold'));
      await seen.find('heading', words('offer.title'));
      for (const row of (await seen.nodes()).filter((node) => node.role === 'checkbox')) await seen.tap('checkbox', row.label);
      await seen.tap('button', words('offer.fold'));
    }
    await seen.tap('button', words('consent.open_first'));
    await seen.tap('button', words('consent.open_second'));
    await seen.find('heading', words('reveal.title'));
    await seen.tap('button', words('office.close'));
    await seen.find('heading', words('office.take_title'));
    check(!(await seen.nodes()).some((node) => node.role === 'checkbox' && (node.state & 4)), 'something is ticked already');
    await seen.shot('office-end-834x1194');
    await seen.tap('checkbox', words('office.take_picture'));
    for (const step of ['office.yes_first', 'office.yes_second', 'office.make_code']) await seen.tap('button', words(step));
    const coming = seen.page.waitForEvent('download', { timeout: 60000 });
    await seen.tap('button', starting(words('office.save_text').split('{')[0]));
    const text = await coming;
    same(text.suggestedFilename(), 'for-home.txt', 'its name');
    const { readFileSync } = await import('node:fs');
    const given = readFileSync(await text.path(), 'utf8');
    check(given.includes(MARKER) && given.includes(OTHER), 'what both chose is not in it');
    await seen.tap('button', words('office.clear'));
    await seen.find('heading', words('office.today'));
    check(!(await seen.nodes()).some((node) => node.role === 'checkbox' && (node.state & 4)), 'something is ticked');
    const after = await keptBytes(seen.page);
    same(without(after, 'settings/office/'), home, 'what is kept of the home');
    same(Object.keys(after).filter((name) => name.startsWith('settings/office/')), ['settings/office/pin'], 'the office\'s own');
    check(!holds(after, MARKER) && !holds(after, OTHER), 'what was written is kept');
    same(await elsewhere(seen.page), NOWHERE, 'what is kept elsewhere');
    check(!(await seen.page.evaluate(() => document.documentElement.outerHTML)).includes(MARKER), 'it stands in the page');
  },
};
