// The key of an act, shown where it acts; those who hear the page are told it too.

import { make } from '../dom.js';
import { elements, fieldIn, writingIn } from './acts.js';
import { MAC } from './strokes.js';
import { keyOf } from './writing.js';

/** The signs of a key, each as one sees it on the keyboard. */
export function signs(key) {
  return key.split(' ').filter((sign) => sign).map((sign) => make('kbd', {}, sign));
}

/** Shows the keys on everything the page can do. */
export function hint(pressed, words) {
  const [command, named] = MAC ? ['⌘', 'Meta'] : [words('ctrl'), 'Control'];
  for (const { name, key } of pressed) {
    const all = elements(name);
    for (const element of all[0]?.matches('a, button') ? all : all.slice(0, 1)) {
      show(element, key);
    }
  }
  for (const element of document.querySelectorAll('[data-also]')) {
    also(element);
  }
  show(document.querySelector('button[data-act="palette"]'), `${command} K`, `${named}+K`);
  for (const form of document.querySelectorAll('form[method="post"]')) {
    const key = form.querySelector('textarea') && keyOf(form);
    if (key) {
      told(key, `${command} Enter`, `${named}+Enter`);
      (key.closest('.keys') ?? form).append(make('span.key-hint.sends', { 'aria-hidden': 'true' }, signs(`${command} Enter`)));
    }
  }
}

function show(element, key, shortcut) {
  if (!element) {
    return;
  }
  const hinted = make('span.key-hint', { 'aria-hidden': 'true' }, signs(key));
  if (element.matches('input')) {
    element.after(hinted);
    told(element, key, shortcut);
  } else if (element.matches('a, button')) {
    element.append(hinted);
    told(element, key, shortcut);
    // What leads on from inside of a closed fold is shown on the fold too.
    const summary = element.closest('details:not([open])')?.querySelector('summary');
    if (summary && element.matches('a') && !summary.querySelector('.key-hint')) {
      summary.append(hinted.cloneNode(true));
    }
  } else {
    const field = element.matches('form') ? (writingIn(element) ?? fieldIn(element)) : undefined;
    const label = element.querySelector(field ? 'textarea' : 'none')?.labels?.[0] ?? field?.labels?.[0];
    const place = element.querySelector('[data-key-here]') ?? (element.matches('details') ? element.querySelector('summary') : label);
    place?.append(hinted);
    told(field ?? element.querySelector('summary'), key, shortcut);
  }
}

/** Keys together that work inside of a field too, beside the key that works outside of one. */
function also(element) {
  const outside = element.querySelector('.key-hint') && element.getAttribute('aria-keyshortcuts');
  if (element.querySelector('.also')) {
    return;
  }
  element.append(make('span.key-hint.also', { 'aria-hidden': 'true' }, outside && '/ ', signs(element.dataset.also)));
  told(element, '', [outside, element.dataset.also.replace(' ', '+')].filter(Boolean).join(' '));
}

/** For assistive technology: two signs one after the other are no shortcut as it knows them, so they are described. */
function told(element, key, shortcut) {
  const several = !shortcut && key.includes(' ');
  element?.setAttribute(several ? 'aria-description' : 'aria-keyshortcuts', shortcut ?? key);
}
