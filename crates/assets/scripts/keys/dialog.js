// A dialog over the page. The browser keeps the focus in it and gives it back; a press beside it closes it.

import { make } from '../dom.js';

/** An element of the page's end, closed. */
export function dialog(kind, attributes, ...children) {
  const node = make(`dialog.${kind}`, attributes, ...children);
  node.addEventListener('click', (event) => {
    if (event.target === node) {
      node.close();
    }
  });
  document.body.append(node);
  return node;
}
