// The church's file, beside the page on the same host: read before a kiosk begins, and again each time it is asked for,
// for the next time. What was read last is kept by the browser, for days without a network. Called by
// platform/web/beside.cpp. A page at home never asks for it.
Module.tendBeside = (() => {
  const NAME = 'kiosk.toml';
  const STORE = 'beside';  // not of a build: sw.js tidies those away
  const MOST = 1024 * 1024;  // more is refused by its reader
  const PATIENCE_MS = 4000;  // then the kiosk begins with what was kept
  const OFTEN_MS = 20000;
  let bytes = null;
  let asked = 0;

  const keep = async () => {
    if (!globalThis.caches) return;
    if (bytes) {
      await (await caches.open(STORE)).put(NAME, new Response(bytes));
    } else {
      await caches.delete(STORE);
    }
  };
  const recall = async () => {
    const response = globalThis.caches && await caches.match(NAME, { cacheName: STORE });
    return response ? new Uint8Array(await response.arrayBuffer()) : null;
  };
  // A host that is ill, or answers everything with a page of its own, says nothing about the file.
  const isFile = (response) => response.ok && !(response.headers.get('Content-Type') || '').startsWith('text/html');
  const isGone = (response) => response.status === 404 || response.status === 410;
  const ask = async () => {
    asked = Date.now();
    const response = await fetch(NAME, { cache: 'no-cache' });
    if (!isFile(response) && !isGone(response)) throw new Error(String(response.status));
    const found = response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
    bytes = found && found.length <= MOST ? found : null;
    await keep().catch(() => {});  // where the browser keeps nothing, it is asked for each time
  };
  const askAgain = () => {
    if (Date.now() - asked > OFTEN_MS) ask().catch(() => {});
  };
  if (location.hash === '#kiosk') {
    Module.preRun = [].concat(Module.preRun || [], () => {
      addRunDependency(NAME);
      let timer = 0;
      const late = new Promise((never, failed) => { timer = setTimeout(failed, PATIENCE_MS); });
      Promise.race([ask(), late]).catch(async () => { bytes = bytes || await recall(); }).catch(() => {}).then(() => {
        clearTimeout(timer);
        removeRunDependency(NAME);
      });
    });
  }
  return { length: () => bytes ? bytes.length : -1, take: (to) => HEAPU8.set(bytes, to), askAgain };
})();
