// Before the program: where it finds its canvas, and the worker that keeps the page for days without a network.
// Everything else is the program's.
'use strict';
const folder = document.currentScript.src.replace(/[^/]*$/, '');  // of this build
var Module = {
  canvas: document.getElementById('canvas'),
  locateFile: (name) => folder + name,
  print: () => {},
  printErr: (text) => console.warn(text),
};
// A page that was given a name of its own at build keeps it where the program would say the program's.
{
  const { program } = document.documentElement.dataset;
  const given = document.title;
  if (given !== program) {
    const title = Object.getOwnPropertyDescriptor(Document.prototype, 'title');
    Object.defineProperty(document, 'title', {
      get: () => title.get.call(document),
      set: (text) => title.set.call(document, text === program ? given : text),
    });
  }
}
// The canvas is the program's to draw on; a long press must not open the browser's menu over it.
Module.canvas.addEventListener('contextmenu', (event) => event.preventDefault());
// More or fewer device pixels (another screen, the browser's zoom) in a window of the same size: SDL listens for sizes.
(function followScale() {
  const here = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  here.addEventListener('change', () => {
    dispatchEvent(new Event('resize'));
    followScale();
  }, { once: true });
})();
// Where a soft keyboard covers the page instead of making it smaller, the picture ends above it.
if (globalThis.visualViewport) {
  visualViewport.addEventListener('resize', () => {
    if (visualViewport.scale !== 1) return;
    Module.canvas.style.height = Math.round(visualViewport.height) + 'px';
    dispatchEvent(new Event('resize'));
  });
}
// After the program has come: what is asked for first must not wait for what is kept for later.
Module.tendWorker = new Promise((come) => addEventListener('load', () => {
  come(navigator.serviceWorker ? navigator.serviceWorker.register('sw.js').catch(() => null) : null);
}));
