// The composer: turns the plain fields of every form whose words are read into an editor in which the coach reads along.
// The plain form stays beneath and is what is sent; where anything here fails, it goes on as if nothing had been here.

import { Enclosure } from './enclose.js';
import { Composer } from './form.js';
import { Keeper } from './keep.js';
import { wordsOf } from './words.js';

const template = document.getElementById('composer-words');
// Styles the editor adds while it runs carry the page's nonce; an attribute would not tell it, the property does.
const { nonce } = document.querySelector('script[nonce]') ?? {};

for (const form of document.querySelectorAll('form[data-coach]')) {
  const areas = [...form.querySelectorAll('textarea[data-composer]')];
  if (template && areas.length) {
    const words = wordsOf(template);
    const box = form.querySelector('[data-enclose]');
    if (box) {
      new Enclosure(form, box, words('enclose-again'));
    }
    const line = form.querySelector('[data-keep]');
    const keeper = line && new Keeper(form, line, words('keep-again'));
    new Composer(form, areas, { words, nonce, typed: () => keeper?.typed() });
  }
}
