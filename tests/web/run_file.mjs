// node run_file.mjs FILE SITE SHOTS [NAME…]: the tests of one file, one after the other, each with a server and browsers
// of its own. Started by run.mjs, which is told how many passed.
import fs from 'node:fs';
import path from 'node:path';

const [file, site, shots, ...only] = process.argv.slice(2);
globalThis.site = path.resolve(site);
globalThis.shots = path.resolve(shots);
fs.mkdirSync(globalThis.shots, { recursive: true });
process.on('disconnect', () => process.exit(1));
process.on('unhandledRejection', () => {});  // of what a test that failed meanwhile was waiting for

const { Server } = await import('./harness.mjs');
const tests = Object.entries((await import('./' + file)).default);

/// A test that hangs is a test that failed.
function within(seconds, running) {
  let timer;
  const late = new Promise((_, failed) => {
    timer = setTimeout(() => failed(new Error(`it did not end within ${seconds} s`)), seconds * 1000);
  });
  return Promise.race([running, late]).finally(() => clearTimeout(timer));
}

let passed = 0;
let failed = 0;
for (const [name, test] of tests) {
  if (only.length && !only.some((start) => name.startsWith(start))) continue;
  const begun = Date.now();
  const browsers = [];
  const open = { server: await Server.start(globalThis.site), browsers };
  try {
    await within(240, test(open));
    for (const browser of browsers) {
      if (browser.faults.length) throw new Error('the page had errors: ' + browser.faults.join('; '));
      const foreign = browser.requests.filter((url) => !url.startsWith(open.server.address) && !/^(data|blob):/.test(url));
      if (foreign.length) throw new Error('the page asked other hosts: ' + foreign.join(', '));
    }
    passed += 1;
    console.log(`ok      ${name} (${Math.round((Date.now() - begun) / 100) / 10} s)`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}: ${error.message}`);
  }
  for (const browser of browsers) await browser.close();
  if (open.server.child.exitCode === null && !open.server.child.killed) await open.server.stop();
}
process.send({ passed, failed }, () => process.exit(0));
