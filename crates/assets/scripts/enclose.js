// Files that go along with a word: dropped on the form, pasted into it or chosen in its field, they are on the server at
// once. Without this the field sends them with the next press.

/** Whether something that is dragged or pasted holds files. */
const holdsFiles = (data) => Boolean(data) && [...data.types].includes('Files');

export class Enclosure {
  #form;
  #box;
  #input;
  #again;
  #underway = Promise.resolve();
  #waits = 0;

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement} box where the files of the form stand
   * @param {string} again said where the desk could not be reached
   */
  constructor(form, box, again) {
    this.#form = form;
    this.#box = box;
    this.#input = box.querySelector('input[type="file"]');
    this.#again = again;
    this.#input.addEventListener('change', () => this.#put([...this.#input.files]));
    form.addEventListener('dragover', (event) => this.#over(event));
    form.addEventListener('dragleave', () => form.classList.remove('over'));
    form.addEventListener('drop', (event) => this.#came(event, event.dataTransfer), { capture: true });
    form.addEventListener('paste', (event) => this.#came(event, event.clipboardData), { capture: true });
    form.addEventListener('submit', (event) => this.#wait(event), { capture: true });
  }

  #over(event) {
    if (holdsFiles(event.dataTransfer)) {
      event.preventDefault();
      this.#form.classList.add('over');
    }
  }

  /** What is pasted from a text program brings a picture of the text along: where there are words, they are meant. */
  #came(event, data) {
    this.#form.classList.remove('over');
    if (holdsFiles(data) && !(event.type === 'paste' && data.types.includes('text/plain'))) {
      event.preventDefault();
      event.stopPropagation();
      this.#put([...data.files]);
    }
  }

  /** A press while files are on their way goes on when they are there. */
  #wait(event) {
    if (this.#waits > 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#underway.then(() => this.#form.requestSubmit(event.submitter));
    }
  }

  #put(files) {
    if (files.length) {
      this.#waits += 1;
      this.#underway = this.#underway.then(() => this.#send(files)).finally(() => { this.#waits -= 1; });
    }
  }

  async #send(files) {
    const list = this.#box.querySelector('[data-enclosed]');
    const body = new FormData();
    body.append('sheet', this.#form.id);
    for (const { name, value } of list.querySelectorAll('input:checked')) {
      body.append(name, value);
    }
    for (const file of files) {
      body.append(this.#input.name, file, file.name);
    }
    try {
      const answer = await fetch(this.#box.dataset.enclose, { method: 'POST', body, redirect: 'error' });
      const says = await answer.text();
      const isPage = answer.headers.get('content-type')?.startsWith('text/html');
      if (!answer.ok) {
        this.#no(isPage ? this.#again : says);
        return;
      }
      list.replaceChildren(...new DOMParser().parseFromString(says, 'text/html').body.childNodes);
      this.#input.value = '';
      this.#no('');
    } catch {
      this.#no(this.#again);
    }
  }

  #no(says) {
    const no = this.#box.querySelector('[data-enclose-no]');
    no.textContent = says;
    no.hidden = !says;
  }
}
