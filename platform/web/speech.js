// Speaking by the browser's own voices, and only by those that are on this device: others send what they say to
// somebody's computer. Called by platform/web/speech.cpp.
Module.tendSpeech = (() => {
  const [BEGUN, ENDED, CANCELLED, FAILED] = [0, 1, 2, 3];
  const [NO_SERVICE, NO_VOICE, NO_LANGUAGE, LOST] = [0, 2, 3, 4];
  const VOICES_MS = 2000;  // some browsers find their voices only when they are asked for
  let now = 0;             // the utterance that is told of; 0: none

  const tell = (id, kind, why) => {
    if (id !== now) return;
    if (kind !== BEGUN) now = 0;
    _tendSpoke(id, kind, why || 0);
  };
  const primary = (code) => code.toLowerCase().split(/[-_]/)[0];
  const speak = (id, words, language, rate) => {
    if (id !== now) return;
    const here = speechSynthesis.getVoices().filter((voice) => voice.localService);
    const fit = here.filter((voice) => primary(voice.lang) === primary(language));
    const best = fit.find((voice) => voice.lang.toLowerCase().replace('_', '-') === language.toLowerCase()) || fit[0];
    if (!best) return tell(id, FAILED, here.length ? NO_LANGUAGE : NO_VOICE);
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.voice = best;
    utterance.lang = best.lang;
    utterance.rate = rate;
    utterance.onstart = () => tell(id, BEGUN);
    utterance.onend = () => tell(id, ENDED);
    utterance.onerror = (event) => {
      const cut = event.error === 'canceled' || event.error === 'interrupted';
      tell(id, cut ? CANCELLED : FAILED, LOST);
    };
    speechSynthesis.speak(utterance);
  };
  return {
    hush: () => {
      now = 0;
      if (globalThis.speechSynthesis) speechSynthesis.cancel();
    },
    say: (id, words, language, rate) => {
      if (globalThis.speechSynthesis) speechSynthesis.cancel();
      now = id;
      if (!globalThis.speechSynthesis) return setTimeout(() => tell(id, FAILED, NO_SERVICE), 0);
      if (speechSynthesis.getVoices().length) return speak(id, words, language, rate);
      let waiting = true;
      const go = () => {
        if (waiting) speak(id, words, language, rate);
        waiting = false;
      };
      speechSynthesis.addEventListener('voiceschanged', go, { once: true });
      setTimeout(go, VOICES_MS);
    },
  };
})();
