// The palette: whatever can be done from here, found by its words. A place of the desk, an act of this page, a case by its
// number, a search. It presses what the page has and knows nothing else.

import { make } from '../dom.js';
import { elements, perform } from './acts.js';
import { dialog } from './dialog.js';
import { signs } from './hints.js';
import { fitting, numberIn } from './match.js';

/** Most lines that are shown at once. */
const LINES_MAX = 60;
/** Milliseconds of a pause after which those who hear the page are told how many there are. */
const PAUSE = 600;
/** What makes sense by its key alone. */
const UNLISTED = ['down', 'up', 'tick', 'palette'];

export class Palette {
  #how;
  #dialog;
  #field;
  #list;
  #status;
  #all = [];
  #lines = [];
  #here = 0;
  #timer;

  /**
   * @param {object} how
   * @param {{name: string, says: string, key: string}[]} how.rows acts that may have a key
   * @param {(name: string) => string} how.words
   * @param {(name: string) => void} how.act
   * @param {string} how.cases the address of all cases
   */
  constructor(how) {
    this.#how = how;
  }

  open() {
    this.#dialog ??= this.#made();
    if (this.#dialog.open) {
      return;
    }
    this.#all = this.#found();
    this.#field.value = '';
    this.#show();
    this.#dialog.showModal();
  }

  /** Opens it, or closes it again. */
  turn() {
    if (this.#dialog?.open) {
      this.#dialog.close();
    } else {
      this.open();
    }
  }

  #made() {
    const { words } = this.#how;
    this.#list = make('ul', { id: 'palette-list', role: 'listbox', 'aria-label': words('palette') });
    this.#status = make('p.unseen', { role: 'status' });
    this.#field = make('input', {
      type: 'text', role: 'combobox', placeholder: words('find'), autocomplete: 'off', spellcheck: false,
      'aria-label': words('find'), 'aria-controls': 'palette-list', 'aria-expanded': 'true', 'aria-autocomplete': 'list',
      oninput: () => this.#show(), onkeydown: (event) => this.#pressed(event),
    });
    return dialog('palette', { 'aria-label': words('palette') }, this.#field, this.#list, this.#status);
  }

  /** All that can be done from here: what may have a key, then what else the page declares. */
  #found() {
    const { rows, act } = this.#how;
    const found = [];
    const there = new Set(elements().map(({ dataset }) => dataset.act));
    for (const { name, says, key } of rows) {
      if (there.has(name) && !UNLISTED.includes(name)) {
        found.push({ says, key, run: () => act(name) });
      }
    }
    const known = new Set([...rows.map(({ name }) => name), ...UNLISTED]);
    for (const element of elements()) {
      const says = !known.has(element.dataset.act) && wordsOn(element);
      if (says && !found.some((one) => one.says === says)) {
        found.push({ says, key: '', run: () => perform(element) });
      }
    }
    return found;
  }

  #show() {
    const { words, cases } = this.#how;
    const asked = this.#field.value.trim();
    const number = numberIn(asked);
    this.#lines = [
      ...(number ? [{ says: words('case').replace('{}', number), key: '', run: () => location.assign(`${cases}/${number}`) }] : []),
      ...fitting(asked, this.#all),
      ...(asked ? [{ says: words('search').replace('{}', asked), key: '', run: () => search(asked) }] : []),
    ].slice(0, LINES_MAX);
    this.#list.replaceChildren(...this.#lines.map((line, place) =>
      make('li', { id: `palette-${place}`, role: 'option', onclick: () => this.#run(place) },
        make('span', {}, line.says), make('span.key-hint', { 'aria-hidden': 'true' }, signs(line.key)))));
    this.#mark(0);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#status.textContent = words('found').replace('{}', this.#lines.length);
    }, PAUSE);
  }

  #mark(place) {
    this.#here = place;
    for (const [at, line] of [...this.#list.children].entries()) {
      line.setAttribute('aria-selected', String(at === place));
    }
    const line = this.#list.children[place];
    line?.scrollIntoView({ block: 'nearest' });
    this.#field.setAttribute('aria-activedescendant', line?.id ?? '');
  }

  #pressed(event) {
    const count = this.#lines.length;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) {
      return;
    }
    if (by && count) {
      event.preventDefault();
      this.#mark((this.#here + by + count) % count);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#run(this.#here);
    }
  }

  /** The focus goes back where it was before anything is done there. */
  #run(place) {
    const line = this.#lines[place];
    if (line) {
      this.#dialog.close();
      line.run();
    }
  }
}

/** What an element of the page calls what it does. A form is named by its key, and by the fold that tells what it is about. */
function wordsOn(element) {
  if (!element.matches('form')) {
    return wordsOf(element.querySelector(':scope > summary > h2') ?? element);
  }
  const key = wordsOf(element.querySelector('.keys button'));
  const about = wordsOf(element.closest('details')?.querySelector('summary > :is(h2, h3)'));
  return key && about && about !== key ? `${about}: ${key}` : key;
}

function wordsOf(named) {
  const copy = named?.cloneNode(true);
  copy?.querySelectorAll('.key-hint').forEach((hinted) => hinted.remove());
  return copy?.textContent.trim();
}

/** Asks by the form for searching that stands on every page. */
function search(words) {
  const field = document.querySelector('[data-act="search"]');
  field.value = words;
  field.form.requestSubmit();
}
