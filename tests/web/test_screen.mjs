// The picture is the processor's, whatever the graphics card does, and follows a device that is turned round.
import { Browser, check, same } from './harness.mjs';

async function visit({ server, browsers }, options) {
  const browser = await Browser.start(options);
  browsers.push(browser);
  return browser.open(server.address);
}

/// How many different colours the canvas has: a page without text has a handful.
const colours = (page) => page.evaluate(() => {
  const canvas = document.querySelector('#canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return new Set(new Uint32Array(data.buffer)).size;
});

const shown = async (seen) => (await seen.nodes()).filter((node) => node.role === 'paragraph' && !(node.state & 64));

export default {
  async 'no context of a graphics card is ever made, and none is missed'(open) {
    const seen = await visit(open, { before: () => {
      globalThis.contexts = [];
      for (const Kind of [HTMLCanvasElement, globalThis.OffscreenCanvas]) {
        const get = Kind.prototype.getContext;
        Kind.prototype.getContext = function (kind, ...more) {
          globalThis.contexts.push(kind);
          return /^(webgl|webgpu|experimental)/.test(kind) ? null : get.call(this, kind, ...more);
        };
      }
      delete globalThis.WebGLRenderingContext;
      delete globalThis.WebGL2RenderingContext;
    } });
    check(await colours(seen.page) > 40, 'nothing is drawn');
    await seen.page.mouse.move(400, 600);
    await seen.page.mouse.wheel(0, 400);
    await seen.page.waitForTimeout(400);
    await seen.still();
    check(await colours(seen.page) > 40, 'nothing is drawn after scrolling');
    same([...new Set(await seen.page.evaluate(() => globalThis.contexts))], ['2d'], 'kinds of contexts');
  },

  async 'a device that is turned round shows the same place'(open) {
    const seen = await visit(open, { size: { width: 834, height: 1194 } });
    await seen.page.keyboard.press('PageDown');
    await seen.page.waitForTimeout(600);
    await seen.still();
    const session = await seen.browser.context.newCDPSession(seen.page);
    const turn = async (width, height, type, angle) => {
      await session.send('Emulation.setDeviceMetricsOverride', {
        width, height, deviceScaleFactor: 2, mobile: true, screenOrientation: { type, angle } });
      await seen.page.waitForTimeout(600);
      await seen.still();
      const [main] = await seen.nodes();
      same([main.width, main.height], [width, height], 'the window');
      const pixels = await seen.page.evaluate(() => [document.querySelector('#canvas').width, document.querySelector('#canvas').height]);
      same(pixels, [2 * width, 2 * height], 'the pixels');
      check(await colours(seen.page) > 40, 'nothing is drawn');
      return (await shown(seen)).map((node) => node.label);
    };
    const upright = await turn(834, 1194, 'portraitPrimary', 0);
    const across = await turn(1194, 834, 'landscapePrimary', 90);
    check(across.some((label) => upright.includes(label)), `turned round it shows "${across[0]}", and before "${upright[0]}"`);
    const back = await turn(834, 1194, 'portraitPrimary', 0);
    same(back[0], upright[0], 'the first paragraph after turning back');
  },
};
