// Elements made by hand. Words enter as text and never as markup.

/** An element with properties, attributes (those with a dash, and `role`, `for`, `href`) and children; nothing is skipped. */
export function make(tag, properties = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const node = document.createElement(name);
  node.classList.add(...classes);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes('-') || ['role', 'for', 'href', 'rel', 'target'].includes(key)) {
      node.setAttribute(key, value);
    } else if (key.startsWith('on')) {
      node.addEventListener(key.slice(2), value);
    } else {
      node[key] = value;
    }
  }
  node.append(...children.flat().filter((child) => child));
  return node;
}

/** A button that does something on the page and sends nothing. */
export function button(tag, properties, ...children) {
  return make(`button.${tag}`, { type: 'button', ...properties }, ...children);
}

/** What the keyboard reaches after this element, in the order of the page. */
export function nextStop(after) {
  const stops = document.querySelectorAll('a[href], button, input, select, textarea, summary, [contenteditable="true"], [tabindex]');
  return [...stops].find(
    (stop) =>
      after.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING &&
      !after.contains(stop) &&
      stop.tabIndex >= 0 &&
      !stop.disabled &&
      stop.type !== 'hidden' &&
      stop.checkVisibility(),
  );
}
