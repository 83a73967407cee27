// One form with its coach: what is typed is read, what is found is shown, and the keys lead there.

import { Asker } from './ask.js';
import { editorOver } from './editor.js';
import { markOf, remarkAt, remarkBeside, setMarks } from './marks.js';
import { Panel } from './panel.js';
import { SendKeys } from './send_keys.js';
import { Tracker } from './track.js';
import { Voice } from './voice.js';
import { quoted } from './words.js';

/** The field that carries along what was shown, so that the next press sends. */
const SHOWN = 'coach-shown';
/** Milliseconds after which what is in sight counts as shown; what comes and goes while one types was not. */
const IN_SIGHT = 800;

export class Composer {
  #form;
  #words;
  #editors = new Map();
  #panel;
  #voice = new Voice();
  #tracker;
  #asker;
  #keys;
  #inSight;
  #sight;

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLTextAreaElement[]} areas the fields that become editors
   * @param {object} how
   * @param {(name: string) => string} how.words
   * @param {string} [how.nonce]
   * @param {() => void} how.typed told whenever the words are others
   */
  constructor(form, areas, { words, nonce, typed }) {
    this.#form = form;
    this.#words = words;
    this.#tracker = new Tracker(form);
    this.#keys = new SendKeys(form);
    this.#panel = new Panel(`${form.id}-coach`, words, {
      goTo: (found) => this.#goTo(found),
      use: (found) => this.#use(found),
      back: (found) => this.#back(found),
      can: (promise) => this.#tracker.can(promise),
      holds: (promise) => this.#tracker.holds(promise),
      turn: (promise) => this.#turn(promise),
    });
    for (const area of areas) {
      this.#editors.set(area.name, editorOver(area, {
        nonce,
        described: this.#panel.describes,
        keys: this.#bindings(area.name),
        card: (found) => this.#panel.card(found),
        changed: () => {
          typed();
          this.#changed();
        },
        moved: () => this.#moved(area.name),
        wrong: (says) => this.#voice.now(says),
      }));
    }
    [...this.#editors.values()].at(-1).box.append(this.#panel.element, this.#voice.element);
    this.#asker = new Asker(form.dataset.coach, {
      body: () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string')),
      heard: (answer) => this.#heard(answer),
      silent: () => this.#hush(),
    });
    form.addEventListener('input', ({ target }) => this.#filled(target));
    form.addEventListener('submit', () => {
      this.#carry();
      this.#asker.stop();
    });
    form.addEventListener('focusin', () => this.#asker.soon(), { once: true });
    if (form.querySelector('.say > .coach') || form.contains(document.activeElement)) {
      this.#asker.soon();
    }
  }

  /** A field beside the words: a choice changes none of them, and why they go out as they are is not read. */
  #filled(field) {
    if (field.matches('select, [type="radio"], [type="checkbox"]')) {
      this.#asker.soon();
    } else if (!field.closest('[data-as-it-is]')) {
      this.#changed();
    }
  }

  #changed() {
    clearTimeout(this.#sight);
    this.#inSight = undefined;
    this.#panel.refresh();
    this.#asker.soon();
  }

  #heard(answer) {
    // What the server had found at the last press is old by now.
    this.#form.querySelector('.say > .coach')?.remove();
    for (const [name, { view }] of this.#editors) {
      const marks = [
        ...answer.findings.filter(({ whole }) => !whole).map((found) => ({ kind: found.level, found })),
        ...answer.promises.map((found) => ({ kind: 'promise', found })),
      ];
      const here = marks.filter(({ found }) => found.field === name);
      view.dispatch({ effects: setMarks.of(here.map((mark) => ({ ...mark, from: mark.found.start, to: mark.found.end }))) });
    }
    this.#panel.show(answer);
    this.#voice.standing(answer.summary);
    this.#keys.live(answer.stands);
    this.#inSight = answer.shown;
    this.#sight = setTimeout(() => this.#carry(), IN_SIGHT);
  }

  /** Nothing is known of the words as they stand: the plain form goes on. */
  #hush() {
    for (const { view } of this.#editors.values()) {
      view.dispatch({ effects: setMarks.of([]) });
    }
    this.#panel.hush();
    this.#voice.standing('');
    this.#keys.plain();
  }

  /** What is in sight now was shown. */
  #carry() {
    if (this.#inSight === undefined) {
      return;
    }
    let field = this.#form.elements.namedItem(SHOWN);
    if (!field) {
      field = Object.assign(document.createElement('input'), { type: 'hidden', name: SHOWN });
      this.#form.append(field);
    }
    field.value = this.#inSight;
  }

  #bindings(name) {
    const fix = (view) => this.#fix(view);
    const beside = (back) => (view) => {
      const mark = remarkBeside(view.state, back);
      if (mark) {
        this.#goTo(mark.found);
      } else {
        this.#voice.now(this.#words('nothing'));
      }
      return true;
    };
    return [
      { key: 'Mod-.', run: fix },
      { key: 'Alt-Enter', run: fix },
      { key: 'F8', run: beside(false), shift: beside(true) },
    ];
  }

  /** Puts the better words in at the cursor; where there are none, leads to what was found. */
  #fix(view) {
    const mark = remarkAt(view.state);
    if (!mark) {
      this.#voice.now(this.#words('nothing'));
    } else if (mark.found.better) {
      this.#use(mark.found);
    } else {
      this.#panel.open(mark.found);
    }
    return true;
  }

  #use(found) {
    const editor = this.#editors.get(found.field);
    const mark = editor && markOf(editor.view.state, found);
    const field = !editor && this.#form.elements.namedItem(found.field);
    if (mark) {
      const { from, to } = mark;
      const anchor = from + found.better.length;
      editor.view.dispatch({ changes: { from, to, insert: found.better }, selection: { anchor }, scrollIntoView: true, userEvent: 'input.coach' });
      editor.view.focus();
    } else if (field?.value?.slice(found.start, found.end) === found.quote) {
      field.setRangeText(found.better, found.start, found.end, 'end');
      field.focus();
      this.#changed();
    } else {
      return;
    }
    this.#voice.now(`${this.#words('used')} ${quoted(found.better)}`);
  }

  #goTo(found) {
    const editor = this.#editors.get(found.field);
    const mark = editor && (markOf(editor.view.state, found) ?? { from: found.start, to: found.end });
    const field = !editor && this.#form.elements.namedItem(found.field);
    if (mark) {
      const most = editor.view.state.doc.length;
      editor.view.dispatch({ selection: { anchor: Math.min(mark.from, most), head: Math.min(mark.to, most) }, scrollIntoView: true });
      editor.view.focus();
    } else if (field?.focus) {
      field.closest('details:not([open])')?.setAttribute('open', '');
      field.focus();
      field.setSelectionRange(found.start, found.end);
    }
    const better = found.better ? ` ${this.#words('better')} ${quoted(found.better)}` : '';
    this.#voice.now(`${found.title}. ${found.message}${better}`);
  }

  /** From the list back to the words. */
  #back(found) {
    const editor = this.#editors.get(found?.field) ?? this.#editors.values().next().value;
    editor.view.focus();
  }

  #moved(name) {
    const { view } = this.#editors.get(name) ?? {};
    if (view) {
      this.#panel.mark(remarkAt(view.state)?.found);
    }
  }

  #turn(promise) {
    const held = this.#tracker.turn(promise);
    this.#panel.refresh();
    this.#voice.now(held ? `${this.#words('tracked')}: ${promise.says}` : this.#words('untracked'));
  }
}
