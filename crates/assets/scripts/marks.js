// What was found, marked in the words. A mark moves along as the text changes and goes once its own words do.

import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, hoverTooltip } from '@codemirror/view';

/** Puts marks in place of all that were there: `{ from, to, kind, found }`, `kind` being a level or "promise". */
export const setMarks = StateEffect.define();

const marked = StateField.define({
  create: () => placed([]),
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) {
        const { doc } = transaction.state;
        const within = effect.value.filter(({ from, to }) => from < to && to <= doc.length);
        return placed(within.map((mark) => ({ ...mark, words: doc.sliceString(mark.from, mark.to) })));
      }
    }
    if (!transaction.docChanged || !value.marks.length) {
      return value;
    }
    const { changes, newDoc } = transaction;
    const moved = value.marks.map((mark) => ({ ...mark, from: changes.mapPos(mark.from, 1), to: changes.mapPos(mark.to, -1) }));
    return placed(moved.filter(({ from, to, words }) => from < to && newDoc.sliceString(from, to) === words));
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.shown),
});

function placed(marks) {
  const ranges = marks.map(({ from, to, kind }) => Decoration.mark({ class: `heard heard-${kind}` }).range(from, to));
  return { marks, shown: Decoration.set(ranges, true) };
}

/** The marks of remarks, in the order of the text; promises are no remarks. */
function remarks(state) {
  return state
    .field(marked)
    .marks.filter(({ kind }) => kind !== 'promise')
    .sort((one, other) => one.from - other.from || one.to - other.to);
}

/** The mark of this finding, where it still stands. */
export function markOf(state, found) {
  return state.field(marked).marks.find((mark) => mark.found === found);
}

/** The narrowest remark at this place. */
export function remarkAt(state, at = state.selection.main.head) {
  return remarks(state)
    .filter(({ from, to }) => from <= at && at <= to)
    .sort((one, other) => one.to - one.from - (other.to - other.from))[0];
}

/** The remark after the selection, or before it; round at the end. */
export function remarkBeside(state, back) {
  const all = remarks(state);
  const { from, to } = state.selection.main;
  const here = all.findIndex((mark) => mark.from === from && mark.to === to);
  if (here >= 0) {
    return all.at((here + (back ? -1 : 1)) % all.length);
  }
  return back ? (all.findLast((mark) => mark.from < from) ?? all.at(-1)) : (all.find((mark) => mark.from >= to) ?? all[0]);
}

/** The marks, and a card for the mouse that `card` makes of a finding. */
export function marks(card) {
  const hover = hoverTooltip((view, at) => {
    const mark = remarkAt(view.state, at);
    return mark && { pos: mark.from, end: mark.to, create: () => ({ dom: card(mark.found) }) };
  });
  return [marked, hover];
}
