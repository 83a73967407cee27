// All keys in a dialog: the same list as on the page of keys, which the page brings along.

import { button, make } from '../dom.js';
import { dialog } from './dialog.js';

export class KeyList {
  #template;
  #words;
  #dialog;

  constructor(template, words) {
    this.#template = template;
    this.#words = words;
  }

  open() {
    this.#dialog ??= this.#made();
    if (!this.#dialog.open) {
      this.#dialog.showModal();
    }
  }

  close() {
    this.#dialog?.close();
  }

  #made() {
    const content = this.#template.content.cloneNode(true);
    for (const span of content.querySelectorAll('[data-for]')) {
      span.remove();
    }
    return dialog('all-keys', { 'aria-labelledby': 'all-keys-title' },
      make('header.row', {},
        make('h1', { id: 'all-keys-title' }, this.#words('title')),
        button('btn', { onclick: () => this.close() }, this.#words('close'))),
      make('div.stack', {}, ...content.children));
  }
}
