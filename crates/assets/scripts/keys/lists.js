// Through a list, one row after the other. A row that is a link is focused itself; one of many parts is focused as a whole.

/** On to the next row, or back; from outside of the list to the row that was left, or its first. */
export function step(by) {
  const rows = [...document.querySelectorAll('[data-list] > li')].filter((row) => row.checkVisibility());
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const last = rows.findIndex((row) => row === left);
  const next = here >= 0 ? here + by : Math.max(last, 0);
  const row = rows[Math.min(Math.max(next, 0), rows.length - 1)];
  if (!row) {
    return;
  }
  left = row;
  const place = row.querySelector(':scope > a[href]') ?? row;
  if (place === row) {
    row.tabIndex = -1;
  }
  place.focus();
  row.scrollIntoView({ block: 'nearest' });
}

/** Ticks the row one is at for what is done with several, or takes the tick off; the row keeps the focus. */
export function tick(words) {
  const here = document.activeElement?.closest('[data-list] > li');
  const box = (here ?? (left?.isConnected ? left : undefined))?.querySelector('input[type="checkbox"]');
  if (!box) {
    return;
  }
  box.click();
  const heard = document.getElementById('live-heard');
  if (heard) {
    heard.textContent = words(box.checked ? 'ticked' : 'unticked').replace('{}', () => box.value);
  }
}

let left;
