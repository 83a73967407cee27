// While one writes: the key that sends, and the way out of a field.

import { isTyped } from './strokes.js';

/** The key that sends what is written here, where this is a field of a form that changes something, or that key itself. */
export function sendsWith(field) {
  const form = field.closest?.('form');
  if (form?.method !== 'post') {
    return undefined;
  }
  // On a key of its own it presses that one, and no other.
  const key = keyOf(form);
  return isTyped(field) || field === key ? key : undefined;
}

/** The key by which a form is sent: the one named for it, or the first that stands out. */
export function keyOf(form) {
  return form.querySelector('[data-as-it-is-key], [data-sends]') ?? form.querySelector('.btn.primary') ?? form.querySelector('button:not([type="button"])');
}

/** Leaves a field: the focus goes to what it stands in, so that the next Tab goes on from there. */
export function standBeside(field) {
  const around = field.closest('form, section, article, details') ?? document.getElementById('main');
  if (!around.hasAttribute('tabindex')) {
    around.tabIndex = -1;
    around.addEventListener('blur', () => around.removeAttribute('tabindex'), { once: true });
  }
  around.focus({ preventScroll: true });
}
