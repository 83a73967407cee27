// A list that narrows while somebody types. The form works without: a press asks for the same list as a page.

/** Milliseconds without a key before the list is asked for. */
const WAIT = 120;

for (const form of document.querySelectorAll('form[data-narrows]')) {
  const field = form.querySelector('input[type="search"]');
  const list = document.getElementById(form.dataset.narrows);
  if (field && list) {
    narrow(field, list, form.dataset.from);
  }
}

/**
 * @param {HTMLInputElement} field where one types
 * @param {HTMLElement} list what is shown
 * @param {string} from where the list is asked for
 */
function narrow(field, list, from) {
  const begun = [...list.childNodes];
  const begunWith = field.value.trim();
  let waiting;
  let asked = 0;

  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, WAIT);
  });

  async function ask() {
    const words = field.value.trim();
    asked += 1;
    const mine = asked;
    if (words === begunWith) {
      list.replaceChildren(...begun);
      return;
    }
    const url = new URL(from, location.href);
    url.searchParams.set('q', words);
    try {
      const response = await fetch(url, { headers: { accept: 'text/html' } });
      const found = response.ok ? await response.text() : '';
      // A slower answer to earlier words says nothing about these.
      if (found && mine === asked) {
        list.replaceChildren(document.createRange().createContextualFragment(found));
      }
    } catch {
      // The line is down: what stands there stays, and a press asks again.
    }
  }
}
