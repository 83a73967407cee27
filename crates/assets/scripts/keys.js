// The keys of the keyboard: what the page declares can be done (`data-act`) is pressed or led to by a key, found in the
// palette, and listed under the key for help. A page is complete without.

import { elementOf, perform } from './keys/acts.js';
import { KeyList } from './keys/key_list.js';
import { hint } from './keys/hints.js';
import { step, tick } from './keys/lists.js';
import { Palette } from './keys/palette.js';
import { Strokes, isCommand, isTyped, signOf } from './keys/strokes.js';
import { sendsWith, standBeside } from './keys/writing.js';
import './narrow.js';
import { wordsOf } from './words.js';

const template = document.getElementById('keys');
if (template) {
  start(template);
}

/** @param {HTMLTemplateElement} template the keys of this person, and the words */
function start(template) {
  const rows = [...template.content.querySelectorAll('[data-of]')].map((row) => ({
    name: row.dataset.of,
    says: row.querySelector('dt').textContent,
    key: row.dataset.press ?? '',
  }));
  const words = wordsOf(template);
  const off = template.hasAttribute('data-off');
  const pressed = off ? [] : rows.filter(({ key }) => key);
  const strokes = new Strokes(pressed.map(({ key, name }) => [key, name]));

  const list = new KeyList(template, words);
  const does = {
    help: () => list.open(),
    palette: () => palette.open(),
    down: () => step(1),
    up: () => step(-1),
    tick: () => tick(words),
  };
  const act = (name) => {
    const element = elementOf(name);
    if (does[name]) {
      does[name]();
    } else if (element) {
      perform(element);
    }
    return Boolean(does[name] || element);
  };
  const palette = new Palette({ rows: off ? rows.map((row) => ({ ...row, key: '' })) : rows, words, act, cases: template.dataset.cases });

  // Without script the one leads to the page of keys, and the other is not there.
  for (const name of ['help', 'palette']) {
    for (const element of document.querySelectorAll(`[data-act="${name}"]`)) {
      element.hidden = false;
      element.addEventListener('click', (event) => {
        if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
          event.preventDefault();
          does[name]();
        }
      });
    }
  }
  hint(pressed, words);
  // A page that was made fresh has lost what was added to it.
  document.addEventListener('amends:fresh', () => hint(pressed, words));

  // Before the editor and whatever else stands in the page: these two are no words.
  addEventListener('keydown', (event) => {
    if (isCommand(event, 'k')) {
      event.preventDefault();
      event.stopPropagation();
      list.close();
      palette.turn();
    } else if (isCommand(event, 'Enter') && !event.repeat) {
      const key = sendsWith(event.target);
      if (key) {
        event.preventDefault();
        event.stopPropagation();
        key.click();
      }
    }
  }, { capture: true });

  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]')) {
      return;
    }
    if (event.key === 'Escape') {
      strokes.forget();
      if (isTyped(event.target)) {
        event.preventDefault();
        standBeside(event.target);
      }
      return;
    }
    const sign = !isTyped(event.target) && signOf(event);
    const { name, waits } = sign ? strokes.take(sign, event.timeStamp) : {};
    if (waits || (name && (!event.repeat || name === 'down' || name === 'up') && act(name))) {
      event.preventDefault();
    }
  });
}
