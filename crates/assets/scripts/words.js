// What the composer says, in the language of the page: the page brings it along in a template.

/** What stands around quoted words. */
let marks = '“…”';

/** The words by their names; a name without words reads as nothing. */
export function wordsOf(template) {
  const said = {};
  for (const span of template.content.querySelectorAll('[data-for]')) {
    said[span.dataset.for] = span.textContent;
  }
  marks = said.quoted ?? marks;
  return (name) => said[name] ?? '';
}

/** Words as they are quoted in the language of the page. */
export const quoted = (words) => marks.replace('…', () => words);

/** The name of the key beside the space bar with which commands are given here. */
export const COMMAND_KEY = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';
