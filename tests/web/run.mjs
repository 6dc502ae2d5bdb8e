// node run.mjs SITE SHOTS [NAME…]: every test of the page, or those whose names begin so. One line a test, then the sum.
// Each file is a process of its own (run_file.mjs), two at a time: what waits in one leaves the processor to the other.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const AT_A_TIME = 2;
const here = path.dirname(fileURLToPath(import.meta.url));
const files = fs.readdirSync(here).filter((file) => file.startsWith('test_')).sort();
const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill()));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/// What a file said, and how its tests ended. Without a sum it ended before its tests did.
function run(file) {
  return new Promise((told) => {
    const child = spawn(process.execPath, [path.join(here, 'run_file.mjs'), file, ...process.argv.slice(2)],
                        { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    running.add(child);
    let said = '';
    let sum = null;
    child.stdout.on('data', (part) => { said += part; });
    child.on('message', (message) => { sum = message; });
    child.on('close', () => {
      running.delete(child);
      if (!sum) said += `FAILED  ${file}: it ended before its tests did\n`;
      told({ said, ...(sum || { passed: 0, failed: 1 }) });
    });
  });
}

// The largest begin first, so that none of them runs alone at the end; what they say stands in the order of their names.
const told = new Map();
const waiting = [...files].sort((a, b) => fs.statSync(path.join(here, b)).size - fs.statSync(path.join(here, a)).size);
const next = [...files];
const total = { passed: 0, failed: 0 };
async function lane() {
  for (let file = waiting.shift(); file; file = waiting.shift()) {
    told.set(file, await run(file));
    while (next.length && told.has(next[0])) {
      const one = told.get(next.shift());
      process.stdout.write(one.said);
      total.passed += one.passed;
      total.failed += one.failed;
    }
  }
}
await Promise.all(Array.from({ length: AT_A_TIME }, lane));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
