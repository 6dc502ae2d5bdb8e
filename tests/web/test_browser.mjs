// What the browser does around the page: it may delete what is kept, chooses and takes files, brings a newer version,
// has the clipboard and sounds.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import crypto from 'node:crypto';
import { Browser, ROOT, Server, check, same, words } from './harness.mjs';
import { bookmarked, kept, waitKept } from './store.mjs';

const PASSPHRASE = 'copper kettle by the stile';
const PACK = path.join(ROOT, 'tests/data/pack/v1/every-block.tendpack');

async function visit({ server, browsers }, options) {
  const browser = await Browser.start(options);
  browsers.push(browser);
  return browser.open(server.address);
}

async function openCopies(seen) {
  await seen.tap('button', words('nav.settings'));
  await seen.tap('button', words('settings.copies'));
}

async function openShelf(seen) {
  await seen.tap('button', words('toolbar.contents'));
  await seen.tap('button', words('contents.shelf'));
}

const read = async (download) => fs.readFileSync(await download.path());

/// Presses, and gives the file that comes of it.
async function download(seen, press) {
  const coming = seen.page.waitForEvent('download', { timeout: 60000 });
  await press();
  return coming;
}

async function choose(seen, label, file) {
  const choosing = seen.page.waitForEvent('filechooser', { timeout: 60000 });
  await seen.tap('button', label);
  await (await choosing).setFiles(file);
}

/// A build of another name: what changes is what names it.
function another(site) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tend-site-'));
  fs.cpSync(site, folder, { recursive: true });
  const old = fs.readdirSync(folder, { withFileTypes: true }).find((entry) => entry.isDirectory()).name;
  return { folder, old };
}
function renew({ folder, old }) {
  const fresh = 'f'.repeat(old.length);
  fs.renameSync(path.join(folder, old), path.join(folder, fresh));
  const worker = path.join(folder, 'sw.js');
  let text = fs.readFileSync(worker, 'utf8').replaceAll(old, fresh);
  for (const name of ['index.html', 'manifest.webmanifest']) {
    const file = path.join(folder, name);
    const hash = (bytes) => crypto.createHash('sha256').update(bytes).digest('hex');
    const before = hash(fs.readFileSync(file));
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll(old, fresh));
    text = text.replace(before, hash(fs.readFileSync(file)));
  }
  fs.writeFileSync(worker, text);
  return fresh;
}

export default {
  async 'before the first thing is kept it says that it may be deleted'(open) {
    const seen = await visit(open, { promised: false, before: () => {
      globalThis.asked = 0;
      navigator.storage.persist = () => (globalThis.asked += 1, Promise.resolve(false));
    } });
    await seen.tap('button', words('toolbar.bookmark'));
    await seen.find('heading', words('host.warning_title'));
    await seen.says(words('host.warning'));
    await seen.shot('warning-834x1194');
    const none = (files) => !Object.keys(files).some((name) => name.startsWith('kept/'));
    check(none(await kept(seen.page)), 'something was kept before it was said');
    same(await seen.page.evaluate(() => globalThis.asked), 0, 'how often the browser was asked for its word');
    await seen.tap('button', words('keeping.not_now'));
    check(!await bookmarked(seen), 'it was done all the same');
    await seen.tap('button', words('toolbar.bookmark'));
    await seen.tap('button', words('host.go_on'));
    await waitKept(seen, 'kept/');
    check(await bookmarked(seen), 'it was not done');
    same(await seen.page.evaluate(() => globalThis.asked), 1, 'how often the browser was asked for its word');
    await seen.tap('button', words('toolbar.bookmark_remove'));
    check(!await seen.has('heading', words('host.warning_title')), 'it says so every time');
    await openCopies(seen);
    await seen.says(words('host.warning'));
    const room = (await seen.nodes()).find((node) => /\d+ [GM]B/.test(node.label));
    check(room, 'it does not say how much room is left');
    await seen.shot('copies-834x1194');
  },

  async 'where the browser gave its word it says so, and nothing is asked'(open) {
    const seen = await visit(open);
    await seen.tap('button', words('toolbar.bookmark'));
    await waitKept(seen, 'kept/');
    await openCopies(seen);
    await seen.says(words('host.promised'));
  },

  async 'a copy goes to the downloads, and brings back in another browser what was kept'(open) {
    const seen = await visit(open);
    await seen.tap('button', words('toolbar.bookmark'));
    await waitKept(seen, 'kept/');
    await openCopies(seen);
    await seen.tap('button', words('copies.make'));
    await seen.page.keyboard.type(PASSPHRASE, { delay: 20 });
    await seen.page.keyboard.press('Enter');
    await seen.page.waitForTimeout(500);
    await seen.still();
    await seen.page.keyboard.type(PASSPHRASE, { delay: 20 });
    const begun = Date.now();
    const made = await download(seen, () => seen.page.keyboard.press('Enter'));
    console.log(`        the copy came after ${Date.now() - begun} ms`);
    same(made.suggestedFilename(), 'tend-copy.tendcopy', 'its name');
    await seen.find('heading', words('copies.made_title'));
    await seen.shot('copy-made-834x1194');
    const bytes = await read(made);
    const again = await download(seen, () => seen.tap('button', words('host.give_again')));
    check(bytes.equals(await read(again)), 'the second file is another one');
    const file = path.join(os.tmpdir(), `tend-web-${process.pid}.tendcopy`);
    fs.writeFileSync(file, bytes);

    const other = await visit(open);
    await openCopies(other);
    await choose(other, words('copies.browse'), file);
    fs.rmSync(file);
    await other.says(path.basename(file));
    await other.page.keyboard.type(PASSPHRASE, { delay: 20 });
    await other.page.keyboard.press('Enter');
    await other.tap('button', words('copies.join'));
    await other.find('heading', words('copies.joined_title'));
    await other.tap('button', words('nav.read'));
    check(await bookmarked(other), 'what was kept is not there');
    await other.page.reload();
    await other.ready();
    check(await bookmarked(other), 'it is not kept');
  },

  async 'one\'s own words go into a text file'(open) {
    const seen = await visit(open);
    await seen.tap('button', words('toolbar.bookmark'));
    await waitKept(seen, 'kept/');
    await openCopies(seen);
    const made = await download(seen, () => seen.tap('button', words('copies.export')));
    same(made.suggestedFilename(), 'tend-words.md', 'its name');
    check((await read(made)).toString().includes('Finding your way back'), 'it does not hold what was marked');
  },

  async 'a pack of the device opens, and is on the shelf at the next visit'(open) {
    const seen = await visit(open);
    await openShelf(seen);
    await choose(seen, words('shelf.find'), PACK);
    const title = (await seen.find('article', /./)).label;
    check(!title.startsWith('Finding your way'), `the article is still ${title}`);
    await waitKept(seen, 'packs/');
    await waitKept(seen, 'settings/');
    await seen.page.waitForTimeout(1500);
    await seen.page.reload();
    await seen.ready();
    same((await seen.find('article', /./)).label, title, 'the article after a reload');
    await openShelf(seen);
    await seen.tap('button', words('shelf.remove'));
    await seen.page.waitForTimeout(500);
    check(!Object.keys(await kept(seen.page)).some((name) => name.startsWith('packs/')), 'it is still kept');
  },

  async 'a file that is no pack is told of, and nothing breaks'(open) {
    const seen = await visit(open);
    await openShelf(seen);
    await choose(seen, words('shelf.find'), path.join(ROOT, 'README.md'));
    await seen.find('heading', words('pack_error.title'));
  },

  async 'a new version is told, and taken when somebody asks'(open) {
    const site = another(globalThis.site);
    const server = await Server.start(site.folder);
    await open.server.stop();
    open.server = server;
    const seen = await visit(open);
    await seen.tap('button', words('toolbar.bookmark'));
    await waitKept(seen, 'kept/');
    await seen.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    const fresh = renew(site);
    await seen.page.reload();
    await seen.ready();
    const build = () => seen.page.evaluate(() => document.querySelector('script[src$="tend.js"]').getAttribute('src').split('/')[0]);
    same(await build(), site.old, 'the build before it was asked for');
    await seen.says(words('host.new_version'));
    await seen.shot('new-version-834x1194');
    await seen.tap('button', words('nav.practise'));
    await seen.tap('button', 'One good question');
    check(!await seen.has('button', words('host.take_version')), 'it is offered where writing would be lost');
    await seen.page.keyboard.press('Escape');
    await seen.still();
    await seen.tap('button', words('nav.read'));
    const loaded = seen.page.waitForEvent('load');
    await seen.tap('button', words('host.take_version')).catch(() => {});  // the page goes while it is looked at
    await loaded;
    await seen.ready();
    same(await build(), fresh, 'the build');
    check(await bookmarked(seen), 'the bookmark is gone');
    check(!await seen.has('button', words('host.take_version')), 'it is still offered');
    fs.rmSync(site.folder, { recursive: true });
  },

  async 'what is copied reaches the clipboard, is pasted once, and goes when one leaves quickly'(open) {
    const seen = await visit(open);
    await seen.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const clipboard = () => seen.page.evaluate(() => navigator.clipboard.readText());
    await seen.page.keyboard.press('Control+a');
    await seen.still();
    await seen.page.keyboard.press('Control+c');
    await seen.page.waitForTimeout(300);
    await seen.still();
    const copied = await clipboard();
    check(copied.length > 40, `the clipboard holds "${copied}"`);
    await seen.page.evaluate(() => navigator.clipboard.writeText('four plain words here'));
    await seen.tap('button', words('nav.practise'));
    await seen.tap('button', 'One good question');
    await seen.tap('button', words('exercise.alone'));
    const field = await seen.find('text field', /./);
    await seen.tap('text field', field.label);
    await seen.page.keyboard.press('Control+v');
    await seen.page.waitForTimeout(300);
    await seen.still();
    same((await seen.find('text field', field.label)).value, 'four plain words here', 'what stands in the field');
    await seen.page.keyboard.press('Control+a');
    await seen.page.keyboard.press('Control+c');
    await seen.page.waitForTimeout(300);
    for (let i = 0; i < 3; ++i) await seen.page.keyboard.press('Shift');
    await seen.page.waitForTimeout(500);
    same(await clipboard(), '', 'what is left in the clipboard');
  },

  async 'the bell rings at the end of a turn'(open) {
    const seen = await visit(open, { before: () => {
      globalThis.rung = [];
      const start = AudioBufferSourceNode.prototype.start;
      AudioBufferSourceNode.prototype.start = function (...more) {
        globalThis.rung.push(this.buffer.duration);
        return start.apply(this, more);
      };
      // Three minutes in one; where it seems to sleep, a turn rests.
      const now = Date.now;
      const begun = now();
      Date.now = () => begun + (now() - begun) * 3;
    } });
    await seen.tap('button', words('nav.practise'));
    await seen.tap('button', 'Listening turns');
    await seen.tap('button', words('exercise.begin'));
    await seen.tap('radio', /^1 minute/);
    const begin = await seen.find('button', words('turns.begin'));
    await seen.page.touchscreen.tap(begin.x + begin.width / 2, begin.y + begin.height / 2);  // from here on it never stands still
    await seen.find('button', words('turns.pass'));
    same(await seen.page.evaluate(() => globalThis.rung.length), 0, 'strokes before the end');
    await seen.until(() => globalThis.rung.length === 1, 'the bell');
    const [seconds] = await seen.page.evaluate(() => globalThis.rung);
    check(seconds > 1 && seconds < 5, `it lasts ${seconds} s`);
  },
};
