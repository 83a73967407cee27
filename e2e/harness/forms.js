// Forms as people fill them in: by the fields they see, in folds that open, with a press at the end.

import assert from 'node:assert/strict';

/** Fills in the form and presses its key. Folds it stands in are opened first. Gives the answer of the desk. */
export async function send(form, fields = {}, { key } = {}) {
  await reveal(form);
  for (const [name, value] of Object.entries(fields)) {
    await fill(form, name, value);
  }
  // What was typed before has a button of its own, by which it is dropped.
  return press(key ? form.getByRole('button', { name: key }) : form.locator('button:not([name="drop"])').first());
}

/** Fills in one field by its name: words, a choice, or a mark. */
export async function fill(form, name, value) {
  const field = form.locator(`[name="${name}"]`);
  const kind = await field.first().evaluate((node) => (node.tagName === 'SELECT' ? 'select' : node.type));
  if (kind === 'radio' || kind === 'checkbox') {
    await form.locator(`[name="${name}"][value="${value === true ? 'yes' : value}"]`).check();
    return;
  }
  await reveal(field.first());
  await (kind === 'select' ? field.selectOption(value) : field.fill(value));
}

/** Presses a key or a link and waits for the page it leads to. */
export async function press(key) {
  const page = key.page();
  const [answer] = await Promise.all([page.waitForNavigation(), key.click()]);
  return answer;
}

/** Opens every fold that hides this, the outermost first, as a reader does. */
export async function reveal(thing) {
  await thing.waitFor({ state: 'attached' });
  const folds = thing.locator('xpath=ancestor::details');
  for (let place = 0; place < (await folds.count()); place += 1) {
    const fold = folds.nth(place);
    if (!(await fold.evaluate((node) => node.open))) {
      await fold.locator('xpath=./summary').click();
    }
  }
}

/** The form of a case page that does this step; on the page it stands in the first card, or below in a fold. */
export function act(page, name, where = '') {
  return page.locator(`${where} form[action$="/acts/${name}"]`).first();
}

/** Does a step at the case whose page is open, and says that it was taken. */
export async function does(page, name, fields = {}, { where = '', key } = {}) {
  const answer = await send(act(page, name, where), fields, { key });
  const said = await page.locator('#came-back').allInnerTexts();
  assert.equal(answer.status(), 200, `${name} was not taken: ${said.join(' ')}`);
}

/** Tries a step that the desk sends back, and gives the sentence with which it does. */
export async function refused(page, name, fields = {}, { where = '' } = {}) {
  const answer = await send(act(page, name, where), fields);
  assert.ok(answer.status() >= 400 && answer.status() < 500, `${name} was answered ${answer.status()}`);
  return page.locator('#came-back p').first().innerText();
}

/** What the page says to do now. */
export function now(page) {
  return page.locator('#now-title').innerText();
}
