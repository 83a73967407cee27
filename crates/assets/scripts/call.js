// A talk: what is typed is kept on the desk while it is typed, a line of the notes moves by one key, the clock runs, and who
// it is is found while they say it. Without it the page does the same by presses.

/** Milliseconds of a pause after which what was typed is kept. */
const PAUSE = 400;
/** Milliseconds after which it is tried again where it could not be kept. */
const AGAIN = 3_000;
/** Milliseconds without a key before somebody is looked for. */
const WAIT = 150;
/** Milliseconds without a note after which a silence is taken for one. */
const SILENCE = 12_000;

const form = document.querySelector('form[data-call]');
if (form) {
  // What is true with script alone is said by it.
  for (const element of form.querySelectorAll('[data-with-script]')) {
    element.textContent = element.dataset.withScript;
  }
  keepAlong(form);
  askForHelp(form);
  moveLines(form);
  findAlong(form);
  run(form.querySelector('[data-runs]'));
  hintAtSilence(form, form.querySelector('[data-silence]'));
  // A note is given the focus by the page, any other field in which one wrote by this.
  const at = form.elements.namedItem(form.dataset.at);
  if (at?.matches?.('input:not([type="hidden"]), select')) {
    at.focus();
  }
  atTheEnd(document.activeElement);
}

/** @param {HTMLFormElement} form what is typed into */
function keepAlong(form) {
  const told = form.querySelector('[data-kept]');
  const aloud = form.querySelector('[data-aloud]');
  let timer;
  let typed = 0;
  let kept = 0;
  let running;
  let leaves = false;
  let down = false;
  let over = false;
  let waits = false;
  let passes = false;

  const count = () => {
    const field = form.elements.namedItem('count');
    field.value = Number(field.value) + 1;
  };
  const soon = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(keep, wait);
  };
  form.addEventListener('input', ({ target }) => {
    if (target.name !== 'q') {
      typed += 1;
      soon(PAUSE);
    }
  });
  form.addEventListener('submit', async (event) => {
    const { submitter } = event;
    clearTimeout(timer);
    if (!passes) {
      // Where the line is down, a page that leaves takes the words with it.
      event.preventDefault();
      if (waits) {
        return;
      }
      waits = true;
      await keep();
      waits = false;
      if (!down) {
        passes = true;
        form.requestSubmit(submitter);
        passes = false;
      }
      return;
    }
    leaves = true;
    count();
    const here = document.activeElement;
    form.elements.namedItem('at').value = here?.matches('textarea, input') && here.form === form && submitter?.value.startsWith('move:') !== true ? here.name : '';
  });
  // A page that comes back from the browser's memory goes on keeping.
  addEventListener('pageshow', () => { leaves = false; });
  addEventListener('beforeunload', (event) => {
    if (down && !leaves && kept !== typed) {
      event.preventDefault();
    }
  });
  // Whoever leaves faster than it is kept leaves it on the way.
  addEventListener('pagehide', () => {
    if (!leaves && kept !== typed) {
      count();
      fetch(form.dataset.call, { method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: true }).catch(() => {});
    }
  });

  async function keep() {
    if (leaves || over) {
      return;
    }
    await running;
    running = send();
    const wait = (await running) ? PAUSE : AGAIN;
    if (kept !== typed && !over) {
      soon(wait);
    }
  }

  /** Whether it was kept. What was not stands on the page, and is tried again. */
  async function send() {
    const mine = typed;
    count();
    try {
      const response = await fetch(form.dataset.call, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { accept: 'application/json' }, redirect: 'error' });
      down = false;
      const answer = response.headers.get('content-type')?.includes('json') ? await response.json() : {};
      // Kept as a case, or thrown away, in another window: a press brings the words to copy.
      over = response.status === 404;
      if (!response.ok) {
        say(answer.wrong ?? (over ? told.dataset.over : told.dataset.notKept), true);
        return false;
      }
      kept = mine;
      say(answer.beside ?? told.dataset.kept);
      if (aloud && answer.aloud && aloud.textContent !== answer.aloud) {
        aloud.textContent = answer.aloud;
      }
      return true;
    } catch {
      down = true;
      say(told.dataset.notKept, true);
      return false;
    }
  }

  function say(words, wrong = false) {
    told.classList.toggle('wrong', wrong);
    if (told.textContent !== words) {
      told.textContent = words;
    }
  }
}

/** Alt with Q asks for help, from inside of a field too: the letter alone would be written there. */
function askForHelp(form) {
  const key = form.querySelector('[data-act="ask-help"]');
  if (key) {
    key.title = key.dataset.title;
    form.ownerDocument.addEventListener('keydown', (event) => {
      if (event.altKey && !event.ctrlKey && !event.metaKey && isQ(event) && !event.repeat) {
        event.preventDefault();
        key.click();
      }
    });
  }
}

/** By its letter, wherever that lies on this keyboard; by its place where Alt makes another sign of it. */
function isQ({ key, code }) {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === 'q' : code === 'KeyQ';
}

/** Alt with an arrow moves the line one writes in to the notes below or above. */
function moveLines(form) {
  const notes = [...form.querySelectorAll('textarea[data-note]')];
  form.addEventListener('keydown', (event) => {
    const from = event.target;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!event.altKey || event.ctrlKey || event.metaKey || !step || !notes.includes(from)) {
      return;
    }
    event.preventDefault();
    const to = notes[notes.indexOf(from) + step];
    const begins = from.value.lastIndexOf('\n', from.selectionStart - 1) + 1;
    const stop = from.value.indexOf('\n', begins);
    const ends = stop < 0 ? from.value.length : stop;
    const line = from.value.slice(begins, ends).trim();
    if (!to || !line) {
      return;
    }
    from.setRangeText('', begins, Math.min(ends + 1, from.value.length), 'end');
    const before = to.value.trimEnd();
    to.value = before ? `${before}\n${line}` : line;
    to.focus();
    atTheEnd(to);
    to.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Who it is, while somebody types what they say of themselves. */
function findAlong(form) {
  const field = form.querySelector('input[type="search"]');
  const list = document.getElementById('call-found');
  let waiting;
  let asked = 0;
  field?.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, WAIT);
  });

  async function ask() {
    asked += 1;
    const mine = asked;
    try {
      const response = await fetch(form.dataset.finds, { method: 'POST', body: new URLSearchParams({ q: field.value }), headers: { accept: 'text/html' }, redirect: 'error' });
      const found = response.ok ? await response.text() : undefined;
      // A slower answer to earlier words says nothing about these.
      if (found !== undefined && mine === asked) {
        list.replaceChildren(document.createRange().createContextualFragment(found));
      }
    } catch {
      // The line is down: what stands there stays, and a press asks again.
    }
  }
}

/** The clock of the talk. */
function run(clock) {
  if (!clock) {
    return;
  }
  const began = performance.now() - Number(clock.dataset.seconds) * 1000;
  const two = (number) => String(number).padStart(2, '0');
  setInterval(() => {
    const seconds = Math.floor((performance.now() - began) / 1000);
    clock.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  }, 1000);
}

/** What helps in a silence comes into its place once nothing was typed for a while, and goes again. */
function hintAtSilence(form, hint) {
  if (!hint) {
    return;
  }
  let timer;
  const quiet = () => {
    hint.classList.add('waits');
    clearTimeout(timer);
    timer = setTimeout(() => hint.classList.remove('waits'), SILENCE);
  };
  form.addEventListener('input', quiet);
  quiet();
}

/** Whoever goes on writing goes on at the end. */
function atTheEnd(field) {
  if (field?.matches?.('textarea')) {
    field.setSelectionRange(field.value.length, field.value.length);
  }
}
