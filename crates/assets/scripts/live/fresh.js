// The page as it stands now, put into the page that is open: nothing moves under the reader, the focus stays where it is,
// open folds stay open, and a form in which somebody writes is left alone.

import { Idiomorph } from 'idiomorph';

/** What the browser or another script added, and the desk does not know of. */
const OURS = ['open', 'hidden', 'tabindex', 'aria-keyshortcuts', 'aria-description'];
/** Told on the document after the page was made fresh: keys are shown anew. */
export const MADE_FRESH = 'amends:fresh';

export class Fresh {
  #dock;
  #rest;
  #gone;
  #came;
  #timer;
  #last = 0;
  #running = false;
  #again = false;
  #written = new WeakSet();

  /**
   * @param {HTMLElement} dock
   * @param {object} how
   * @param {number} how.rest milliseconds between two looks
   * @param {() => void} how.gone told when the page is not this person's any more
   * @param {(news: {since: string, left: boolean, title?: string}) => void} how.came told when something came in
   */
  constructor(dock, { rest, gone, came }) {
    this.#dock = dock;
    this.#rest = rest;
    this.#gone = gone;
    this.#came = came;
    document.addEventListener('input', ({ target }) => {
      const form = target.closest?.('form');
      if (form) {
        this.#written.add(form);
      }
    });
  }

  /** Something changed: the page is asked for, not too often. */
  soon() {
    if (this.#running) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), Math.max(50, this.#last + this.#rest - Date.now()));
  }

  async #look() {
    this.#running = true;
    this.#last = Date.now();
    const page = await this.#ask();
    this.#running = false;
    if (page) {
      this.#put(page);
    }
    if (this.#again) {
      this.#again = false;
      this.soon();
    }
  }

  /** The page as it stands now; nothing where it cannot be had. The line says when the desk is away. */
  async #ask() {
    const url = new URL(location.href);
    // What was done there is no news any more.
    url.searchParams.delete('done');
    try {
      const headers = { accept: 'text/html', ...(document.hidden && { 'amends-behind': 'yes' }) };
      const response = await fetch(url, { redirect: 'manual', headers });
      if (response.type === 'opaqueredirect') {
        this.#gone();
      }
      return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined;
    } catch {
      return undefined;
    }
  }

  #put(page) {
    const main = document.getElementById('main');
    const next = page.getElementById('main');
    const dock = page.getElementById('live');
    if (!main || !next || !dock) {
      return;
    }
    const { version: since } = this.#dock.dataset;
    this.#dock.dataset.version = dock.dataset.version;
    const title = main.querySelector('h1')?.textContent;
    const place = placeOf(main);
    const here = document.activeElement;
    const row = rowOf(here);
    for (const hint of document.querySelectorAll('.key-hint')) {
      hint.remove();
    }
    const left = this.#morph(main, next);
    // The fold of the menu stays as it is, and what waits is told on it too.
    for (const part of ['.menu > summary', '.menu > nav']) {
      const next = page.querySelector(part);
      if (next) {
        this.#morph(document.querySelector(part), next);
      }
    }
    document.title = page.title;
    document.dispatchEvent(new CustomEvent(MADE_FRESH));
    keepFocus(here, row);
    keepPlace(place);
    const now = main.querySelector('h1')?.textContent;
    this.#came({ since, left, title: now === title ? undefined : now });
  }

  /** Says whether a form was left as it was though it is another one now. */
  #morph(old, next) {
    let left = false;
    const stays = (node) => node.nodeType === Node.ELEMENT_NODE && this.#isWritten(node);
    Idiomorph.morph(old, [...next.childNodes], {
      morphStyle: 'innerHTML',
      restoreFocus: false,
      callbacks: {
        beforeNodeRemoved: (node) => {
          const keeps = stays(node);
          left ||= keeps;
          return !keeps;
        },
        beforeNodeMorphed: (node, fresh) => {
          if (node.matches?.('form') && (this.#isWritten(node) || node.querySelector('.composer'))) {
            if (this.#isWritten(node)) {
              left ||= seenOf(node) !== seenOf(fresh);
            } else {
              see(node, fresh);
            }
            return false;
          }
          return true;
        },
        beforeAttributeUpdated: (name, node, how) => !(how === 'remove' && OURS.includes(name)),
      },
    });
    return left;
  }

  /** Whether somebody writes in it: words were typed, or the focus stands in one of its fields. */
  #isWritten(node) {
    const forms = node.matches('form') ? [node] : [...node.querySelectorAll('form')];
    return forms.some((form) => this.#written.has(form) || form.contains(document.activeElement));
  }
}

const seenOf = (form) => form.elements?.namedItem('seen')?.value;

/** A form in which nobody writes goes by the case as it is shown now. */
function see(form, fresh) {
  const field = form.elements.namedItem('seen');
  const seen = fresh.querySelector?.('[name="seen"]')?.value;
  if (field && seen !== undefined) {
    field.value = seen;
  }
}

/** The row of a list that holds this, and its place in the list. */
function rowOf(node) {
  const row = node?.closest?.('[data-list] > li');
  return row && { list: row.parentElement, at: [...row.parentElement.children].indexOf(row) };
}

/** The focus stays on what had it; where that is gone, it goes to what took its place. */
function keepFocus(here, row) {
  if (here === document.activeElement || here === document.body) {
    return;
  }
  if (here.isConnected) {
    here.focus({ preventScroll: true });
    return;
  }
  const rows = row?.list.isConnected ? row.list.children : document.querySelectorAll('[data-list] > li');
  const next = row && rows[Math.min(row.at, rows.length - 1)]?.querySelector('a[href], button, input');
  const same = here.id ? document.getElementById(here.id) : undefined;
  (same ?? next ?? document.getElementById('main')).focus({ preventScroll: true });
}

/** What the reader looks at, and how far from the top: what has the focus, else the first thing in sight. */
function placeOf(main) {
  const inSight = (node) => {
    const { top, bottom } = node.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const focused = document.activeElement;
  const node = main.contains(focused) && focused !== main && inSight(focused)
    ? focused
    : [...main.querySelectorAll('li, article, section, p, h2')].find((one) => one.getBoundingClientRect().top >= 0 && inSight(one));
  return node && { node, top: node.getBoundingClientRect().top };
}

/** It stays where it was, whatever came in above it. */
function keepPlace(place) {
  if (place?.node.isConnected && scrollY > 0) {
    scrollBy({ top: place.node.getBoundingClientRect().top - place.top, behavior: 'instant' });
  }
}
