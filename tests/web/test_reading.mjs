// The page opens, is read, flicked, and stands still when nobody does anything.
import { Browser, check, same, words } from './harness.mjs';

const SIZES = [{ width: 390, height: 844 }, { width: 834, height: 1194 }, { width: 1280, height: 800 }];

async function visit({ server, browsers }, options) {
  const browser = await Browser.start(options);
  browsers.push(browser);
  return browser.open(server.address);
}

/// How many different colours a part of the canvas has: a page without text has a handful.
function colours(page) {
  return page.evaluate(() => {
    const canvas = document.querySelector('#canvas');
    const copy = document.createElement('canvas');
    copy.width = canvas.width;
    copy.height = canvas.height;
    const context = copy.getContext('2d');
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, copy.width, copy.height);
    const found = new Set();
    for (let i = 0; i < data.length; i += 4) found.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
    return found.size;
  });
}

const placeOf = async (seen, label) => (await seen.nodes()).find((node) => node.label === label && !(node.state & 64))?.y;
const firstText = async (seen) => (await seen.nodes()).find((node) => node.role === 'paragraph' && !(node.state & 64));

export default {
  async 'it opens with the article drawn and told'(open) {
    const seen = await visit(open);
    check(await colours(seen.page) > 40, 'nothing is drawn');
    same(await seen.page.title(), words('app.name'), 'the title');
    const broken = await seen.page.evaluate(() => globalThis.seen.broken);
    same(broken, [], 'what the policy forbade');
    // The browser's own tree for screen readers, not our elements.
    const session = await seen.browser.context.newCDPSession(seen.page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const told = nodes.filter((node) => !node.ignored).map((node) => `${node.role.value} ${node.name?.value || ''}`);
    for (const wanted of ['heading Finding your way back to each other', 'navigation ', 'button ' + words('nav.garden')]) {
      check(told.some((line) => line.startsWith(wanted)), `the accessible tree has no "${wanted}": ${told.slice(0, 40).join(', ')}`);
    }
  },

  async 'no callback while nothing happens'(open) {
    const seen = await visit(open);
    await seen.page.waitForTimeout(2500);  // the settings are saved a moment after the first frame
    await seen.still();
    const count = () => seen.page.evaluate(() => ({ ...globalThis.seen, taken: Module.tendTurns.taken }));
    const before = await count();
    await seen.page.waitForTimeout(10000);
    same(await count(), before, 'pictures, timers and turns in ten seconds');
  },

  async 'wheel, keys and finger move the text'(open) {
    const seen = await visit(open);
    const { label, y } = await firstText(seen);
    await seen.page.mouse.move(400, 600);
    await seen.page.mouse.wheel(0, 100);
    await seen.page.waitForTimeout(300);
    await seen.still();
    const wheeled = await placeOf(seen, label);
    check(wheeled < y - 40, `the wheel moved ${y} to ${wheeled}`);
    await seen.draw([[400, 700], [400, 690], [400, 660], [400, 620], [400, 600], [400, 600], [400, 600]], 60);
    await seen.still();
    const dragged = await placeOf(seen, label);
    check(dragged < wheeled - 40, `the finger moved ${wheeled} to ${dragged}`);
    await seen.page.keyboard.press('End');
    await seen.page.waitForTimeout(500);
    await seen.still();
    check(await seen.find('heading', 'Hope for the road'), 'the End key shows the last section');
    await seen.page.keyboard.press('Home');
    await seen.page.waitForTimeout(500);
    await seen.still();
    same(await placeOf(seen, label), y, 'the Home key goes back to the beginning');
  },

  async 'a flick glides on and comes to rest'(open) {
    const seen = await visit(open);
    const place = async () => (await seen.find('article', /./), await seen.page.evaluate(() => {
      const all = Array.from(document.querySelectorAll('#tree article *'));
      return all.filter((element) => !(element.tendNode[3] & 64)).map((element) => element.tendNode[1])[0];
    }));
    const before = await place();
    await seen.draw([[400, 900], [400, 840], [400, 740], [400, 600], [400, 420], [400, 240]], 16);
    const left = await seen.page.evaluate(() => Module.tendTurns.at);
    check(left !== 3, 'it stood still at once');
    await seen.still();
    check(await place() !== before, 'the flick went nowhere');
  },

  async 'two fingers change the size of the text, and nothing else'(open) {
    const seen = await visit(open);
    const { label, height } = await firstText(seen);
    const tall = async () => (await seen.nodes()).find((node) => node.label === label).height;
    const all = async () => (await seen.nodes()).map((node) => [node.role, node.label, node.x, node.y]);
    const before = await all();
    await seen.fingers([[[400, 600]], [[400, 600], [520, 640]], [[400, 600], [521, 641]], [[400, 600]]]);
    await seen.page.waitForTimeout(700);
    await seen.still();
    same(await all(), before, 'the screen after two fingers touched it');
    await seen.pinch([460, 600], 160, 300);
    const large = await tall();
    check(large > 1.5 * height, `apart, the first paragraph went from ${height} to ${large}`);
    same(await seen.page.evaluate(() => visualViewport.scale), 1, 'the zoom of the browser itself');
    await seen.page.waitForTimeout(2000);  // the settings are saved a moment later
    await seen.still();
    await seen.page.reload();
    await seen.ready();
    same(await tall(), large, 'the first paragraph after a reload');
    await seen.pinch([460, 600], 300, 150);
    check(await tall() < large, 'together, the text did not become smaller');
  },

  async 'a touch that the browser calls off presses nothing'(open) {
    const seen = await visit(open);
    const { x, y, width, height } = await seen.find('button', words('nav.practise'));
    const at = [x + width / 2, y + height / 2];
    await seen.fingers([[at], [at]], 'touchCancel');
    await seen.page.waitForTimeout(500);
    await seen.still();
    check(await seen.has('button', words('toolbar.type')), 'another screen is shown');
    await seen.tap('button', words('nav.practise'));
    check(!await seen.has('button', words('toolbar.type')), 'and the next tap is none');
  },

  async 'a new size is a new layout'(open) {
    const seen = await visit(open);
    for (const size of [...SIZES, { width: 844, height: 390 }]) {
      await seen.page.setViewportSize(size);
      await seen.page.waitForTimeout(400);
      await seen.still();
      const [main] = await seen.nodes();
      same([main.width, main.height], [size.width, size.height], 'the window');
      const canvas = await seen.page.evaluate(() => [document.querySelector('#canvas').width, document.querySelector('#canvas').height]);
      same(canvas, [size.width, size.height], 'the pixels');
    }
  },

  async 'device pixels are used, and followed'(open) {
    const seen = await visit(open, { scale: 2, size: SIZES[0] });
    const pixels = () => seen.page.evaluate(() => document.querySelector('#canvas').width);
    same(await pixels(), 780, 'pixels across');
    const session = await seen.browser.context.newCDPSession(seen.page);
    await session.send('Emulation.setDeviceMetricsOverride', { width: 400, height: 800, deviceScaleFactor: 3, mobile: false });
    await seen.page.waitForTimeout(500);
    await seen.still();
    same(await pixels(), 1200, 'pixels across after the scale changed');
  },

  async 'where there is no voice on the device, it says so and asks no other computer'(open) {
    const seen = await visit(open, { before: () => {
      const far = { name: 'far', lang: 'en-GB', localService: false, default: true, voiceURI: 'far' };
      speechSynthesis.getVoices = () => [far];
      speechSynthesis.speak = () => { globalThis.spoke = true; };
    } });
    await seen.tap('button', words('toolbar.listen'));
    await seen.page.waitForTimeout(300);
    const told = (await seen.nodes()).map((node) => node.label + ' ' + node.value).join('\n');
    check(told.includes('This browser has no voice of its own here'), 'it does not say why it is silent');
    check(!await seen.page.evaluate(() => globalThis.spoke), 'a voice of another computer was asked');
  },

  async 'pictures in three sizes'(open) {
    for (const size of SIZES) {
      const seen = await visit(open, { scale: 2, size });
      const name = `${size.width}x${size.height}`;
      await seen.shot(`reader-${name}`);
      await seen.tap('button', words('nav.practise'));
      await seen.shot(`practise-${name}`);
      await open.browsers.pop().close();
    }
  },
};
