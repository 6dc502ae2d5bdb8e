// node bench.mjs SITE PLAIN [ROUNDS]: how long until text stands in a headless Chromium, cold (a new profile) and warm
// (again, with what the first visit kept), beside the same article as a plain HTML page in the same browser; and what
// travels. Taken in turns; medians. The browser's own clock, from the beginning of the navigation on.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { chromium } from 'playwright-core';

const [site, plain, given] = process.argv.slice(2);
const ROUNDS = Number(given || 5);
const MOST = { cold: 1500, warm: 500, bytes: 2_000_000 };
const ARGS = ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update',
              '--disable-sync', '--disable-gpu', '--disable-dev-shm-usage'];
const TYPES = { '.wasm': 'application/wasm', '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8',
                '.xhtml': 'application/xhtml+xml', '.webmanifest': 'application/manifest+json', '.png': 'image/png' };

/// What a host would send: each file packed once, before anything is measured.
const packed = new Map();
function pack(file) {
  packed.set(file, zlib.brotliCompressSync(fs.readFileSync(file), { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
function packAll(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    entry.isDirectory() ? packAll(name) : pack(name);
  }
}
packAll(site);
pack(plain);

const sent = new Map();  // path: bytes, of one visit
const server = http.createServer((request, response) => {
  const name = decodeURIComponent(new URL(request.url, 'http://here').pathname);
  const bytes = packed.get(name === '/plain.xhtml' ? plain : path.join(site, name.endsWith('/') ? name + 'index.html' : name));
  if (!bytes) return response.writeHead(404).end();
  sent.set(name === '/index.html' ? '/' : name, bytes.length);
  const lasting = name.split('/').length > 2;  // in a folder named by what is in it
  response.writeHead(200, { 'Content-Type': TYPES[path.extname(name)] || (name.endsWith('/') ? TYPES['.html'] : 'application/octet-stream'),
                            'Content-Encoding': 'br', 'Content-Length': bytes.length,
                            'Cache-Control': lasting ? 'max-age=31536000, immutable' : 'no-cache' });
  response.end(bytes);
});
await new Promise((up) => server.listen(0, '127.0.0.1', up));
const address = `http://127.0.0.1:${server.address().port}/`;

/// In the page: when its text stood there. Of a plain page the browser knows; ours says so, and is seen a frame later.
const watch = () => {
  globalThis.stood = new Promise((told) => {
    if (location.pathname === '/plain.xhtml') {
      new PerformanceObserver((list) => {
        const paint = list.getEntries().find((entry) => entry.name === 'first-contentful-paint');
        if (paint) told(paint.startTime);
      }).observe({ type: 'paint', buffered: true });
      return;
    }
    const observer = new MutationObserver(() => {
      if (!document.documentElement.classList.contains('ready')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => told(performance.now()), 0));
    });
    observer.observe(document, { attributes: true, subtree: true, attributeFilter: ['class'] });
  });
};

async function visit(context, what) {
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(address + what);
  return { page, milliseconds: await page.evaluate(() => globalThis.stood) };
}

async function round(what) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'tend-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium', headless: true, args: ARGS, viewport: { width: 834, height: 1194 } });
  sent.clear();
  const first = await visit(context, what);
  if (!what) await first.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await first.page.waitForTimeout(2000);
  const bytes = [...sent.values()].reduce((sum, one) => sum + one, 0);
  await first.page.close();
  const again = await visit(context, what);
  await context.close();
  fs.rmSync(profile, { recursive: true, force: true });
  return { cold: first.milliseconds, warm: again.milliseconds, bytes };
}

const ours = [];
const theirs = [];
for (let i = 0; i < ROUNDS; ++i) {
  ours.push(await round(''));
  theirs.push(await round('plain.xhtml'));
}
server.close();

let short = 0;
function row(name, what, unit) {
  const median = (all) => all.map((one) => one[what]).sort((a, b) => a - b)[Math.floor(all.length / 2)];
  const found = median(ours);
  const other = median(theirs);
  const falls = found > MOST[what];
  short += falls ? 1 : 0;
  console.log(`${name.padEnd(28)}${String(Math.round(found)).padStart(9)} ${unit}   must be <= ${MOST[what]}   ` +
              `plain page ${Math.round(other)} ${unit}, ${(found / other).toFixed(2)} x${falls ? '   falls short' : ''}`);
}
row('first text, cold', 'cold', 'ms');
row('first text, warm', 'warm', 'ms');
row('first visit, brotli', 'bytes', 'bytes');
console.log(`medians of ${ROUNDS} rounds, in turns; no network to wait for, and no graphics card`);
process.exit(short ? 1 : 0);
