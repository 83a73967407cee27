// The keys of a form while the coach reads along: the one that looks is of no use, the one that sends says how it sends,
// and why words go out as they are can be told once something stands against them.

export class SendKeys {
  #send;
  #look;
  #why;
  #primary;
  #plain;

  constructor(form) {
    this.#send = form.querySelector('.keys [data-as-it-is-key]');
    this.#look = form.querySelector('.keys button[name="press"]');
    this.#why = form.querySelector('[data-as-it-is]');
    this.#plain = this.#send?.textContent;
    // Of the two keys of a form that came back the other one is the first.
    this.#primary = Boolean(form.querySelector('.keys .primary'));
  }

  /** The coach has answered; `stands` says whether something stands that would hold the words up. */
  live(stands) {
    if (!this.#send) {
      return;
    }
    this.#look.hidden = true;
    this.#say(stands ? this.#send.dataset.asItIsKey : this.#send.dataset.key, this.#primary && !stands);
    if (this.#why) {
      // What was told stays in sight.
      this.#why.hidden = !stands && ![...this.#why.querySelectorAll('select, input')].some(({ value }) => value);
    }
  }

  /** The coach is silent: the keys are those the page came with. */
  plain() {
    if (this.#send) {
      this.#look.hidden = false;
      this.#say(this.#plain, this.#primary && this.#plain === this.#send.dataset.key);
    }
  }

  #say(says, primary) {
    this.#send.textContent = says;
    this.#send.classList.toggle('primary', primary);
  }
}
