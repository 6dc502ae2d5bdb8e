// A film for Chromium's camera that is none: what a page shows, held before it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const WIDTH = 640, HEIGHT = 480, FRAMES = 4;

/// A part of the page's picture, in the middle of a grey room, as a file for --use-file-for-fake-video-capture.
export async function filmOf(seen, { x, y, width, height }) {
  const grey = await seen.page.evaluate(([at, size]) => {
    const canvas = document.querySelector('#canvas');
    const scale = canvas.width / innerWidth;
    const film = document.createElement('canvas');
    [film.width, film.height] = size;
    const context = film.getContext('2d');
    context.fillStyle = '#b8b4ac';
    context.fillRect(0, 0, film.width, film.height);
    const side = 360;
    context.drawImage(canvas, ...at.map((one) => one * scale), (film.width - side) / 2, (film.height - side) / 2, side, side);
    const { data } = context.getImageData(0, 0, film.width, film.height);
    let out = '';
    for (let i = 0; i < data.length; i += 4) out += String.fromCharCode(Math.round(0.299 * data[i] + 0.587 * data[i + 1] + 0.114 * data[i + 2]));
    return btoa(out);
  }, [[x, y, width, height], [WIDTH, HEIGHT]]);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), Buffer.from(grey, 'base64'), Buffer.alloc(WIDTH * HEIGHT / 2, 128)]);
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'tend-film-')), 'film.y4m');
  fs.writeFileSync(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`),
                                        ...Array(FRAMES).fill(frame)]));
  return file;
}
