// Asks the desk what it reads in the words so far: once the writer pauses, one question at a time, the newest alone.

/** Milliseconds of a pause after which it is asked. */
const PAUSE = 250;
/** Milliseconds without questions after one that failed. */
const REST = 10_000;
/** Answers after which no other question can fare better: signed out, not allowed, gone, too large. */
const FOR_GOOD = [401, 403, 404, 413];

export class Asker {
  #url;
  #body;
  #heard;
  #silent;
  #timer;
  #running;
  #restsUntil = 0;
  #over = false;

  /**
   * @param {string} url
   * @param {object} how
   * @param {() => URLSearchParams} how.body what is sent, as it stands at the moment
   * @param {(answer: object) => void} how.heard told of an answer to the words as they stand
   * @param {() => void} how.silent told when there will be none for a while
   */
  constructor(url, { body, heard, silent }) {
    this.#url = url;
    this.#body = body;
    this.#heard = heard;
    this.#silent = silent;
  }

  /** The words have changed: what was asked before counts no more. */
  soon() {
    this.#running?.abort();
    clearTimeout(this.#timer);
    if (!this.#over) {
      this.#timer = setTimeout(() => this.#ask(), Math.max(PAUSE, this.#restsUntil - Date.now()));
    }
  }

  /** No question until the words change again: the form is on its way. */
  stop() {
    clearTimeout(this.#timer);
    this.#running?.abort();
  }

  async #ask() {
    const asked = new AbortController();
    this.#running = asked;
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        body: this.#body(),
        headers: { accept: 'application/json' },
        redirect: 'error',
        signal: asked.signal,
      });
      if (!response.ok) {
        this.#over = FOR_GOOD.includes(response.status);
        throw new Error(`answered ${response.status}`);
      }
      const answer = await response.json();
      if (!asked.signal.aborted) {
        this.#heard(answer);
      }
    } catch {
      if (!asked.signal.aborted) {
        this.#restsUntil = Date.now() + REST;
        this.#silent();
      }
    }
  }
}
