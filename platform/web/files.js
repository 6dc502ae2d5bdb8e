// Files of the person, by the browser's own ways: its list to choose from, its downloads to give to. Called by
// platform/web/files.cpp.
Module.tendFiles = (() => {
  const MOST = 256 * 1024 * 1024;  // larger ones are refused by their readers, and are not read for that
  const REVOKE_MS = 60000;
  const choose = () => {
    // No kinds of file are asked for: some systems show nothing of a kind they do not know.
    const input = document.createElement('input');
    input.type = 'file';
    input.hidden = true;
    input.addEventListener('cancel', () => input.remove());
    input.addEventListener('change', async () => {
      input.remove();
      const file = input.files[0];
      if (!file) return;
      const room = lengthBytesUTF8(file.name) + 1;
      const name = _malloc(room);
      stringToUTF8(file.name, name, room);
      const content = file.size > MOST ? null : new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)));
      const bytes = content ? _malloc(content.length + 1) : 0;
      if (content) HEAPU8.set(content, bytes);
      _tendChosen(name, bytes, content ? content.length : 0);
      _free(bytes);
      _free(name);
    });
    document.body.appendChild(input);
    input.click();
  };
  const give = (name, bytes) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_MS);
  };
  return { choose, give };
})();
