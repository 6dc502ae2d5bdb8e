// One short sound, by the browser's own audio, which is held only while it sounds. Called by platform/web/sound.cpp.
Module.tendSound = (() => {
  let context = null;
  const stop = () => {
    if (context) context.close().catch(() => {});
    context = null;
  };
  return {
    stop,
    play: (samples, rate) => {
      stop();
      const Kind = globalThis.AudioContext || globalThis.webkitAudioContext;
      if (!Kind) return;
      const mine = context = new Kind();
      const buffer = mine.createBuffer(1, samples.length, rate);
      buffer.copyToChannel(samples, 0);
      const source = mine.createBufferSource();
      source.buffer = buffer;
      source.connect(mine.destination);
      source.onended = () => { if (context === mine) stop(); };
      source.start();
      if (mine.state === 'suspended') mine.resume().catch(() => {});
    },
  };
})();
