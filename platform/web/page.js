// What the browser knows of this page: how it keeps things for it, and whether a newer build of it is ready. Called by
// platform/web/page.cpp.
Module.tendPage = (() => {
  const LOOK_MS = 60 * 60 * 1000;  // a page that stays open for days asks its own host for a newer one at most so often
  let registration = null;
  let looked = Date.now();

  const askLodging = async () => {
    const storage = navigator.storage || {};
    const quietly = (asked) => Promise.resolve(asked).catch(() => undefined);
    const promised = storage.persisted ? await quietly(storage.persisted()) : false;
    const { quota, usage } = storage.estimate ? await quietly(storage.estimate()) || {} : {};
    const installed = navigator.standalone === true || matchMedia('(display-mode: standalone)').matches;
    const camera = navigator.mediaDevices && navigator.mediaDevices.getUserMedia ? 1 : 0;
    _tendLodging(promised ? 1 : 0, installed ? 1 : 0, quota === undefined ? -1 : Math.max(0, quota - usage), camera);
  };
  const look = () => {
    if (registration.waiting && registration.active) _tendVersionReady();
  };
  const follow = (worker) => {
    if (worker) worker.addEventListener('statechange', () => { if (worker.state === 'installed') look(); });
  };
  const begin = () => {
    askLodging();
    Module.tendKept.taken = () => _tendKeptTaken();
    if (Module.tendKept.gone) _tendKeptTaken();
    if (!Module.tendWorker) return;
    Module.tendWorker.then((found) => {
      if (!found) return;
      registration = found;
      look();
      follow(found.installing);
      found.addEventListener('updatefound', () => follow(found.installing));
    });
  };
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || !registration || Date.now() - looked < LOOK_MS) return;
    looked = Date.now();
    registration.update().catch(() => {});
  });
  // Other tabs go on with the build they have; they hold all of it.
  const take = () => {
    if (Module.tendKept.underWay > 0) return setTimeout(take, 50);
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    if (registration && registration.waiting) registration.waiting.postMessage('take');
  };
  return { askLodging, begin, take };
})();
