// The field that writing goes through on its way to the program. It always holds the same two signs with the caret
// between them, so that a soft keyboard has something to take away, and no word of what is written.
Module.tendWriting = (() => {
  const [HERE, ONE_LINE, SECRET, LEARNS, OWN_KEYS] = [1, 2, 4, 8, 16];
  const REST = '\u00a0\u00a0';
  let field = null;
  let flags = 0;
  let composing = false;
  let byKey = false;  // a key that SDL hears of itself is down

  const give = (send, text, ...more) => {
    const room = lengthBytesUTF8(text) + 1;
    const bytes = _malloc(room);
    stringToUTF8(text, bytes, room);
    send(bytes, ...more);
    HEAPU8.fill(0, bytes, bytes + room);
    _free(bytes);
  };
  const rest = () => {
    if (field.value !== REST) field.value = REST;
    field.setSelectionRange(1, 1);
  };
  const type = (text) => {
    text.split('\n').forEach((line, i) => {
      if (i > 0) _tendStruck(0);
      if (line) give(_tendWritten, line);
    });
  };
  const beforeInput = (event) => {
    if (event.isComposing || composing) return;
    const kind = event.inputType;
    if (kind === 'insertLineBreak' || kind === 'insertParagraph') {
      if (!byKey) _tendStruck(0);
    } else if (kind.startsWith('insert')) {
      const text = event.data !== null ? event.data : event.dataTransfer && event.dataTransfer.getData('text/plain');
      if (text) type(text);
    } else if (kind.startsWith('deleteContentBackward') || kind.startsWith('deleteWordBackward')) {
      _tendStruck(1);
    }
    event.preventDefault();
  };
  const make = (secret) => {
    field = document.createElement(secret ? 'input' : 'textarea');
    if (secret) field.type = 'password';
    field.id = 'writing';
    field.addEventListener('beforeinput', beforeInput);
    field.addEventListener('input', () => { if (!composing) rest(); });
    field.addEventListener('compositionstart', () => { composing = true; });
    field.addEventListener('compositionupdate', (event) => give(_tendComposed, event.data || '', (event.data || '').length));
    field.addEventListener('compositionend', (event) => {
      composing = false;
      give(_tendComposed, '', 0);
      if (event.data) type(event.data);
      rest();
    });
    // A soft keyboard's keys have no names (229), and SDL makes nothing of them.
    field.addEventListener('keydown', (event) => {
      byKey = event.keyCode !== 229;
      // SDL would forbid the browser what only the browser can do.
      const command = (event.ctrlKey || event.metaKey) && !event.altKey;
      if (command && event.code === 'KeyV' || event.shiftKey && event.code === 'Insert') event.stopPropagation();
    });
    field.addEventListener('keyup', () => { byKey = false; });
    // SDL would take the same letters a second time from the window.
    field.addEventListener('keypress', (event) => event.stopPropagation());
    document.body.appendChild(field);
  };
  return (now, x, y, height, label) => {
    Module.tendTyping = (now & HERE) !== 0;
    if (!(now & HERE)) {
      if (field) field.remove();
      field = null;
      flags = composing = 0;
      return;
    }
    if (field && (flags ^ now) & SECRET) {
      field.remove();
      field = null;
    }
    if (!field) make(now & SECRET);
    if (flags !== now) {
      const quiet = now & SECRET || !(now & LEARNS);
      field.setAttribute('autocomplete', 'off');
      field.setAttribute('autocorrect', quiet ? 'off' : 'on');
      field.setAttribute('autocapitalize', now & SECRET ? 'off' : 'sentences');
      field.spellcheck = !quiet;
      field.setAttribute('enterkeyhint', now & ONE_LINE ? 'done' : 'enter');
      field.setAttribute('inputmode', now & OWN_KEYS ? 'none' : 'text');
      flags = now;
    }
    field.setAttribute('aria-label', label);
    field.style.left = x + 'px';
    field.style.top = y + 'px';
    field.style.height = Math.max(1, height) + 'px';
    if (document.activeElement !== field) {
      field.focus({ preventScroll: true });
      rest();
    }
  };
})();
