// Files of the church beside the page on the same host: kiosk.toml, read before a kiosk begins and again each time it is
// wanted, for the next time; and the packs it names, each taken once. What came last is kept by the browser, for days
// without a network. Called by platform/web/beside.cpp. A page at home never asks for one.
Module.tendBeside = (() => {
  const SETTINGS = 'kiosk.toml';
  const STORE = 'beside';  // not of a build: sw.js tidies those away
  const MOST_SETTINGS = 1024 * 1024, MOST_PACK = 64 * 1024 * 1024;  // more is refused by its reader
  const PATIENCE_MS = 4000, PACKS_PATIENCE_MS = 8000;  // then the kiosk begins with what is there
  const OFTEN_MS = 20000;
  const files = new Map();  // name: its bytes
  const asked = new Map();  // name: when

  // A name below the page and nothing else: never another host, a question, or a way out of the folder.
  const isPlain = (name) => name.split('/').every((part) => part && part !== '.' && part !== '..');
  const address = (name) => name.split('/').map(encodeURIComponent).join('/');
  // Where nothing was ever kept there is no store either.
  const store = async () => globalThis.caches && await caches.has(STORE) ? caches.open(STORE) : null;
  const keep = async (name) => {
    const bytes = files.get(name);
    if (bytes && globalThis.caches) await (await caches.open(STORE)).put(address(name), new Response(bytes));
    const old = bytes ? null : await store();
    if (old) await old.delete(address(name));
  };
  const recall = async (name) => {
    const old = await store();
    const response = old && await old.match(address(name));
    if (response && !files.has(name)) files.set(name, new Uint8Array(await response.arrayBuffer()));
  };
  // A host that is ill, or answers everything with a page of its own, says nothing about the file.
  const isFile = (response) => response.ok && !(response.headers.get('Content-Type') || '').startsWith('text/html');
  const isGone = (response) => response.status === 404 || response.status === 410;
  const ask = async (name) => {
    asked.set(name, Date.now());
    const response = await fetch(address(name), { cache: 'no-cache' });
    if (!isFile(response) && !isGone(response)) throw new Error(String(response.status));
    const found = response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
    if (found && found.length <= (name === SETTINGS ? MOST_SETTINGS : MOST_PACK)) {
      files.set(name, found);
    } else {
      files.delete(name);
    }
    await keep(name).catch(() => {});  // where the browser keeps nothing, it is asked for each time
  };
  const fetchOrRecall = (name) => ask(name).catch(() => recall(name)).catch(() => {});
  // A host that lets one wait is as good as none.
  const soonOrKept = async (name, milliseconds) => {
    let timer = 0;
    const late = new Promise((done) => { timer = setTimeout(done, milliseconds); });
    await Promise.race([fetchOrRecall(name), late]);
    clearTimeout(timer);
    if (!files.has(name)) await recall(name).catch(() => {});
  };
  const want = (name) => {
    if (isPlain(name) && Date.now() - (asked.get(name) || 0) > OFTEN_MS) fetchOrRecall(name);
  };
  const tidy = async (names) => {
    const wanted = new Set([SETTINGS, ...names].map((name) => new URL(address(name), location.href).href));
    const old = await store();
    for (const request of old ? await old.keys() : []) {
      if (!wanted.has(request.url)) await old.delete(request);
    }
  };
  const fetchAll = (lines) => {
    const names = lines.split('\n').filter((name) => name && isPlain(name));
    tidy(names).catch(() => {});
    Promise.all(names.map((name) => soonOrKept(name, PACKS_PATIENCE_MS))).then(() => _tendBesideCame());
  };
  // A pack is the program's from here on; the settings may come again.
  const take = (name, to) => {
    HEAPU8.set(files.get(name), to);
    if (name !== SETTINGS) files.delete(name);
  };
  if (location.hash === '#kiosk') {
    Module.preRun = [].concat(Module.preRun || [], () => {
      addRunDependency(SETTINGS);
      soonOrKept(SETTINGS, PATIENCE_MS).then(() => removeRunDependency(SETTINGS));
    });
  }
  return { length: (name) => files.has(name) ? files.get(name).length : -1, take, want, fetchAll };
})();
