// The semantics tree as elements over the picture: seen by nobody, read and pressed by screen readers. Pointers go
// through them to the canvas, and the Tab key is the program's, which moves the page's focus along.
Module.tendMirror = (() => {
  const [FOCUSABLE, FOCUSED, CHECKED, DISABLED, EXPANDED, CURRENT, OFFSCREEN, MODAL, PROTECTED, LINES] =
      Array.from({ length: 10 }, (_, bit) => 1 << bit);
  const TAGS = {
    window: 'main', navigation: 'nav', article: 'article', paragraph: 'p', list: 'ul', 'list item': 'li',
    quote: 'blockquote', button: 'button', separator: 'hr', text: 'p', link: 'a', checkbox: 'button', switch: 'button',
    radio: 'button',
  };
  const ROLES = {
    group: 'group', toolbar: 'toolbar', dialog: 'dialog', link: 'link', image: 'img', checkbox: 'checkbox',
    switch: 'switch', slider: 'slider', 'radio group': 'radiogroup', radio: 'radio', progress: 'progressbar',
    status: 'status', table: 'table', row: 'row', cell: 'cell', 'text field': 'textbox',
  };
  const TOLD = new Set(['paragraph', 'text', 'heading', 'quote', 'list item', 'status', 'cell', 'link', 'button']);
  const CHECKABLE = new Set(['checkbox', 'switch', 'radio']);
  const PRESSED = new Set(['button', 'link', 'checkbox', 'switch', 'radio', 'text field', 'slider']);
  let root = null;
  let mine = false;  // a focus that the program set

  const call = (which, id) => {
    const whole = BigInt(id);
    which(Number(whole >> BigInt(32)), Number(whole & BigInt(0xffffffff)));
  };
  const make = (role, level) => {
    const element = document.createElement(role === 'heading' ? 'h' + Math.min(6, Math.max(1, level)) :
                                           TAGS[role] || 'div');
    if (ROLES[role]) element.setAttribute('role', ROLES[role]);
    if (element.tagName === 'BUTTON') element.type = 'button';
    if (PRESSED.has(role)) {
      element.addEventListener('click', () => call(_tendActivate, element.tendNode[9]));
      element.addEventListener('focus', () => { if (!mine) call(_tendFocus, element.tendNode[9]); });
    }
    return element;
  };
  const set = (element, name, value) => {
    if (value === null) {
      element.removeAttribute(name);
    } else if (element.getAttribute(name) !== value) {
      element.setAttribute(name, value);
    }
  };
  const say = (element, text) => {
    const first = element.firstChild;
    if (first && first.nodeType === 3) {
      if (first.data !== text) first.data = text;
    } else {
      element.insertBefore(document.createTextNode(text), first);
    }
  };
  const dress = (element, node) => {
    const [role, label, value, state, , x, y, width, height] = node;
    const told = TOLD.has(role);
    if (told) say(element, value && role !== 'button' ? label + ' ' + value : label);
    set(element, 'aria-label', told && role !== 'button' || !label ? null : label);
    if (role === 'button' && value) set(element, 'aria-description', value);
    if (role === 'slider' || role === 'progress') {
      set(element, 'aria-valuetext', value || label);
      set(element, 'aria-valuenow', String(parseFloat(value) || 0));
    }
    if (role === 'text field') {
      say(element, value);
      set(element, 'aria-multiline', state & LINES ? 'true' : null);
    }
    if (CHECKABLE.has(role)) set(element, 'aria-checked', state & CHECKED ? 'true' : 'false');
    if (role === 'button') set(element, 'aria-pressed', state & CHECKED ? 'true' : null);
    set(element, 'aria-disabled', state & DISABLED ? 'true' : null);
    set(element, 'aria-expanded', state & EXPANDED ? 'true' : null);
    set(element, 'aria-current', state & CURRENT ? 'true' : null);
    set(element, 'aria-modal', state & MODAL ? 'true' : null);
    set(element, 'tabindex', state & FOCUSABLE ? '-1' : null);
    const style = element.style;
    if (state & OFFSCREEN) {
      style.left = style.top = '0px';
      style.width = style.height = '1px';
    } else {
      style.left = x + 'px';
      style.top = y + 'px';
      style.width = width + 'px';
      style.height = height + 'px';
    }
  };
  // Children by place: what has another identity or role there is made anew, the rest is only brought up to date.
  const update = (parent, at, node) => {
    let element = parent.children[at];
    const key = node[0] + '/' + node[4] + '/' + node[9];
    if (!element || element.tendKey !== key) {
      const later = Array.prototype.find.call(parent.children, (child) => child.tendKey === key);
      const fresh = later && node[9] !== '0' ? later : make(node[0], node[4]);
      fresh.tendKey = key;
      parent.insertBefore(fresh, element || null);
      element = fresh;
    }
    element.tendNode = node;
    dress(element, node);
    const children = node[11];
    children.forEach((child, i) => update(element, i, child));
    while (element.children.length > children.length) element.lastElementChild.remove();
    if ((node[3] & FOCUSED) && document.activeElement !== element && !Module.tendTyping) {
      mine = true;
      element.focus({ preventScroll: true });
      mine = false;
    }
  };
  return (tree) => {
    if (!root) {
      root = document.createElement('div');
      root.id = 'tree';
      document.body.appendChild(root);
    }
    update(root, 0, tree);
  };
})();
