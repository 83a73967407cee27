// An editor over a textarea. Every change is copied back at once, so that the form, a draft and the browser's own memory
// hold the words whatever becomes of the script.

import { history, historyKeymap, insertNewline, standardKeymap } from '@codemirror/commands';
import { EditorView, closeHoverTooltips, keymap } from '@codemirror/view';
import { make, nextStop } from './dom.js';
import { marks } from './marks.js';

/** What the editor's own styles would set otherwise; all else is in the style sheet. */
const LOOK = EditorView.theme({
  '&': { backgroundColor: 'transparent', fontSize: 'inherit' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.5', overflow: 'auto', minHeight: '5.6rem', maxHeight: '40rem' },
  '.cm-content': { padding: '.45rem 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 .65rem' },
  '.cm-tooltip': { border: '0', backgroundColor: 'transparent', zIndex: '8' },
});

/**
 * Puts an editor in the place of a textarea, which stays in the form, unseen.
 *
 * @param {HTMLTextAreaElement} area
 * @param {object} how
 * @param {string} [how.nonce] for the styles the editor adds
 * @param {string[]} how.described ids of what describes it beside the field's own hint
 * @param {import('@codemirror/view').KeyBinding[]} how.keys
 * @param {(found: object) => HTMLElement} how.card what the mouse is shown of a finding
 * @param {() => void} how.changed the words are others
 * @param {() => void} how.moved the cursor stands elsewhere
 * @param {(says: string) => void} how.wrong the browser finds the field wrong
 */
export function editorOver(area, how) {
  const box = make('div.composer');
  const view = new EditorView({
    doc: area.value,
    parent: box,
    extensions: [
      how.nonce ? EditorView.cspNonce.of(how.nonce) : [],
      LOOK,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of(attributes(area, how.described)),
      history(),
      marks(how.card),
      keymap.of([
        ...how.keys,
        { key: 'Enter', run: insertNewline, shift: insertNewline },
        { key: 'Escape', run: (view) => leave(view, box) },
        ...historyKeymap,
        ...standardKeymap,
      ]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) {
          area.value = update.state.doc.toString();
          how.changed();
        }
        if (update.docChanged || update.selectionSet) {
          how.moved();
        }
      }),
    ],
  });
  const focused = document.activeElement === area && [area.selectionStart, area.selectionEnd];
  area.after(box);
  area.classList.add('beneath');
  area.tabIndex = -1;
  area.setAttribute('aria-hidden', 'true');
  follow(area, view, how.wrong);
  if (focused) {
    view.dispatch({ selection: { anchor: focused[0], head: focused[1] } });
    view.focus();
  }
  return { view, box };
}

/** The name, the hint and the state the textarea has for those who hear the page. */
function attributes(area, described) {
  const label = area.labels[0];
  label.id ||= `${area.id}-label`;
  const hints = [area.getAttribute('aria-describedby'), ...described].filter((id) => id);
  return {
    'aria-labelledby': label.id,
    'aria-describedby': hints.join(' '),
    ...(area.required && { 'aria-required': 'true' }),
    ...(area.getAttribute('aria-invalid') && { 'aria-invalid': 'true' }),
    spellcheck: 'true',
    autocorrect: 'on',
    autocapitalize: 'sentences',
  };
}

/** What happens to the textarea happens to the editor: focus by its label, words put back by the browser, a field left empty. */
function follow(area, view, wrong) {
  const takeOver = () => {
    if (area.value !== view.state.doc.toString()) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: area.value } });
    }
  };
  area.addEventListener('focus', () => view.focus());
  area.addEventListener('input', takeOver);
  area.form.addEventListener('reset', () => setTimeout(takeOver));
  addEventListener('pageshow', takeOver);
  area.addEventListener('invalid', (event) => {
    // The browser would point at a field nobody sees.
    event.preventDefault();
    view.focus();
    wrong(area.validationMessage);
  });
}

/** On to what comes after the editor; a card that stands open is closed first. */
function leave(view, box) {
  view.dispatch({ effects: closeHoverTooltips });
  nextStop(box.querySelector('.cm-editor'))?.focus();
  return true;
}
