// What we expect: shown at the first sign-in, gone on from, read and confirmed with the keyboard alone; changed by a
// supervisor, with two windows open; shown anew, with what changed beside it. Scripts run for the first reader alone.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, quiet, whole } from './harness/browser.js';
import { press, send } from './harness/forms.js';
import { PASSWORD, enter, invite, openHouse, signIn } from './harness/house.js';
import { journey } from './harness/journey.js';

const step = journey();
let browser;
let desk;
let agent;
let supervisor;
let anna;
let sam;
let other;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  agent = await invite(desk, browser, { name: 'Anna Holm', email: 'anna@desk.example' });
  supervisor = await invite(desk, browser, { name: 'Sam Voss', email: 'sam@desk.example', role: 'supervisor' });
  anna = await browser.visitor();
  [sam, other] = await Promise.all([1, 2].map(() => browser.visitor({ script: false })));
  await signIn(sam, desk, supervisor);
  await signIn(other, desk, supervisor);
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const path = (page) => new URL(page.url()).pathname;
const says = (page) => page.locator('main').innerText();
const focused = (page) => page.evaluate(() => {
  const here = document.activeElement;
  return here.getAttribute('name') ?? here.textContent.trim();
});
/** Goes on with Tab until the focus stands on this field or key. */
async function tabTo(page, wanted) {
  for (let tries = 0; tries < 150; tries += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === wanted) {
      return;
    }
  }
  assert.fail(`no Tab leads to ${wanted}`);
}
const leads = (page, key) => Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);

test('P40: at the first sign-in it is shown once, and with the keyboard alone one goes on, comes back and confirms it', step(async () => {
  await anna.goto(`${desk.url}/sign-in`);
  await tabTo(anna, 'sign-in-email');
  await anna.keyboard.type(agent.email);
  await tabTo(anna, 'password');
  await anna.keyboard.type(PASSWORD);
  await leads(anna, 'Enter');
  assert.equal(path(anna), '/expectations');
  assert.match(await says(anna), /expected in your role[^]*How to listen[^]*How to offer[^]*At each stage/);
  await whole(anna, 'expectations');
  await tabTo(anna, 'Go on without');
  await leads(anna, 'Enter');
  assert.equal(path(anna), '/');
  assert.match(await says(anna), /What we expect of you waits to be read/);
  await whole(anna, 'expectations-on-today');
  await tabTo(anna, 'Read it');
  await leads(anna, 'Enter');
  await tabTo(anna, 'I have read this');
  await leads(anna, 'Enter');
  assert.match(await says(anna), /It is noted that you have read it[^]*You read version 1/);
  await anna.goto(`${desk.url}/`);
  assert.doesNotMatch(await says(anna), /waits to be read/);
}));

test('a supervisor changes a part, looks at it first, and the version before stays readable', step(async () => {
  await sam.goto(`${desk.url}/expectations/agent`);
  await press(sam.getByRole('link', { name: 'Change', exact: true }));
  await other.goto(sam.url());
  const form = sam.locator('form.expectations-edit');
  const words = 'Ring back **within the hour**, then listen.';
  const looked = await send(form, { listen: words, changed: 'Ring back within the hour' }, { key: 'Look at it first' });
  assert.equal(looked.status(), 200);
  assert.match(await says(sam), /Nothing is saved yet[^]*Ring back within the hour, then listen/);
  await whole(sam, 'expectations-looked-at');
  await send(form, {}, { key: 'Save as a new version' });
  assert.match(await says(sam), /Saved as a new version[^]*Version 2, by Sam Voss/);
  await press(sam.getByRole('link', { name: 'Versions' }));
  await whole(sam, 'expectations-versions');
  await press(sam.getByRole('link', { name: 'Version 1, the whole text' }));
  assert.match(await says(sam), /This is version 1, as it stood[^]*Let people tell the whole story/);
}));

test('whoever wrote in another window is told what changed, and loses no word', step(async () => {
  const form = other.locator('form.expectations-edit');
  const mine = 'Sit down, then listen.';
  const late = await send(form, { listen: mine, changed: 'Sit down first' }, { key: 'Save as a new version' });
  assert.equal(late.status(), 409);
  assert.match(await says(other), /Nothing was saved; your words are kept here[^]*What Sam Voss changed while you wrote: version 2/);
  assert.equal(await form.locator('[name="listen"]').inputValue(), mine);
  assert.equal(await form.locator('[name="changed"]').inputValue(), 'Sit down first');
  await whole(other, 'expectations-two-windows');
  await send(form, { listen: `${mine} Ring back within the hour.` }, { key: 'Save as a new version' });
  assert.match(await says(other), /Version 3, by Sam Voss/);
}));

test('at the next sign-in the agent is shown what changed, goes on to where they were going, and confirms it', step(async () => {
  await press(anna.getByRole('button', { name: 'Sign out' }));
  await anna.goto(`${desk.url}/cases`);
  await enter(anna, agent);
  assert.equal(path(anna), '/expectations');
  assert.match(await says(anna), /Version 3 waits to be read by you[^]*Sit down first/);
  await whole(anna, 'expectations-anew');
  await press(anna.getByRole('link', { name: 'what changed' }));
  assert.match(await says(anna), /from version 2 to 3[^]*Unchanged: How to acknowledge/);
  await whole(anna, 'expectations-changes');
  await anna.goBack();
  await press(anna.getByRole('button', { name: 'I have read this' }));
  assert.equal(path(anna), '/cases');
  assert.match(await says(anna), /It is noted that you have read it/);
}));

test('the supervisor sees by name who has read it', step(async () => {
  await sam.goto(`${desk.url}/expectations/agent`);
  await press(sam.getByRole('link', { name: 'Who has read it' }));
  assert.match(await says(sam), /Anna Holm\s+Read version 3/);
  await whole(sam, 'expectations-readers');
  const shown = await desk.run(['expect', 'readers', 'agent', '--data', '{data}', '--format', 'json']);
  const { present, people } = JSON.parse(shown.stdout);
  assert.deepEqual([present, people.map(({ name, version }) => [name, version])], [3, [['Anna Holm', 3]]]);
  quiet(anna);
  quiet(sam);
  quiet(other, { expected: [/status of 409/] });
}));
