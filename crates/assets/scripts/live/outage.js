// While the desk cannot be reached: it is said, and no form leaves the page with words that would be lost.

/** Milliseconds for which it is said that the connection is back. */
const BACK_FOR = 6_000;
/** Milliseconds the desk has to say that it is there, before words are sent. */
const ANSWERS_IN = 4_000;
/** Where it says so; nothing of anybody stands there. */
const THERE = '/health';

export class Outage {
  #element;
  #words;
  #away = false;
  #timer;

  constructor(element, words) {
    this.#element = element;
    this.#words = words;
  }

  /** The desk is away. */
  begins() {
    if (!this.#away) {
      this.#away = true;
      const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
      this.#say(this.#words('offline').replace('{}', () => time), 'no');
    }
  }

  /** It is there. Says whether it was away. */
  ends() {
    if (!this.#away) {
      return false;
    }
    this.#away = false;
    this.#say(this.#words('back'), 'yes');
    this.#timer = setTimeout(() => this.#say(''), BACK_FOR);
    return true;
  }

  /** Words leave the page only where the desk answers: a browser that gets no answer shows a page of its own instead. */
  guard(stands) {
    const sure = new WeakSet();
    const asked = new WeakSet();
    document.addEventListener('submit', (event) => {
      const form = event.target;
      if (event.defaultPrevented || form.method !== 'post' || sure.has(form) || !form.querySelector('textarea')) {
        return;
      }
      event.preventDefault();
      // Whoever presses twice sends once.
      if (asked.has(form)) {
        return;
      }
      asked.add(form);
      const { submitter } = event;
      isThere(stands()).then((there) => {
        asked.delete(form);
        if (!there) {
          this.#away = true;
          this.#say(this.#words('not-sent'), 'no');
          return;
        }
        sure.add(form);
        form.requestSubmit(submitter?.isConnected ? submitter : undefined);
        // The page may stay, where the answer is no page.
        setTimeout(() => sure.delete(form), 1_000);
      });
    });
  }

  #say(text, kind = 'no') {
    clearTimeout(this.#timer);
    this.#element.textContent = text;
    this.#element.hidden = !text;
    this.#element.classList.toggle('no', kind === 'no');
    this.#element.classList.toggle('yes', kind === 'yes');
  }
}

async function isThere(stands) {
  try {
    const signal = AbortSignal.timeout(stands ? ANSWERS_IN * 2 : ANSWERS_IN);
    return (await fetch(THERE, { signal, cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
