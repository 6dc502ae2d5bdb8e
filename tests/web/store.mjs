// Looks into what the browser keeps for the page, and into what the page shows of it.
import { words } from './harness.mjs';

/// All that is kept: names and sizes.
export const kept = (page) => page.evaluate(() => new Promise((told, failed) => {
  const opening = indexedDB.open('tend');
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const files = {};
    const cursor = database.transaction('files').objectStore('files').openCursor();
    cursor.onsuccess = () => {
      const at = cursor.result;
      if (!at) return database.close(), told(files);
      files[at.key] = at.value.length;
      at.continue();
    };
  };
}));

export async function waitKept(seen, start) {
  for (let tries = 0; tries < 300; ++tries) {
    if (Object.keys(await kept(seen.page)).some((name) => name.startsWith(start))) return;
    await seen.page.waitForTimeout(100);
  }
  throw new Error(`nothing was kept below ${start}: ${JSON.stringify(await kept(seen.page))}`);
}

const EITHER = new RegExp(`^(${words('toolbar.bookmark')}|${words('toolbar.bookmark_remove')})$`);
export const bookmarked = async (seen) => (await seen.find('button', EITHER)).label === words('toolbar.bookmark_remove');

/// All that is kept, byte for byte: name to base 64.
export const keptBytes = (page) => page.evaluate(() => new Promise((told, failed) => {
  const opening = indexedDB.open('tend');
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const files = {};
    const cursor = opening.result.transaction('files').objectStore('files').openCursor();
    cursor.onsuccess = () => {
      const at = cursor.result;
      if (!at) return opening.result.close(), told(files);
      files[at.key] = btoa(Array.from(at.value, (byte) => String.fromCharCode(byte)).join(''));
      at.continue();
    };
  };
}));

/// Whether a text stands anywhere in it, in the encodings that a program or a browser would use.
export const holds = (files, text) => Object.values(files).some((bytes) => {
  const content = Buffer.from(bytes, 'base64');
  return content.includes(Buffer.from(text, 'utf8')) || content.includes(Buffer.from(text, 'utf16le'));
});
