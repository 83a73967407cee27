// What is told to those who hear the page: once the writer has paused, and only what is news.

import { make } from './dom.js';

/** Milliseconds of a pause after which it is told what was found. */
const PAUSE = 1_200;

export class Voice {
  #said = '';
  #timer;

  constructor() {
    this.element = make('p.unseen', { role: 'status' });
  }

  /** Tells how it stands, after a pause; the same is not told twice. */
  standing(says) {
    clearTimeout(this.#timer);
    if (says !== this.#said) {
      this.#timer = setTimeout(() => {
        this.#said = says;
        this.element.textContent = says;
      }, PAUSE);
    }
  }

  /** Answers a key at once. */
  now(says) {
    // The same words twice are heard twice where the element was empty in between.
    this.element.textContent = '';
    requestAnimationFrame(() => {
      this.element.textContent = says;
    });
  }
}
