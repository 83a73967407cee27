// What can be done on this page, by the names that elements carry, and how it is done: a link or a button is pressed, a
// field is led to, a form or a fold is opened at the field in which one writes.

const WRITING = 'textarea:not(.beneath), [contenteditable="true"]';
const FIELDS = 'input:not([type="hidden"]), select';
/** Elements that lead somewhere and change nothing: they may be reached inside of a closed fold. */
const SAFE = 'a, form, details, section';

/** All elements that do something, or those that do this. */
export function elements(name) {
  const wanted = name ? `[data-act="${CSS.escape(name)}"]` : '[data-act]';
  return [...document.querySelectorAll(wanted)].filter((element) => !element.closest('[hidden], dialog'));
}

/** The element that does this: the first in sight, or one in a closed fold that is led to. The menu is known, folded or not. */
export function elementOf(name) {
  const all = elements(name);
  return all.find((element) => element.checkVisibility()) ?? all.find((element) => element.matches(SAFE) || element.closest('.menu'));
}

/** Presses it, or leads there. */
export function perform(element) {
  reveal(element);
  if (element.matches('a, button')) {
    element.click();
  } else if (element.matches('input, textarea')) {
    element.focus();
    element.select?.();
  } else {
    if (element.matches('details')) {
      element.open = true;
    }
    const place = fieldIn(element) ?? element.querySelector('summary, .btn.primary, .btn, a[href]');
    place?.focus();
    (element.matches('form') ? element : place)?.scrollIntoView({ block: 'nearest' });
  }
}

/** Where one begins in it: the field for words, or the first there is. */
export function fieldIn(element) {
  return seen(element, WRITING) ?? seen(element, FIELDS);
}

/** The field of a form in which one writes. */
export function writingIn(element) {
  return seen(element, WRITING);
}

/** Opens the folds it stands in. */
function reveal(element) {
  for (let fold = element.parentElement?.closest('details'); fold; fold = fold.parentElement?.closest('details')) {
    fold.open = true;
  }
}

const seen = (element, which) => [...element.querySelectorAll(which)].find((field) => field.checkVisibility());
