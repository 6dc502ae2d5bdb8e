// What screen readers get: the page's elements stand up to axe, and what they press is pressed.
import fs from 'node:fs';
import path from 'node:path';
import { Browser, ROOT, check, golden, same, words } from './harness.mjs';

const AXE = fs.readFileSync(path.join(ROOT, 'tests/web/node_modules/axe-core/axe.min.js'), 'utf8');
// The picture holds the colours, not these elements; and that everything is a thumb wide is tested in app/views.
const RULES = { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } };

async function visit({ server, browsers }, options) {
  const browser = await Browser.start(options);
  browsers.push(browser);
  return browser.open(server.address);
}

async function faults(seen) {
  const session = await seen.browser.context.newCDPSession(seen.page);
  await session.send('Runtime.evaluate', { expression: AXE });
  const { violations } = await seen.page.evaluate((rules) => axe.run(document, { rules }), RULES);
  return violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

/// Chromium's own tree for screen readers below one node, a line each: role, name, and what can be said of it.
function dump(nodes, root, depth = 0) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const SAID = ['level', 'pressed', 'checked', 'expanded', 'disabled', 'multiline', 'modal', 'valuetext'];
  const TEXTS = new Set(['StaticText', 'InlineTextBox', 'ListMarker']);
  const lines = [];
  const walk = (node, deep) => {
    const role = node.role?.value;
    const told = !node.ignored && role !== 'none' && role !== 'generic';
    if (told && !TEXTS.has(role)) {
      const text = node.childIds.map((id) => byId.get(id)).filter((child) => child && TEXTS.has(child.role?.value))
        .map((child) => child.name?.value || '').join('');
      const name = node.name?.value || text;
      const said = (node.properties || []).filter((one) => SAID.includes(one.name) && one.value.value)
        .map((one) => ` ${one.name}=${one.value.value}`).join('');
      lines.push('  '.repeat(deep) + role + (name ? ` "${name}"` : '') + said);
    }
    for (const id of node.childIds || []) if (byId.has(id)) walk(byId.get(id), deep + (told ? 1 : 0));
  };
  walk(root, depth);
  return lines.join('\n') + '\n';
}

export default {
  async 'axe finds no fault in the rooms'(open) {
    const seen = await visit(open, { size: { width: 390, height: 844 } });
    const found = {};
    const look = async (name) => {
      const wrong = await faults(seen);
      if (wrong.length) found[name] = wrong;
    };
    await look('reader');
    await seen.tap('button', words('toolbar.type'));
    await look('type');
    await seen.page.keyboard.press('Escape');
    await seen.still();
    for (const room of ['nav.today', 'nav.practise', 'nav.garden', 'nav.settings']) {
      await seen.tap('button', words(room));
      await look(room);
    }
    await seen.tap('button', words('nav.practise'));
    await seen.tap('button', 'Where are we today?');
    await look('an exercise, before it');
    await seen.tap('button', words('exercise.together'));
    await look('an exercise');
    same(found, {}, 'axe');
  },

  async 'the browser tells the article as it always did'(open) {
    const seen = await visit(open, { size: { width: 834, height: 1194 } });
    const session = await seen.browser.context.newCDPSession(seen.page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const article = nodes.find((node) => !node.ignored && node.role?.value === 'article');
    check(article, 'there is no article');
    golden('article', dump(nodes, article));
  },

  async 'a screen reader presses and goes'(open) {
    const seen = await visit(open);
    await seen.page.evaluate((label) => {
      Array.from(document.querySelectorAll('#tree button')).find((button) => button.textContent === label).click();
    }, words('nav.garden'));
    await seen.page.waitForTimeout(300);
    await seen.still();
    check((await seen.find('button', words('nav.garden'))).state & 32, 'the garden did not open');
    await seen.page.evaluate((label) => {
      Array.from(document.querySelectorAll('#tree button')).find((button) => button.textContent === label).focus();
    }, words('nav.read'));
    await seen.page.waitForTimeout(300);
    await seen.still();
    check((await seen.find('button', words('nav.read'))).state & 2, 'the program does not know where the focus is');
  },
};
