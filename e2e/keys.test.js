// Keys: from Today to an answered case without a mouse, keys of one's own or none, the palette, and the list of them all.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { fit, fitting, numberIn } from '../crates/assets/scripts/keys/match.js';
import { Strokes, WAIT, signOf } from '../crates/assets/scripts/keys/strokes.js';
import { accessible, fits, openBrowser, quiet, whole } from './harness/browser.js';
import { act, now, press, send } from './harness/forms.js';
import { journey } from './harness/journey.js';
import { caseOf, invite, openHouse, signIn } from './harness/house.js';
import { Correspondent } from './harness/post.js';

const STORY = 'The kettle leaks onto the counter, for the second time. My mother nearly slipped on it.\n\nOle Brandt';
const KIND = 'Dear Mr Brandt,\n\nthe kettle leaks again and your mother nearly slipped on the water: I am sorry for that fright. I look after it myself.';

const step = journey();
let browser;
let desk;
let anna;
let page;
let ole;
let number;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  anna = await invite(desk, browser, { name: 'Anna Holm', email: 'anna@desk.example' });
  page = await browser.visitor();
  await signIn(page, desk, anna);
  ole = new Correspondent(desk, { name: 'Ole Brandt', address: 'ole.brandt@post.example' });
  number = (await ole.write({ subject: 'Leaks again', text: STORY })).case;
  await ole.write({ subject: 'A lamp too', text: 'The lamp I bought flickers, and nobody at the shop would look at it.' });
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

/** Presses these keys one after the other and waits for the page they lead to. */
const leads = (...keys) => Promise.all([page.waitForNavigation(), keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())]);
const path = () => new URL(page.url()).pathname;
/** Where the focus stands: never nowhere. */
const focused = () => page.evaluate(() => {
  const here = document.activeElement;
  return here.getAttribute('href') ?? here.getAttribute('name') ?? here.id ?? here.tagName;
});
const inEditor = () => page.evaluate(() => Boolean(document.activeElement.closest('.composer')?.closest('form[data-act="give-word"]')));
const palette = () => page.getByRole('dialog', { name: 'Find or do' });
const find = () => page.getByRole('combobox', { name: /What do you want to do/ });
const list = () => page.getByRole('dialog', { name: 'Keys' });

test('one sign, or two one after the other, and none of the system’s', () => {
  const strokes = new Strokes([['g t', 'today'], ['g c', 'cases'], ['n', 'next'], ['n', 'later']]);
  assert.deepEqual(strokes.take('n', 0), { name: 'next' }, 'of two the first counts');
  assert.deepEqual(strokes.take('g', 10), { waits: true });
  assert.deepEqual(strokes.take('c', 20), { name: 'cases' });
  assert.deepEqual(strokes.take('t', 30), {}, 'the second alone is nothing');
  strokes.take('g', 40);
  assert.deepEqual(strokes.take('n', 50), {}, 'what goes on with nothing is forgotten');
  strokes.take('g', 60);
  assert.deepEqual(strokes.take('t', 61 + WAIT), {}, 'after a while the first is forgotten');
  strokes.take('g', 10_000);
  strokes.forget();
  assert.deepEqual(strokes.take('n', 10_001), { name: 'next' });

  assert.equal(signOf({ key: 'R' }), 'r', 'with capitals locked');
  assert.equal(signOf({ key: '?', shiftKey: true }), '?');
  assert.equal(signOf({ key: 'ö' }), 'ö');
  for (const other of [{ key: 'R', shiftKey: true }, { key: 'r', ctrlKey: true }, { key: 'r', altKey: true }, { key: 'r', metaKey: true }, { key: ' ' }, { key: 'Enter' }, { key: 'r', isComposing: true }, {}]) {
    assert.equal(signOf(other), undefined, JSON.stringify(other));
  }
});

test('words find what begins with them first, whatever marks their letters have', () => {
  assert.equal(fit('pro', 'Promises'), 0);
  assert.equal(fit('team pro', 'My team’s promises'), 1);
  assert.equal(fit('rom', 'Promises'), 2);
  assert.equal(fit('uber', 'Überall'), 0);
  assert.equal(fit('x', 'Promises'), undefined);
  const all = ['My promises', 'Promises', 'Compromise'].map((says) => ({ says }));
  assert.deepEqual(fitting('promise', all).map(({ says }) => says), ['Promises', 'My promises', 'Compromise']);
  assert.equal(fitting('', all).length, 3);
  assert.equal(numberIn(' #1047 '), '1047');
  assert.equal(numberIn('10 47'), undefined);
});

test('from Today to an answered case with keys alone', step(async () => {
  await page.goto(desk.url);
  await whole(page, 'keys-today');
  await page.keyboard.press('j');
  assert.equal(await focused(), `/cases/${number}`, 'the first row');
  await page.keyboard.press('j');
  assert.notEqual(await focused(), `/cases/${number}`);
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  assert.equal(await focused(), `/cases/${number}`, 'the first row is where the list ends');
  await leads('Enter');
  assert.equal(path(), `/cases/${number}`);
  await leads('g', 't');
  assert.equal(path(), '/');
  await leads('n');
  assert.equal(path(), `/cases/${number}`, 'n takes the promise that breaks first');
  await leads('t');
  assert.match(await page.locator('.did').innerText(), /you/i);
  await page.keyboard.press('r');
  assert.ok(await inEditor(), await focused());
  await page.keyboard.type(`${KIND} jk n gt`);
  assert.equal(path(), `/cases/${number}`, 'letters are letters in a field');
  for (let sign = 0; sign < ' jk n gt'.length; sign += 1) {
    await page.keyboard.press('Backspace');
  }
  await page.keyboard.press('Escape');
  assert.ok(!(await inEditor()));
  const form = act(page, 'give-word', '#now');
  for (let key = 0; key < 12 && (await focused()) !== 'today'; key += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ArrowDown');
  assert.ok(await form.locator('[name="today"][value="no"]').isChecked());
  await page.keyboard.press('r');
  assert.ok(await inEditor(), 'and back to the words');
  await page.waitForTimeout(1_500);
  await leads('Control+Enter');
  assert.match(await page.locator('.did').innerText(), /on its way to Ole Brandt/);
  await ole.next(/nearly slipped/);
  assert.ok((await caseOf(desk, number)).promises.length > 0);
  assert.notEqual(await now(page), 'Give Ole Brandt a first word');
}));

test('the keys of a case lead to what they name, and open it', step(async () => {
  await page.goto(`${desk.url}/cases/${number}`);
  await whole(page, 'keys-case');
  for (const [key, fold] of [['w', 'notes'], ['l', 'heard'], ['p', 'promises'], ['u', 'understanding'], ['a', 'care']]) {
    await page.keyboard.press(key);
    assert.ok(await page.locator(`details#${fold}`).evaluate((node) => node.open && node.contains(document.activeElement)), `${key} opens ${fold}`);
    await page.keyboard.press('Escape');
    assert.ok(await page.evaluate(() => document.activeElement !== document.body), 'the focus is not lost');
  }
  await page.keyboard.press('w');
  await page.keyboard.type('Asked for the model number.');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'FORM', 'Escape leaves the field for its form');
  await page.keyboard.press('w');
  await leads('Control+Enter');
  assert.match(await page.locator('#notes').textContent(), /Asked for the model number/);
  await page.keyboard.press('j');
  assert.ok(await page.evaluate(() => Boolean(document.activeElement.closest('ol.talk > li'))), 'j goes through what was said');
  await leads('h');
  assert.equal(path(), `/cases/${number}/history`);
  await page.goBack();
  await leads('c');
  assert.match(path(), /^\/customers\//);
  await page.goto(`${desk.url}/cases/${number}`);
  await leads('v');
  assert.equal(path(), `/cases/${number}/as-customer`);
  assert.equal(await page.locator('form, button, input, textarea').count(), 0, 'nobody of the house presses in a customer’s name');
  await accessible(page);
  await page.goto(`${desk.url}/cases/${number}`);
  for (const combined of ['Control+h', 'Alt+h', 'Shift+h', 'Meta+h']) {
    await page.keyboard.press(combined);
  }
  await page.waitForTimeout(200);
  assert.equal(path(), `/cases/${number}`, 'keys of the system are left alone');
  await page.keyboard.press('/');
  assert.equal(await focused(), 'q');
  assert.equal(await page.locator('.find input').inputValue(), '');
  quiet(page);
}));

test('each key is shown where it acts, told to those who hear the page, and hidden from fingers', step(async () => {
  await page.goto(`${desk.url}/cases/${number}`);
  const reply = page.locator('#notes > summary');
  assert.equal(await reply.locator('kbd').innerText(), 'w');
  assert.equal(await page.getByRole('link', { name: 'History' }).getAttribute('aria-keyshortcuts'), 'h');
  assert.equal(await page.getByRole('link', { name: 'Cases', exact: true }).getAttribute('aria-description'), 'g c');
  assert.equal(await page.locator('.find input').getAttribute('aria-keyshortcuts'), '/');
}));

test('? lists all keys, Escape closes it, and the focus is where it was', step(async () => {
  await page.goto(desk.url);
  await page.keyboard.press('j');
  const was = await focused();
  await page.keyboard.press('?');
  await list().waitFor();
  assert.match(await list().innerText(), /Write to the customer[^]*\br\b/);
  assert.ok(await list().evaluate((node) => node.contains(document.activeElement)));
  await whole(page, 'keys-list');
  await page.keyboard.press('n');
  assert.equal(path(), '/', 'nothing of the page behind it is pressed');
  await page.keyboard.press('Escape');
  await list().waitFor({ state: 'hidden' });
  assert.equal(await focused(), was);
  await page.getByRole('link', { name: 'Keys' }).click();
  await list().waitFor();
  await list().getByRole('button', { name: 'Close' }).click();
  const shown = await page.locator('template#keys').evaluate((node) => node.content.querySelector('.keys-of').textContent);
  await page.goto(`${desk.url}/keys`);
  assert.equal(await page.locator('main .keys-of').evaluate((node) => node.textContent), shown, 'the page says the same');
  await whole(page, 'keys-page');
}));

test('the palette finds places, acts of this page, a case by its number and a search', step(async () => {
  await page.goto(`${desk.url}/cases/${number}`);
  await page.keyboard.press('w');
  await page.keyboard.press('Control+k');
  await find().waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'combobox');
  await whole(page, 'keys-palette');
  await page.keyboard.type('hist');
  const chosen = palette().locator('[aria-selected="true"]');
  assert.match(await chosen.innerText(), /History/);
  assert.equal(await find().getAttribute('aria-activedescendant'), await chosen.getAttribute('id'));
  await page.keyboard.press('Escape');
  await palette().waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => document.activeElement.closest('details')?.id), 'notes', 'the focus is back in the field');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('hist');
  await leads('Enter');
  assert.equal(path(), `/cases/${number}/history`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(`#${number}`);
  assert.match(await palette().getByRole('option').first().innerText(), new RegExp(`Case #${number}`));
  await leads('Enter');
  assert.equal(path(), `/cases/${number}`);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('promise');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('details#promises').evaluate((node) => node.open && node.contains(document.activeElement)));

  await page.keyboard.press('Control+k');
  await page.keyboard.type('kettle leaks');
  await leads('ArrowUp', 'Enter');
  assert.equal(new URL(page.url()).searchParams.get('q'), 'kettle leaks');
  assert.match(await page.locator('main').innerText(), /Leaks again/);
  await page.keyboard.press('Control+k');
  await palette().waitFor();
  await page.keyboard.press('Control+k');
  await palette().waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Find or do' }).click();
  await palette().waitFor();
  await page.mouse.click(5, 5);
  await palette().waitFor({ state: 'hidden' });
  quiet(page);
}));

test('a key is changed; two for one are refused in words; and all are as they came again', step(async () => {
  await page.goto(`${desk.url}/account`);
  await press(page.getByRole('link', { name: 'Change my keys' }));
  const form = page.locator('form#keys-form');
  const wrong = await send(form, { 'key-notes': 'r' }, { key: 'Keep these keys' });
  assert.equal(wrong.status(), 422);
  assert.match(await form.innerText(), /“r” cannot be for “Write a note”: “Write to the customer” has it[^]*Nothing was changed/);
  assert.equal(await form.locator('[name="key-notes"]').inputValue(), 'r', 'what was typed is kept');
  await whole(page, 'keys-refused');
  await send(form, { 'key-notes': '7' }, { key: 'Keep these keys' });
  assert.match(await page.locator('.did').innerText(), /Your keys are kept/);
  await whole(page, 'keys-change');
  await page.goto(`${desk.url}/cases/${number}`);
  await page.keyboard.press('w');
  assert.ok(!(await page.locator('details#notes').evaluate((node) => node.open)));
  await page.keyboard.press('7');
  assert.ok(await page.locator('details#notes').evaluate((node) => node.open));
  assert.equal(await page.locator('#notes > summary kbd').innerText(), '7');
  await page.goto(`${desk.url}/account/keys`);
  await press(page.getByRole('button', { name: 'As they came' }));
  assert.equal(await page.locator('[name="key-notes"]').inputValue(), 'w');
}));

test('single keys are switched off, and what is pressed with Ctrl still works', step(async () => {
  await page.goto(`${desk.url}/account/keys`);
  await page.getByLabel('Switch single keys off').check();
  await press(page.getByRole('button', { name: 'Keep these keys' }));
  await page.goto(desk.url);
  await page.keyboard.press('n');
  await page.keyboard.press('?');
  await page.waitForTimeout(200);
  assert.equal(path(), '/');
  assert.ok(await list().isHidden());
  assert.equal(await page.locator('main .key-hint').count(), 0, 'no key is shown that does nothing');
  await page.keyboard.press('Control+k');
  await palette().waitFor();
  assert.equal(await palette().locator('kbd').count(), 0);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Keys' }).click();
  assert.match(await list().innerText(), /Single keys are switched off for you/);
  await page.goto(`${desk.url}/account/keys`);
  await page.getByLabel('Switch single keys off').uncheck();
  await press(page.getByRole('button', { name: 'Keep these keys' }));
}));

test('without script the page of keys is there, no key is promised where it acts, and nothing is missing', step(async () => {
  const plain = await browser.visitor({ script: false });
  await signIn(plain, desk, anna);
  assert.equal(await plain.locator('.key-hint').count(), 0);
  assert.ok(await plain.getByRole('button', { name: 'Find or do' }).isHidden());
  await press(plain.getByRole('link', { name: 'Keys' }));
  assert.match(await plain.locator('main').innerText(), /Keys work where the browser runs scripts/);
  await accessible(plain);
  await fits(plain);
  await press(plain.getByRole('link', { name: 'Change my keys' }).first());
  await send(plain.locator('form#keys-form'), { 'key-next': '8' }, { key: 'Keep these keys' });
  assert.equal(await plain.locator('[name="key-next"]').inputValue(), '8');
  quiet(plain);
}));

test('a finger sees no keys', step(async () => {
  const phone = await page.context().browser().newContext({ storageState: await page.context().storageState(), viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const small = await phone.newPage();
  await small.goto(desk.url);
  assert.ok(await small.locator('.key-hint').first().isHidden());
  await small.locator('.menu > summary').click();
  assert.ok(await small.getByRole('button', { name: 'Find or do' }).isVisible());
  await phone.close();
}));
