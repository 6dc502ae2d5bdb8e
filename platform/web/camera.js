// The camera while a code is read from a square: its picture stands in the page, is looked at a few times a second, and
// nothing of it is kept. Called by platform/web/camera.cpp. What finds a square in a picture (jsQR) is a script of its
// own, loaded when the first camera opens.
Module.tendCamera = (() => {
  const LOOK_MS = 200;
  const MOST_PX = 800;  // of the longer side that is looked at
  const TIRED_MS = 120000;
  const [HIDDEN, REFUSED, NONE, FAILED, TIRED] = [0, 1, 2, 3, 4];
  let now = null;  // the one that is open or asked for
  let reader = null;
  let place = [0, 0, 0, 0];

  const load = () => {
    reader = reader || new Promise((come, failed) => {
      const script = document.createElement('script');
      script.src = folder + 'jsqr.js';
      script.onload = () => come(globalThis.jsQR);
      script.onerror = () => {
        reader = null;
        failed(new Error('jsqr.js'));
      };
      document.head.appendChild(script);
    });
    return reader;
  };
  const stop = (stream) => stream.getTracks().forEach((track) => track.stop());
  const close = () => {
    const mine = now;
    now = null;
    if (!mine) return;
    clearTimeout(mine.timer);
    if (mine.stream) stop(mine.stream);
    if (mine.video) {
      mine.video.srcObject = null;
      mine.video.remove();
    }
    mine.sheet.width = mine.sheet.height = 0;
  };
  const end = (mine, why) => {
    if (now !== mine) return;
    close();
    _tendCameraEnded(why);
  };
  const arrange = () => {
    if (!now || !now.video) return;
    const [x, y, width, height] = place;
    const style = now.video.style;
    style.visibility = width > 0 && height > 0 ? 'visible' : 'hidden';
    style.left = x + 'px';
    style.top = y + 'px';
    style.width = width + 'px';
    style.height = height + 'px';
  };
  const show = (...at) => {
    if (at.every((one, i) => one === place[i])) return;
    place = at;
    arrange();
  };
  const tell = (text) => {
    const room = lengthBytesUTF8(text) + 1;
    const bytes = _malloc(room);
    stringToUTF8(text, bytes, room);
    _tendCameraReads(bytes);
    _free(bytes);
  };
  const look = (mine, find) => {
    if (now !== mine) return;
    if (performance.now() - mine.begun > TIRED_MS) return end(mine, TIRED);
    const { video, sheet } = mine;
    const scale = Math.min(1, MOST_PX / Math.max(video.videoWidth, video.videoHeight, 1));
    const width = Math.round(video.videoWidth * scale);
    const height = Math.round(video.videoHeight * scale);
    if (width > 0 && height > 0) {
      if (sheet.width !== width || sheet.height !== height) [sheet.width, sheet.height] = [width, height];
      const context = sheet.getContext('2d', { willReadFrequently: true });
      context.drawImage(video, 0, 0, width, height);
      const found = find(context.getImageData(0, 0, width, height).data, width, height, { inversionAttempts: 'dontInvert' });
      if (found && found.data && found.data !== mine.last) {
        mine.last = found.data;
        tell(found.data);
      }
    }
    if (now === mine) mine.timer = setTimeout(() => look(mine, find), LOOK_MS);
  };
  const open = async () => {
    close();
    const mine = { stream: null, video: null, timer: 0, last: '', begun: 0, sheet: document.createElement('canvas') };
    now = mine;
    try {
      const coming = load();
      coming.catch(() => {});  // it is waited for below, if the camera comes
      const wanted = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } };
      const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: wanted });
      if (now !== mine) return stop(stream);
      mine.stream = stream;
      const [track] = stream.getVideoTracks();
      track.addEventListener('ended', () => end(mine, FAILED));
      const video = mine.video = document.createElement('video');
      video.id = 'camera';
      video.muted = video.playsInline = true;
      video.setAttribute('aria-hidden', 'true');
      // Whoever is on this side of the screen moves a paper more easily before a mirror.
      if (track.getSettings().facingMode !== 'environment') video.className = 'mirrored';
      video.srcObject = stream;
      document.body.insertBefore(video, Module.canvas.nextSibling);
      arrange();
      await video.play();
      const find = await coming;
      if (now !== mine) return;
      mine.begun = performance.now();
      _tendCameraLooks();
      look(mine, find);
    } catch (why) {
      const kinds = { NotAllowedError: REFUSED, SecurityError: REFUSED, NotFoundError: NONE, OverconstrainedError: NONE };
      end(mine, kinds[why && why.name] || FAILED);
    }
  };
  const hidden = () => { if (now) end(now, HIDDEN); };
  document.addEventListener('visibilitychange', () => { if (document.hidden) hidden(); });
  addEventListener('pagehide', hidden);
  return { open, close, show };
})();
