// The line to the desk on which it says what changed. Only a page in sight has one: browsers allow a desk few of them.

/** Milliseconds without a word of the desk after which its line counts as gone; it says one every ten seconds. */
const SILENT = 25_000;
/** Milliseconds a line may take to come back before it counts as gone. */
const GRACE = 3_000;
/** Milliseconds after which a line is tried again that was refused or gone for good. */
const AGAIN = 5_000;
/** Milliseconds out of sight after which the line is given up. */
const UNSEEN = 10_000;

export class Line {
  #url;
  #tells;
  #source;
  #mark;
  #heard = 0;
  #timers = {};

  /**
   * @param {string} url
   * @param {object} tells
   * @param {() => void} tells.changed something did
   * @param {() => void} tells.here who else is here is another now
   * @param {() => void} tells.stands the line stands
   * @param {() => void} tells.away it does not, and not only for a moment
   */
  constructor(url, tells) {
    this.#url = url;
    this.#tells = tells;
    this.#open();
    setInterval(() => this.#look(), GRACE);
    // A browser without a network may still reach a desk on its own machine: it is tried, and not believed.
    addEventListener('offline', () => this.#again());
    addEventListener('online', () => this.#again());
    addEventListener('pagehide', () => this.#close());
    addEventListener('pageshow', ({ persisted }) => persisted && this.#again());
    document.addEventListener('visibilitychange', () => this.#turned());
  }

  /** Whether the desk can be reached, as far as is known. */
  stands() {
    return this.#source?.readyState === EventSource.OPEN;
  }

  #open() {
    const url = new URL(this.#url, location.href);
    if (this.#mark) {
      url.searchParams.set('at', this.#mark);
    }
    const source = new EventSource(url);
    this.#source = source;
    const on = (name, does) => source.addEventListener(name, ({ lastEventId }) => {
      this.#heard = Date.now();
      this.#mark = lastEventId || this.#mark;
      clearTimeout(this.#timers.grace);
      this.#timers.grace = undefined;
      this.#tells.stands();
      does?.();
    });
    on('beat');
    on('case', this.#tells.changed);
    on('look', this.#tells.changed);
    on('here', this.#tells.here);
    source.addEventListener('error', () => {
      this.#timers.grace ??= setTimeout(() => this.#lost(), GRACE);
      if (source.readyState === EventSource.CLOSED) {
        this.#retry();
      }
    });
  }

  #close() {
    for (const timer of Object.values(this.#timers)) {
      clearTimeout(timer);
    }
    this.#timers = {};
    this.#source?.close();
    this.#source = undefined;
  }

  #again() {
    this.#close();
    this.#open();
  }

  /** A browser gives up after an answer that is no stream; the desk may only be starting. */
  #retry() {
    clearTimeout(this.#timers.again);
    this.#timers.again = setTimeout(() => this.#again(), AGAIN);
  }

  #lost() {
    this.#timers.grace = undefined;
    this.#tells.away();
  }

  /** A line that went without a word is found by its silence. */
  #look() {
    if (this.#source?.readyState === EventSource.OPEN && this.#heard && Date.now() - this.#heard > SILENT) {
      this.#lost();
      this.#again();
    }
  }

  #turned() {
    clearTimeout(this.#timers.unseen);
    if (document.hidden) {
      this.#timers.unseen = setTimeout(() => this.#close(), UNSEEN);
    } else if (!this.#source) {
      this.#open();
    }
  }
}
