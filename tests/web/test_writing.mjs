// An exercise opens, and takes what is written by keys, by an input method and by a soft keyboard, through the real
// field of the page.
import { Browser, check, same, words } from './harness.mjs';

const QUESTION = 'One good question';

async function openQuestion({ server, browsers }, options = {}) {
  const browser = await Browser.start(options);
  browsers.push(browser);
  const seen = await browser.open(server.address);
  await seen.tap('button', words('nav.practise'));
  await seen.tap('button', QUESTION);
  await seen.tap('button', words('exercise.alone'));
  const field = await seen.find('text field', /./);
  await seen.tap('text field', field.label);
  return { seen, label: field.label };
}

async function waitFor(seen, label, value) {
  for (let tries = 0; tries < 100; ++tries) {
    const node = await seen.find('text field', label);
    if (node.value === value) return;
    await seen.page.waitForTimeout(50);
  }
  same((await seen.find('text field', label)).value, value, 'what stands in the field');
}

export default {
  async 'an exercise takes what is written by keys'(open) {
    const { seen, label } = await openQuestion(open);
    const field = await seen.page.evaluate(() => ({ tag: document.activeElement.tagName, id: document.activeElement.id }));
    same(field, { tag: 'TEXTAREA', id: 'writing' }, 'what has the focus');
    await seen.page.keyboard.type('Tea by the window', { delay: 30 });
    await waitFor(seen, label, 'Tea by the window');
    await seen.page.keyboard.press('Backspace');
    await seen.page.keyboard.press('Enter');
    await seen.page.keyboard.type('ow', { delay: 30 });
    await waitFor(seen, label, 'Tea by the windo\now');
    await seen.shot('exercise-834x1194');
  },

  async 'and what an input method composes, letters of any kind'(open) {
    const { seen, label } = await openQuestion(open);
    const session = await seen.browser.context.newCDPSession(seen.page);
    await session.send('Input.insertText', { text: 'café ' });
    await waitFor(seen, label, 'café ');
    await session.send('Input.imeSetComposition', { text: 'né', selectionStart: 2, selectionEnd: 2 });
    await waitFor(seen, label, 'café né');
    await session.send('Input.insertText', { text: 'née' });
    await waitFor(seen, label, 'café née');
    const left = await seen.page.evaluate(() => document.querySelector('#writing').value.trim());
    same(left, '', 'what stays in the field of the page');
  },

  async 'what was written is there after a reload'(open) {
    const { seen, label } = await openQuestion(open);
    await seen.page.keyboard.type('A walk by the sea', { delay: 30 });
    await waitFor(seen, label, 'A walk by the sea');
    await seen.page.waitForTimeout(2500);
    await seen.page.reload();
    await seen.ready();
    await seen.tap('button', words('nav.practise'));
    await seen.tap('button', QUESTION);
    await seen.page.waitForTimeout(500);
    const all = await seen.nodes();
    if (!all.some((node) => node.role === 'text field')) await seen.tap('button', words('exercise.alone'));
    await waitFor(seen, label, 'A walk by the sea');
  },

  async 'keys alone go round the page'(open) {
    const browser = await Browser.start();
    open.browsers.push(browser);
    const seen = await browser.open(open.server.address);
    const focused = () => seen.page.evaluate(() => document.activeElement.tendNode?.[1] || document.activeElement.tagName);
    const visited = [];
    for (let i = 0; i < 6; ++i) {
      await seen.page.keyboard.press('Tab');
      await seen.page.waitForTimeout(100);
      await seen.still();
      visited.push(await focused());
    }
    check(new Set(visited).size === 6, `the focus went ${visited}`);
    while ((await focused()) !== words('nav.garden')) {
      await seen.page.keyboard.press('Tab');
      await seen.page.waitForTimeout(60);
      await seen.still();
      check(visited.push(await focused()) < 60, `the focus never came to the garden: ${visited}`);
    }
    await seen.page.keyboard.press('Enter');
    await seen.page.waitForTimeout(300);
    await seen.still();
    const garden = await seen.find('button', words('nav.garden'));
    check(garden.state & 32, 'Enter did not open the garden');
  },
};
