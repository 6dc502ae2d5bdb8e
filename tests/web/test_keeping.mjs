// What was chosen and written is there after a reload, without a network, and after the page was killed; where the
// browser refuses to keep anything, reading goes on and the page says so.
import { Browser, check, same, words } from './harness.mjs';
import { bookmarked, kept, waitKept } from './store.mjs';

async function start({ browsers }, options) {
  const browser = await Browser.start(options);
  browsers.push(browser);
  return browser;
}

export default {
  async 'a bookmark and a theme are there after a reload'(open) {
    const browser = await start(open);
    const seen = await browser.open(open.server.address);
    await seen.tap('button', words('toolbar.bookmark'));
    await waitKept(seen, 'kept/');
    await seen.tap('button', words('toolbar.type'));
    await seen.tap('radio', words('theme.dusk'));
    await seen.page.waitForTimeout(1500);
    await waitKept(seen, 'settings/');
    await seen.page.reload();
    await seen.ready();
    check(await bookmarked(seen), 'the bookmark is gone');
    await seen.tap('button', words('toolbar.type'));
    const dusk = await seen.find('radio', words('theme.dusk'));
    check(dusk.state & 4, 'the theme is another one');
  },

  async 'it opens without a network after one visit'(open) {
    const browser = await start(open);
    const seen = await browser.open(open.server.address);
    await seen.tap('button', words('toolbar.bookmark'));
    await waitKept(seen, 'kept/');
    await seen.page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.active.state));
    await open.server.stop();
    await seen.page.reload();
    await seen.ready();
    check(await bookmarked(seen), 'the bookmark is gone');
  },

  async 'killed while it saves, the page finds the old or the new'(open) {
    const browser = await start(open);
    let seen = await browser.open(open.server.address);
    for (let round = 0; round < 4; ++round) {
      const before = await bookmarked(seen);
      const node = await seen.find('button', words(before ? 'toolbar.bookmark_remove' : 'toolbar.bookmark'));
      await seen.page.touchscreen.tap(node.x + node.width / 2, node.y + node.height / 2);
      await seen.page.waitForTimeout(round * 25);
      const session = await browser.context.newCDPSession(seen.page);
      session.send('Page.crash').catch(() => {});
      await seen.page.waitForEvent('crash');
      await seen.page.close();
      seen = await browser.open(open.server.address);
      const notice = (await seen.nodes()).filter((one) => one.role === 'status' || one.role === 'dialog').map((one) => one.label);
      check(!notice.some((text) => text === words('store.damaged') || text === words('store.one_damaged')), `it says: ${notice}`);
    }
  },

  async 'a second tab reads and does not write'(open) {
    const browser = await start(open);
    const first = await browser.open(open.server.address);
    await first.tap('button', words('toolbar.bookmark'));
    await waitKept(first, 'kept/');
    const before = await kept(first.page);
    const second = await browser.open(open.server.address);
    check(await bookmarked(second), 'the second tab does not see what is kept');
    await second.tap('button', words('toolbar.bookmark_remove'));
    await second.page.waitForTimeout(1500);
    const after = await kept(first.page);
    const household = (files) => Object.fromEntries(Object.entries(files).filter(([name]) => name.startsWith('kept/')));
    same(household(after), household(before), 'what is kept');
  },

  async 'where there is no more room, what was kept before stays'(open) {
    const browser = await start(open, { before: () => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...more) {
        if (globalThis.full) throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, more);
      };
    } });
    const seen = await browser.open(open.server.address);
    await seen.tap('button', words('toolbar.bookmark'));
    await waitKept(seen, 'kept/');
    const before = await kept(seen.page);
    await seen.page.evaluate(() => { globalThis.full = true; });
    await seen.tap('button', words('toolbar.bookmark_remove'));
    await seen.page.waitForTimeout(500);
    const told = (await seen.nodes()).map((node) => node.label + ' ' + node.value).join('\n');
    check(told.includes(words('store.browser_full')), 'it does not say that there is no room');
    const named = (files) => Object.keys(files).filter((name) => name.startsWith('kept/')).sort();
    same(named(await kept(seen.page)), named(before), 'what is kept');
    await seen.page.reload();
    await seen.ready();
    check(await bookmarked(seen), 'the bookmark that could not be taken away is gone');
  },

  async 'where the browser keeps nothing, one can read'(open) {
    const browser = await start(open, { before: () => {
      Object.defineProperty(globalThis, 'indexedDB', { get: () => { throw new DOMException('no', 'SecurityError'); } });
    } });
    const seen = await browser.open(open.server.address);
    check(await seen.has('heading', 'Finding your way back to each other'), 'the article is not there');
    await seen.tap('button', words('toolbar.bookmark'));
    await seen.page.waitForTimeout(500);
    const told = (await seen.nodes()).map((node) => node.label + ' ' + node.value).join('\n');
    check(told.includes(words('store.browser_refuses')), 'it does not say that nothing is kept');
  },

  async 'what is taken away while the page is open is said, and one goes on in memory'(open) {
    const browser = await start(open);
    const seen = await browser.open(open.server.address);
    await seen.tap('button', words('toolbar.bookmark'));
    await waitKept(seen, 'kept/');
    const session = await browser.context.newCDPSession(seen.page);
    await session.send('Storage.clearDataForOrigin', { origin: new URL(open.server.address).origin, storageTypes: 'indexeddb' });
    await seen.says(words('host.kept_taken'));
    await seen.tap('button', words('notice.dismiss'));
    check(await bookmarked(seen), 'what is in memory went, too');
    await seen.tap('button', words('nav.garden'));
    await seen.tap('button', words('nav.read'));
    await seen.tap('button', words('toolbar.bookmark_remove'));
    await seen.says(words('store.browser_refuses'));
    await seen.page.waitForTimeout(500);
    same(await seen.page.evaluate(() => indexedDB.databases().then((all) => all.length)), 0, 'databases: what was taken away was written again');
    await seen.page.reload();
    await seen.ready();
    check(!await bookmarked(seen), 'what was taken away is there again');
    await seen.tap('button', words('toolbar.bookmark'));
    await waitKept(seen, 'kept/');
  },

  async 'what is taken away from another tab is said, too'(open) {
    const browser = await start(open);
    const seen = await browser.open(open.server.address);
    await seen.tap('button', words('toolbar.bookmark'));
    await waitKept(seen, 'kept/');
    const other = await browser.context.newPage();
    await other.goto(open.server.address + 'manifest.webmanifest');
    await other.evaluate(() => new Promise((gone, failed) => {
      const going = indexedDB.deleteDatabase('tend');
      going.onsuccess = gone;
      going.onerror = () => failed(going.error);
    }));
    await other.close();
    await seen.says(words('host.kept_taken'));
  },

  async 'what is taken away between two visits is gone, and it begins anew'(open) {
    const browser = await start(open);
    const seen = await browser.open(open.server.address);
    await seen.tap('button', words('toolbar.bookmark'));
    await waitKept(seen, 'kept/');
    const other = await browser.context.newPage();
    await seen.page.close();
    const session = await browser.context.newCDPSession(other);
    await session.send('Storage.clearDataForOrigin', { origin: new URL(open.server.address).origin, storageTypes: 'all' });
    const again = await browser.open(open.server.address);
    check(!await bookmarked(again), 'it is still there');
    check(!await again.has('button', words('notice.dismiss')), 'it speaks of something that never was');
    await again.tap('button', words('toolbar.bookmark'));
    await waitKept(again, 'kept/');
  },
};
