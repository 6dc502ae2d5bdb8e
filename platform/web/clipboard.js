// What is copied goes to the browser's clipboard; nobody looks at what lies there. Called by platform/web/clipboard.cpp.
Module.tendClipboard = (() => {
  let ours = false;  // nobody can have put anything else there since
  const byEvent = (text) => {
    const give = (event) => {
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', give, { capture: true, once: true });
    document.execCommand('copy');
    document.removeEventListener('copy', give, true);
  };
  const put = (text) => {
    if (!navigator.clipboard) return byEvent(text);
    navigator.clipboard.writeText(text).catch(() => byEvent(text));
  };
  const another = () => { ours = false; };
  addEventListener('blur', another);
  document.addEventListener('copy', another);
  document.addEventListener('cut', another);
  return {
    put: (text) => {
      put(text);
      ours = true;
    },
    takeOff: () => {
      if (ours) put('');
      ours = false;
    },
  };
})();
