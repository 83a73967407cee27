// Two people at one case, and a desk that goes away and comes back: what changes comes in without a jump, who is here is
// seen and heard, and no word is lost.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, openBrowser, quiet, whole } from './harness/browser.js';
import { act, press } from './harness/forms.js';
import { journey } from './harness/journey.js';
import { caseOf, invite, openHouse, signIn } from './harness/house.js';
import { Correspondent } from './harness/post.js';

const STORY = 'The kettle leaks onto the counter, for the second time. My mother nearly slipped on it.\n\nOle Brandt';
const WORDS = 'Dear Mr Brandt, I am sorry for the fright your mother had.';
/** What a browser says of a desk that is away. */
const AWAY = [/console error: .*(net::ERR|Failed to load)/, /request failed: net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|INCOMPLETE_CHUNKED_ENCODING|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED|NETWORK_CHANGED)/];
/** A minute without the desk, in milliseconds. */
const MINUTE = 60_000;

const step = journey();
let browser;
let desk;
let anna;
let ben;
let ole;
let receipt;
let number;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  anna = await visit('Anna Holm', 'anna@desk.example');
  ben = await visit('Ben Ode', 'ben@desk.example');
  ole = new Correspondent(desk, { name: 'Ole Brandt', address: 'ole.brandt@post.example' });
  number = (await ole.write({ subject: 'Leaks again', text: STORY })).case;
  receipt = await ole.next(/has arrived/);
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

/** One of us, signed in on a page of their own. */
async function visit(name, email) {
  const person = await invite(desk, browser, { name, email });
  const page = await browser.visitor();
  await signIn(page, desk, person);
  return page;
}

/** Ole answers the mail that he got. */
const reply = (text) => ole.write({ text, answers: receipt });
/** Waits until this says so. */
const says = (page, id, pattern) => page.waitForFunction(([place, source]) => new RegExp(source).test(document.getElementById(place).textContent), [`live-${id}`, pattern.source]);
/** Where the focus stands: never nowhere. */
const focused = (page) => page.evaluate(() => document.activeElement.closest('[id]')?.id);
const top = (place) => place.evaluate((node) => Math.round(node.getBoundingClientRect().top));
const editor = (page) => page.locator('form[data-act="give-word"] .cm-content').first();

test('a new complaint comes into Today by itself, and the focus stays on its row', step(async () => {
  await anna.goto(desk.url);
  await anna.keyboard.press('j');
  const row = await focused(anna);
  assert.match(row, new RegExp(`promise-${number}-`));
  await ole.write({ subject: 'A lamp too', text: 'The lamp I bought from you flickers, and nobody at the shop would look at it.' });
  await anna.locator('main li').nth(1).waitFor();
  await says(anna, 'heard', /Two people/);
  assert.equal(await focused(anna), row, 'the focus did not move');
  assert.equal(await anna.locator('.rail [data-act="go-today"] .key-hint').count(), 1, 'keys are shown once');
  assert.equal(await anna.locator('main [data-act="next"] .key-hint').count(), 1);
  quiet(anna);
}));

test('two people at one case see and hear that the other is there and writes', step(async () => {
  await anna.goto(`${desk.url}/cases/${number}`);
  await ben.goto(`${desk.url}/cases/${number}`);
  await says(anna, 'heard', /Ben Ode looks at this case, too/);
  await says(ben, 'here', /Anna Holm looks at this case, too/);
  await ben.keyboard.press('w');
  await ben.keyboard.type('She rang at noon.');
  await says(anna, 'here', /Ben Ode is writing on this case/);
  await whole(anna, 'live-two');
}));

test('what a colleague does comes in without a jump, and the words one writes stay', step(async () => {
  await anna.keyboard.press('r');
  await anna.keyboard.type(WORDS);
  const at = await top(editor(anna));
  await ben.keyboard.press('Control+Enter');
  await ben.waitForURL(/done=note/);
  await says(anna, 'said', /Something changed. What you are writing was left as it is/);
  assert.match(await anna.locator('#notes').textContent(), /She rang at noon/);
  assert.equal(await editor(anna).innerText(), WORDS);
  assert.ok(await editor(anna).evaluate((node) => node.contains(document.activeElement) || node === document.activeElement), 'she writes on');
  assert.equal(await top(editor(anna)), at, 'nothing moved');
  await reply('It leaks more each day, please hurry.');
  await says(anna, 'said', /a message came in/);
  assert.match(await anna.locator('#conversation').textContent(), /leaks more each day/);
  assert.equal(await editor(anna).innerText(), WORDS);
  await whole(anna, 'live-new');
}));

test('words that cross with a colleague’s are refused kindly, with both versions', step(async () => {
  await ben.goto(`${desk.url}/cases/${number}`);
  await ben.keyboard.press('t');
  await ben.waitForURL(/done=taken/);
  await says(anna, 'said', /assigned|state/);
  await act(anna, 'give-word', '#now').locator('[name="today"][value="no"]').check();
  await anna.waitForTimeout(1_500);
  const answer = await press(act(anna, 'give-word', '#now').locator('.btn.primary'));
  assert.equal(answer.status(), 409);
  assert.match(await anna.locator('#came-back').innerText(), /Since you opened this page/);
  assert.match(await anna.locator('form[data-act="give-word"]').first().innerText(), /nearly|fright/);
}));

test('whoever goes is seen to be gone', step(async () => {
  await anna.goto(`${desk.url}/cases/${number}`);
  await says(anna, 'here', /Ben Ode/);
  await ben.goto(desk.url);
  await says(anna, 'here', /^$/);
}));

test('a minute without the desk: it is said, the words stay, and what came meanwhile comes in', step(async () => {
  await anna.goto(`${desk.url}/cases/${number}`);
  await anna.keyboard.press('r');
  await anna.keyboard.press('Control+a');
  await anna.keyboard.type(WORDS);
  await anna.context().setOffline(true);
  await says(anna, 'line', /No connection to the desk since \d/);
  await whole(anna, 'live-offline');
  await reply('Still no word from you. The counter is wet again.');
  const form = act(anna, 'give-word', '#now');
  await form.locator('[name="today"][value="no"]').check();
  await form.locator('.btn.primary').click();
  await says(anna, 'line', /Not sent: there is no connection/);
  await anna.waitForTimeout(MINUTE);
  assert.equal(new URL(anna.url()).pathname, `/cases/${number}`);
  assert.equal(await editor(anna).innerText(), WORDS);
  await anna.context().setOffline(false);
  await says(anna, 'line', /The connection is back/);
  await says(anna, 'said', /a message came in/);
  assert.match(await anna.locator('#conversation').textContent(), /wet again/);
  assert.equal(await editor(anna).innerText(), WORDS);
  quiet(anna, { expected: AWAY });
}));

test('a desk that stops and starts again is found again', step(async () => {
  await anna.goto(desk.url);
  await ben.goto(`${desk.url}/cases/${number}`);
  await desk.kill();
  await says(anna, 'line', /No connection/);
  await says(ben, 'line', /No connection/);
  await desk.start();
  await says(anna, 'line', /back/);
  await says(ben, 'line', /back/);
  await ole.write({ subject: 'A third thing', text: 'The toaster you sent burns every slice on one side. I want one that works.' });
  await says(anna, 'heard', /Three people/);
  quiet(anna, { expected: AWAY });
  assert.ok((await caseOf(desk, number)).promises.length > 0);
}));

test('without script nothing of it shows', step(async () => {
  const plain = await browser.visitor({ script: false });
  await signIn(plain, desk, { email: 'anna@desk.example' });
  await plain.goto(`${desk.url}/cases/${number}`);
  for (const id of ['live-line', 'live-said']) {
    assert.ok(await plain.locator(`#${id}`).isHidden(), id);
  }
  await accessible(plain);
}));
