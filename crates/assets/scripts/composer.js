// The composer: turns the plain fields of every form whose words are read into an editor in which the coach reads along.
// The plain form stays beneath and is what is sent; where anything here fails, it goes on as if nothing had been here.

import { Enclosure } from './enclose.js';
import { Composer } from './form.js';
import { bodyOf, fieldsOf, Keeper } from './keep.js';
import { wordsOf } from './words.js';

const template = document.getElementById('composer-words');
// Styles the editor adds while it runs carry the page's nonce; an attribute would not tell it, the property does.
const { nonce } = document.querySelector('script[nonce]') ?? {};

const words = template && wordsOf(template);

/** Whoever keeps what is typed in a form: its words to the customer, and all its fields where it is kept as a whole. */
function keepersOf(form) {
  const again = words('keep-again');
  const body = form.querySelector('[data-keep]');
  const whole = form.querySelector('[data-keep-form]');
  const keepers = [];
  if (body) {
    keepers.push(new Keeper(form, body, { address: body.dataset.keep, read: bodyOf(form), again }));
  }
  if (whole) {
    keepers.push(new Keeper(form, whole, { address: whole.dataset.keepForm, read: fieldsOf(form), again }));
  }
  return keepers;
}

for (const form of template ? document.querySelectorAll('form[data-coach], form:has([data-keep-form])') : []) {
  const areas = [...form.querySelectorAll('textarea[data-composer]')];
  const keepers = keepersOf(form);
  const typed = () => keepers.forEach((keeper) => keeper.typed());
  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  if (areas.length) {
    const box = form.querySelector('[data-enclose]');
    if (box) {
      new Enclosure(form, box, words('enclose-again'));
    }
    new Composer(form, areas, { words, nonce, typed });
  }
}
