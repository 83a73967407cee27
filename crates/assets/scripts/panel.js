// What the coach says below the editor: one line, then what was found with the words to put in its place, the promises with
// a key to track each, and the moves. Plain HTML; whoever hears the page finds lists and buttons.

import { button, make } from './dom.js';
import { COMMAND_KEY, quoted } from './words.js';

export class Panel {
  #words;
  #does;
  #told = '';
  #found = make('ol.found');
  #more = make('p.quiet');
  #promises = make('section.tight.promises-found');
  #moves = make('section.tight');
  #summary;
  #reads;
  #help;
  #humble;

  /**
   * @param {string} id the ids within begin with it
   * @param {(name: string) => string} words
   * @param {object} does what the buttons do: `goTo`, `use`, `back`, `tracks`, `turn`
   */
  constructor(id, words, does) {
    this.#words = words;
    this.#does = does;
    this.#summary = make('p.sum', { id: `${id}-sum` });
    this.#reads = make('p.reads.quiet');
    this.#help = make('p.quiet.help', { id: `${id}-help` }, ...this.#keys());
    this.#humble = make('p.quiet', {}, words('humble'));
    this.element = make(
      'section.notes.coach',
      { 'aria-label': words('panel'), hidden: true, onkeydown: (event) => this.#left(event) },
      this.#summary,
      this.#reads,
      this.#found,
      this.#more,
      this.#promises,
      this.#moves,
      this.#help,
      this.#humble,
    );
    /** Ids of what describes the editor. */
    this.describes = [this.#summary.id, this.#help.id];
  }

  /** Shows an answer; one that says the same changes nothing, so that nothing jumps and no focus is lost. */
  show(answer) {
    const told = JSON.stringify([answer.summary, answer.reads, answer.findings, answer.promises, answer.moves, answer.more]);
    this.element.hidden = false;
    if (told === this.#told) {
      return;
    }
    this.#told = told;
    const focus = this.#focusKey();
    this.#summary.textContent = answer.summary;
    this.#summary.hidden = !answer.summary;
    this.#reads.textContent = answer.reads;
    this.#reads.hidden = !answer.reads;
    this.#summary.className = answer.stands ? 'sum stands' : 'sum';
    this.#found.replaceChildren(...answer.findings.map((found) => this.#remark(found)));
    this.#more.textContent = answer.more;
    this.#promises.replaceChildren(...this.#promised(answer.promises));
    this.#moves.replaceChildren(...this.#chips(answer.moves));
    this.#help.hidden = !answer.findings.length;
    this.#humble.hidden = !answer.findings.length;
    if (focus) {
      [...this.element.querySelectorAll('[data-key]')].find(({ dataset }) => dataset.key === focus)?.focus();
    }
  }

  /** Says nothing for a while. */
  hush() {
    this.#told = '';
    this.element.hidden = true;
  }

  /** Marks the finding at the cursor. */
  mark(found) {
    for (const item of this.#found.children) {
      item.toggleAttribute('aria-current', item.found === found);
    }
  }

  /** Brings the focus to a finding, to read it and what can be done. */
  open(found) {
    const item = [...this.#found.children].find((item) => item.found === found);
    item?.querySelector('button, a')?.focus();
    return Boolean(item);
  }

  /** The keys that track a promise say whether they do. */
  refresh(items = this.#promises.querySelectorAll('li')) {
    for (const key of [...items].map((item) => item.querySelector('.track')).filter((key) => key)) {
      const held = this.#does.holds(key.promise);
      key.setAttribute('aria-pressed', String(held));
      key.nextElementSibling.textContent = held ? this.#words('tracked') : '';
    }
  }

  /** What the mouse is shown over a mark. */
  card(found) {
    return make('div.heard-card', {}, this.#says(found), this.#better(found));
  }

  #keys() {
    const key = (name) => make('kbd', {}, name);
    return [
      key('F8'), ' ', this.#words('next'), ' · ',
      key(COMMAND_KEY), ' ', key('.'), ' ', this.#words('fix'), ' · ',
      key('Esc'), ' ', this.#words('leave'),
    ];
  }

  #says(found) {
    return make('p', {}, make('b', {}, `${found.title}.`), ' ', make('span', {}, found.message));
  }

  #better(found) {
    return (
      found.better &&
      button('btn.use', { 'data-key': `use ${found.rule} ${found.quote}`, onclick: () => this.#does.use(found) },
        this.#words('use'), ' ', quoted(found.better))
    );
  }

  #remark(found) {
    const item = make(
      `li.${found.level}`,
      {},
      make('p.quoted', {}, button('go', { title: this.#words('go'), 'data-key': `go ${found.rule} ${found.quote}`, onclick: () => this.#does.goTo(found) },
        make('span.unseen', {}, this.#words('go'), ' '), quoted(found.short))),
      this.#says(found),
      make('p.row', {}, this.#better(found),
        make('a', { href: found.why, target: '_blank', rel: 'noopener' }, this.#words('why'),
          make('span.unseen', {}, `: ${found.title} (${this.#words('elsewhere')})`))),
    );
    item.found = found;
    return item;
  }

  #promised(promises) {
    if (!promises.length) {
      return [];
    }
    const items = promises.map((promise) => {
      const key = this.#does.can(promise) && this.#track(promise);
      return make('li', {},
        make('p', {}, make('span.quoted', {}, quoted(promise.short)), ' ', make('small', {}, promise.says)),
        promise.concerns.map((concern) => make('p.concern', {}, concern)),
        key && make('p.row', {}, key, make('small', {})));
    });
    this.refresh(items);
    return [make('h3', {}, this.#words('promises')), make('ul.tight', {}, items)];
  }

  #track(promise) {
    const key = button('btn.track', { 'data-key': `track ${promise.quote}`, onclick: () => this.#does.turn(promise) }, this.#words('track'));
    key.promise = promise;
    return key;
  }

  #chips({ found, missing }) {
    const row = (label, kind, moves) =>
      moves.length > 0 && [make('h3', {}, this.#words(label)), make('ul.moves', {}, moves.map((says) => make(`li.chip.${kind}`, {}, says)))];
    return [row('found', 'kept', found), row('missing', 'missing', missing)].filter((one) => one).flat();
  }

  #focusKey() {
    const focused = document.activeElement;
    return this.element.contains(focused) && focused.dataset.key;
  }

  /** Escape leads from the list back to the words. */
  #left(event) {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#does.back(event.target.closest('li')?.found);
    }
  }
}
