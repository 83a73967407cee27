// A promise in the words becomes the promise that is tracked: it fills the form's fields for the next word, so that one
// press sends the one and makes the other.

/** Most characters of what the next word is about. */
const ABOUT_MAX = 200;

export class Tracker {
  #due;
  #about;
  #before;

  constructor(form) {
    this.#due = form.elements.namedItem('next');
    this.#about = form.elements.namedItem('next-text');
  }

  /** Whether the form can take this one along. */
  can(promise) {
    return Boolean(this.#due && this.#about && promise.due);
  }

  /** Whether the form holds this one. */
  holds(promise) {
    return this.can(promise) && this.#due.value === promise.due && this.#about.value === about(promise);
  }

  /** Takes it along, or no longer. Says whether it does now. */
  turn(promise) {
    const held = this.holds(promise);
    if (held) {
      [this.#due.value, this.#about.value] = this.#before ?? ['', ''];
      this.#before = undefined;
    } else {
      // What the writer had put there comes back, and not another promise of the same words.
      this.#before ??= [this.#due.value, this.#about.value];
      this.#due.value = promise.due;
      this.#about.value = about(promise);
    }
    for (const field of [this.#due, this.#about]) {
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    return !held;
  }
}

const about = ({ quote }) => quote.replaceAll(/\s+/g, ' ').trim().slice(0, ABOUT_MAX);
