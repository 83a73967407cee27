// From what is pressed to the name of what it does. Nothing here knows the page.

/** Milliseconds in which the second of two signs is waited for. */
export const WAIT = 3_000;

/** Where commands are given with the key that says so. */
export const MAC = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** Where letters are typed, or where they choose: no key of ours acts there. */
const TYPED = [
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="reset"], [type="range"], [type="color"], [type="file"])',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable="false"])',
  ...['textbox', 'searchbox', 'combobox', 'listbox', 'menu', 'menubar', 'tree', 'grid', 'application'].map((role) => `[role="${role}"]`),
].join();

/** Whether letters belong to this element. */
export function isTyped(element) {
  return Boolean(element?.closest?.(TYPED));
}

/** The sign of a key pressed alone; nothing where it is a command of the system, or no sign at all. */
export function signOf({ key, ctrlKey, altKey, metaKey, shiftKey, isComposing }) {
  if (ctrlKey || altKey || metaKey || isComposing || [...(key ?? '')].length !== 1 || key === ' ') {
    return undefined;
  }
  const small = key.toLowerCase();
  // Shift is how many keyboards write `?` and `/`; with a letter it is another key.
  return shiftKey && small !== key.toUpperCase() ? undefined : small;
}

/** Whether this is Ctrl (on a Mac, Command) with that key and nothing else. */
export function isCommand({ key, ctrlKey, altKey, metaKey, shiftKey, isComposing }, wanted) {
  const command = MAC ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  return command && !altKey && !shiftKey && !isComposing && key?.toLowerCase() === wanted.toLowerCase();
}

export class Strokes {
  #names;
  #begin;
  #first;
  #since = 0;

  /** @param {[string, string][]} keys a key (one sign, or two with a space between) and the name of what it does */
  constructor(keys) {
    // Of two with one key the first counts.
    this.#names = new Map([...keys].reverse());
    this.#begin = new Set(keys.filter(([key]) => key.includes(' ')).map(([key]) => key.split(' ')[0]));
  }

  /**
   * Takes a sign pressed at this time, in milliseconds.
   *
   * @returns {{name?: string, waits?: boolean}} what it does, or that a second sign is waited for
   */
  take(sign, now) {
    const first = now - this.#since <= WAIT ? this.#first : undefined;
    this.forget();
    const name = this.#names.get(first ? `${first} ${sign}` : sign);
    if (name) {
      return { name };
    }
    if (!first && this.#begin.has(sign)) {
      this.#first = sign;
      this.#since = now;
      return { waits: true };
    }
    return {};
  }

  /** The first of two signs is not waited on any longer. */
  forget() {
    this.#first = undefined;
  }
}
