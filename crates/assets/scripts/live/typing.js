// Says that somebody writes at a case, and never what.

/** Milliseconds between two times it is said. */
const REST = 4_000;

/** Says it while keys are pressed in a field of the page. */
export function typing(url) {
  let last = 0;
  document.addEventListener('input', ({ target }) => {
    const writes = target.closest?.('form[method="post"]') && target.matches('textarea, [contenteditable="true"], input[type="text"], input:not([type])');
    if (writes && Date.now() - last > REST) {
      last = Date.now();
      // Nobody misses it where it does not arrive.
      fetch(url, { method: 'POST', keepalive: true }).catch(() => {});
    }
  });
}
