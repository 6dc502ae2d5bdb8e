// Before the program begins: opens the browser's database, reads all of it (some kilobytes), and asks to be the only
// tab that writes. The program starts either way; Module.tendKept says what was found.
Module.tendKept = { files: new Map(), database: null, first: true, underWay: 0, gone: false, taken: null };

Module.preRun = [].concat(Module.preRun || [], () => {
  const kept = Module.tendKept;
  const name = 'IndexedDB';
  let waiting = true;
  const goOn = () => {
    if (waiting) removeRunDependency(name);
    waiting = false;
  };
  const beFirst = () => {
    if (!navigator.locks) return Promise.resolve();
    return new Promise((told) => {
      navigator.locks.request('tend', { ifAvailable: true }, (lock) => {
        kept.first = lock !== null;
        told();
        return lock === null ? undefined : new Promise(() => {});  // until the tab goes
      }).catch(told);
    });
  };
  const readAll = (database) => new Promise((told) => {
    const cursor = database.transaction('files').objectStore('files').openCursor();
    cursor.onsuccess = () => {
      const at = cursor.result;
      if (!at) return told(true);
      kept.files.set(at.key, at.value);
      at.continue();
    };
    cursor.onerror = () => told(false);
  });
  addRunDependency(name);
  try {
    const opening = indexedDB.open('tend', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('files');
    opening.onblocked = opening.onerror = goOn;
    opening.onsuccess = () => {
      const database = opening.result;
      // Somebody takes away what is kept: through the browser's settings, or from another tab. Nothing is written again
      // that was taken away; what is in memory stays until the page goes.
      const gone = () => {
        kept.database = null;
        kept.gone = true;
        if (kept.taken) kept.taken();
      };
      database.onversionchange = () => {
        database.close();
        gone();
      };
      database.onclose = gone;
      beFirst().then(() => readAll(database)).then((whole) => {
        if (whole && !kept.gone) kept.database = database;
        goOn();
      }, goOn);
    };
  } catch (refused) {
    goOn();
  }
});
