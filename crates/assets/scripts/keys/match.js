// What of all that can be done fits the words somebody types.

/** Letters alone, without their marks: who types quickly leaves them out. */
const plain = (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** How well these words fit: the less, the better; nothing where they do not. */
export function fit(asked, says) {
  const [text, wanted] = [plain(says), plain(asked).trim()];
  if (text.startsWith(wanted)) {
    return 0;
  }
  const begun = text.split(/[^\p{L}\p{N}]+/u);
  const parts = wanted.split(/\s+/);
  if (parts.every((part) => begun.some((word) => word.startsWith(part)))) {
    return 1;
  }
  return parts.every((part) => text.includes(part)) ? 2 : undefined;
}

/** Those that fit, the best first; all of them, as they stand, where nothing is asked. */
export function fitting(asked, all) {
  return all
    .map((one) => ({ one, how: fit(asked, one.says) }))
    .filter(({ how }) => how !== undefined)
    .sort((a, b) => a.how - b.how)
    .map(({ one }) => one);
}

/** The number of a case, where that is what is asked for: `1047`, `#1047`. */
export function numberIn(asked) {
  return asked.trim().match(/^#?\s*(\d{1,15})$/)?.[1];
}
