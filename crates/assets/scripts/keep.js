// What is typed is kept on the desk by itself: a moment after the last key, and when the page is left. Without this it is
// kept by a press.

/** Milliseconds of a pause after which the words are kept. */
const PAUSE = 1_200;
/** Milliseconds after which they are kept though somebody goes on typing. */
const AT_MOST = 10_000;
/** Milliseconds a press waits for words that are on their way. */
const PATIENCE = 3_000;
/** Milliseconds after which it is tried again where the desk could not be reached. */
const REST = 10_000;
/** What a form brings along for the desk, which nobody typed; words to the customer have a draft of their own. */
const NOT_TYPED = ['sheet', 'seen', 'body', 'coach-shown'];
/** Answers after which no other try can fare better here: another window is at it, signed out, not allowed, gone. */
const FOR_GOOD = [401, 403, 404, 409];

export class Keeper {
  #form;
  #read;
  #line;
  #address;
  #again;
  #mark;
  #kept;
  #timer;
  #since;
  #restsUntil = 0;
  #underway;
  #over = false;
  #touched = false;

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement} line where it is said; it knows the draft that is kept
   * @param {{ address: string, read: () => string, again: string }} draft where it is brought, what it is now, and what is
   *   said where the desk could not be reached
   */
  constructor(form, line, { address, read, again }) {
    this.#form = form;
    this.#read = read;
    this.#line = line;
    this.#address = address;
    this.#again = again;
    this.#mark = line.dataset.kept;
    this.#kept = read();
    form.addEventListener('submit', (event) => this.#sent(event), { capture: true });
    // A page that is asked for again may be made before the old one is hidden: the words are on their way before that.
    for (const leaves of ['beforeunload', 'pagehide']) {
      addEventListener(leaves, () => this.#leave());
    }
    document.addEventListener('visibilitychange', () => document.hidden && this.#leave());
  }

  /** The words may be others now. */
  typed() {
    this.#touched = true;
    clearTimeout(this.#timer);
    if (!this.#over && this.#read() !== this.#kept) {
      this.#since ??= Date.now();
      const pause = Math.min(PAUSE, this.#since + AT_MOST - Date.now());
      this.#timer = setTimeout(() => this.#keep(), Math.max(0, pause, this.#restsUntil - Date.now()));
    }
  }

  /** A press takes the words along and drops the draft where they go out: nothing may be kept behind it. */
  #sent(event) {
    clearTimeout(this.#timer);
    if (this.#underway) {
      event.preventDefault();
      event.stopImmediatePropagation();
      const { submitter } = event;
      this.#underway.then(() => this.#form.requestSubmit(submitter?.isConnected ? submitter : undefined));
    } else {
      this.#since = undefined;
      this.#kept = this.#read();
    }
  }

  #leave() {
    clearTimeout(this.#timer);
    if (this.#touched && !this.#over && !this.#underway && this.#read() !== this.#kept) {
      this.#keep(true);
    }
  }

  #keep(leaving = false) {
    this.#since = undefined;
    // One at a time: each is kept over the one before it.
    this.#underway ??= this.#bring(leaving).finally(() => {
      this.#underway = undefined;
      this.typed();
    });
  }

  async #bring(leaving) {
    const body = this.#read();
    try {
      const answer = await fetch(this.#address, {
        method: 'POST',
        body: new URLSearchParams({ body, over: this.#mark }),
        headers: { accept: 'application/json' },
        redirect: 'error',
        keepalive: leaving,
        signal: leaving ? undefined : AbortSignal.timeout(PATIENCE),
      });
      const isOurs = answer.headers.get('content-type')?.startsWith('application/json');
      const { says, mark } = isOurs ? await answer.json() : {};
      this.#kept = body;
      this.#mark = mark ?? this.#mark;
      this.#over = FOR_GOOD.includes(answer.status);
      this.#say(says ?? this.#again, !answer.ok);
    } catch {
      this.#restsUntil = Date.now() + REST;
      this.#say(this.#again, true);
    }
  }

  /** That it is kept is for the eye alone; that it is not is told to those who hear the page too. */
  #say(says, isNo) {
    this.#line.toggleAttribute('data-no', isNo);
    if (isNo) {
      this.#line.setAttribute('role', 'status');
    } else {
      this.#line.removeAttribute('role');
    }
    this.#line.hidden = !says;
    this.#line.textContent = says;
  }
}

/** The words to the customer in a form. */
export function bodyOf(form) {
  const area = form.elements.namedItem('body');
  return () => area.value;
}

/** All that is typed in a form, field by field, as the desk writes a form down. */
export function fieldsOf(form) {
  return () => {
    const pairs = [...new FormData(form)];
    return JSON.stringify(pairs.filter(([name, value]) => typeof value === 'string' && !NOT_TYPED.includes(name)));
  };
}
