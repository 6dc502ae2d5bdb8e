// A homework code by camera: what one page shows another one reads; and whatever leads away closes the camera.
import fs from 'node:fs';
import path from 'node:path';
import { Browser, check, same, words } from './harness.mjs';
import { filmOf } from './video.mjs';

const CAMERA = ['--use-fake-device-for-media-stream'];

/// Remembers every stream that the page was given.
const watch = () => {
  globalThis.streams = [];
  const devices = navigator.mediaDevices;
  const ask = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (wanted) => {
    const stream = await ask(wanted);
    globalThis.streams.push(stream);
    return stream;
  };
};
const running = (seen) => seen.page.evaluate(() => globalThis.streams.flatMap((one) => one.getTracks()).filter((track) => track.readyState === 'live').length);
const picture = (seen) => seen.page.evaluate(() => {
  const video = document.querySelector('#camera');
  if (!video) return null;
  const { x, y, width, height } = video.getBoundingClientRect();
  return { x, y, width, height, seen: getComputedStyle(video).visibility };
});

async function toCode({ server, browsers }, options, granted = true) {
  const browser = await Browser.start({ before: watch, ...options });
  browsers.push(browser);
  if (granted) await browser.context.grantPermissions(['camera']);
  const seen = await browser.open(server.address);
  await seen.tap('button', words('nav.settings'));
  await seen.tap('button', new RegExp('^' + words('homework.title')));
  await seen.find('heading', words('homework.title'));
  return seen;
}

async function opened(seen) {
  await seen.tap('button', words('homework.camera_use'));
  await seen.says(words('homework.camera_hold'));
  same(await running(seen), 1, 'open cameras');
}

async function closed(seen) {
  await seen.page.waitForTimeout(100);
  same(await running(seen), 0, 'open cameras');
  same(await picture(seen), null, 'the camera\'s picture');
}

/// The square at a kiosk's goodbye, as a film.
async function kiosksSquare({ server, browsers }) {
  const browser = await Browser.start();
  browsers.push(browser);
  const seen = await browser.open(server.address + '#kiosk');
  for (const digit of '271828271828') await seen.tap('button', digit);
  await seen.tap('radio', /^United States/);
  await seen.tap('button', words('kiosk.next'));
  await seen.tap('button', words('kiosk.begin'));
  await seen.tap('button', words('kiosk.together'));
  await seen.tap('button', words('kiosk.done'));
  await seen.find('heading', words('kiosk.go_gently'));
  const square = await seen.find('image', words('kiosk.square'));
  return filmOf(seen, square);
}

export default {
  async 'the square that a kiosk shows is read by the camera, and the camera closes at once'(open) {
    const film = await kiosksSquare(open);
    const seen = await toCode(open, { args: [...CAMERA, '--use-file-for-fake-video-capture=' + film] });
    await seen.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await seen.page.reload();  // from now on by the worker
    await seen.ready();
    await open.server.stop();
    await seen.tap('button', words('nav.settings'));
    await seen.tap('button', new RegExp('^' + words('homework.title')));
    await seen.tap('button', words('homework.camera_use'));
    await seen.find('heading', words('homework.holds'));
    await closed(seen);
    check(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/.test((await seen.find('text field', words('homework.code'))).value), 'the code is not in its field');
    check(!await seen.has('heading', words('homework.taken')), 'it was taken before anybody said so');
    await seen.shot('camera-read-834x1194');
    await seen.tap('button', words('homework.take'));
    check(await seen.has('heading', words('homework.taken')), 'the steps are not on Today');
    const broken = await seen.page.evaluate(() => globalThis.seen.broken);
    same(broken, [], 'what the policy forbade');
    fs.rmSync(path.dirname(film), { recursive: true });
  },

  async 'its picture stands where the page left room, and whatever leads away closes it'(open) {
    const seen = await toCode(open, { args: CAMERA });
    await opened(seen);
    const room = await seen.find('image', words('homework.camera_picture'));
    same(await picture(seen), { x: room.x, y: room.y, width: room.width, height: room.height, seen: 'visible' }, 'its place');
    await seen.shot('camera-834x1194');
    await seen.tap('button', words('homework.camera_close'));
    await closed(seen);
    await opened(seen);
    await seen.tap('button', words('nav.help'));
    await closed(seen);
    await seen.page.keyboard.press('Escape');
    await seen.still();
    await seen.tap('button', words('nav.settings'));
    await seen.tap('button', new RegExp('^' + words('homework.title')));
    await opened(seen);
    await seen.page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      Object.defineProperty(document, 'hidden', { value: false, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await closed(seen);
    await seen.still();
    await opened(seen);
    for (let i = 0; i < 3; ++i) await seen.page.keyboard.press('Shift');
    await closed(seen);
    check(!await seen.has('button', words('homework.camera_close')), 'the cover is not shown');
  },

  async 'where the browser refuses it, and where there is none, it is said'(open) {
    const refused = await toCode(open, { args: [...CAMERA, '--deny-permission-prompts'] }, false);
    await refused.tap('button', words('homework.camera_use'));
    await refused.says(words('homework.camera_refused'));
    await refused.find('text field', words('homework.code'));
    await refused.shot('camera-refused-834x1194');
    const none = await toCode(open, {});
    await none.tap('button', words('homework.camera_use'));
    await none.says(words('homework.camera_none'));
    await none.find('text field', words('homework.code'));
  },

  async 'where the browser has no cameras to ask for, there is no button'(open) {
    const seen = await toCode(open, { before: () => {
      Object.defineProperty(navigator, 'mediaDevices', { value: undefined });
    } });
    check(!await seen.has('button', words('homework.camera_use')), 'it is offered');
    await seen.find('text field', words('homework.code'));
  },
};
