// A call from its ring to the mail that sums it up, by keyboard alone: nothing typed is lost, the words to say are made of the
// notes, and what was agreed is promised.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet, whole } from './harness/browser.js';
import { press } from './harness/forms.js';
import { journey } from './harness/journey.js';
import { at, caseOf, invite, openHouse, signIn } from './harness/house.js';
import { Correspondent } from './harness/post.js';

const step = journey();
let browser;
let desk;
let agent;
let page;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  const ella = await invite(desk, browser, { name: 'Ella Brandt', email: 'ella@desk.example' });
  agent = ella;
  page = await browser.visitor();
  await signIn(page, desk, ella);
  const ida = new Correspondent(desk, { name: 'Ida Moor', address: 'ida.moor@post.example' });
  await ida.write({ subject: 'Torn sofa', text: 'The sofa of order A-4711 came with a torn seat.\n\nIda Moor' });
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const notes = (kind, on = page) => on.locator(`textarea[data-note="${kind}"]`);
const kept = (on = page) => on.locator('[data-kept]').getByText('Kept.', { exact: true }).waitFor();
const now = (on = page) => on.locator('#call-now').innerText();
const focused = () => page.evaluate(() => document.activeElement.name);
/** Presses a key that leads to another page. */
const leads = (key) => Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);

test('P4 P6: one key opens the call, and a breath stands before the first word', step(async () => {
  await page.goto(`${desk.url}/cases`);
  await leads('f');
  assert.match(page.url(), /\/calls\/[0-9a-f-]+$/);
  assert.equal(await now(), 'A breath');
  assert.match(await page.locator('main').innerText(), /The anger is at the event, not at you/);
  assert.equal(await page.locator('.rail nav [title]').count(), 0, 'no number asks for attention');
  await whole(page, 'call-breath');
  await page.keyboard.press('Escape');
  await leads(',');
  assert.match(await page.locator('.aloud').innerText(), /My name is Ella Brandt\. I would like to help you\./);
  await page.keyboard.press('Escape');
  await leads(',');
  assert.match(await page.locator('.aloud').innerText(), /^I understand\./);
  assert.equal(await focused(), 'note-facts');
}));

test('P1 P2: what is typed is kept as it is typed, and a line moves by one key', step(async () => {
  await page.keyboard.type('the dishwasher came dented\nand so did the one sent instead\nguests come on Saturday');
  await page.keyboard.press('Alt+ArrowDown');
  assert.equal(await focused(), 'note-meaning');
  assert.equal(await notes('facts').inputValue(), 'the dishwasher came dented\nand so did the one sent instead\n');
  assert.equal(await notes('meaning').inputValue(), 'guests come on Saturday');
  await kept();
  // The browser dies; nothing was pressed.
  const { pathname } = new URL(page.url());
  const again = await browser.visitor({ script: false });
  await signIn(again, desk, agent);
  await again.goto(`${desk.url}${pathname}`);
  assert.equal(await notes('meaning', again).inputValue(), 'guests come on Saturday');
  await again.context().close();
  await notes('wish').focus();
  await page.keyboard.type('one that works before Saturday');
  await kept();
}));

test('P7: what was noted is said back, and a known customer is found while they speak', step(async () => {
  await page.getByRole('button', { name: 'Repeat it back' }).focus();
  await leads('Enter');
  const aloud = await page.locator('.aloud').innerText();
  assert.equal(aloud, 'Let me check that I have it right. This is what happened. The dishwasher came dented. And so did the one sent instead. This is what it means for you. Guests come on Saturday. And this is what you want. One that works before Saturday. Is that right?');
  await page.keyboard.press('c');
  assert.equal(await focused(), 'q');
  await page.keyboard.type('471');
  await page.locator('#call-found').getByRole('button', { name: 'Ida Moor' }).waitFor();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Marta Ru');
  await page.getByText('Nobody is known by that').waitFor();
  await whole(page, 'call-repeat');
  await page.getByLabel('Name', { exact: true }).fill('Marta Ruiz');
  await page.getByLabel('Mail address').fill('marta@post.example');
  await page.keyboard.press('Escape');
  // Their yes is a press of its own; the key that goes on confirms nothing.
  assert.match(await page.locator('[data-act="call-next"]').innerText(), /Go on without their yes/);
  await page.getByLabel('Name', { exact: true }).focus();
  await leads('ControlOrMeta+Enter');
  assert.equal(await now(), 'Acknowledge');
  await press(page.getByRole('button', { name: 'Repeat it back' }));
  assert.equal(await page.getByRole('button', { name: 'Repeat it back' }).getAttribute('data-done'), null);
  await press(page.getByRole('button', { name: 'Yes, that is right' }));
  assert.equal(await now(), 'Acknowledge');
  assert.match(await page.locator('.aloud').innerText(), /I understand what this means for you\. Guests come on Saturday\./);
}));

test('P16 P18 P26: ways are offered, one is chosen, and the next word is promised', step(async () => {
  await page.keyboard.press('Escape');
  await leads(',');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'call-now', 'one goes on from the step');
  await page.getByLabel('Way 1', { exact: true }).fill('A new dishwasher on Thursday');
  await page.locator('[name="way-0-remedy"]').selectOption('replacement');
  await page.getByLabel('Way 2', { exact: true }).fill('The money back');
  await page.locator('[name="way-1-remedy"]').selectOption('refund');
  await kept();
  await page.locator('.aloud', { hasText: 'A new dishwasher on Thursday; or this: The money back.' }).waitFor();
  await page.keyboard.press('Escape');
  await leads(',');
  await page.getByLabel('A new dishwasher on Thursday').check();
  await page.getByLabel('It is all that they asked for').check();
  await page.getByLabel('What we do').fill('A new dishwasher is brought');
  const today = new Date().toISOString();
  await page.locator('[name="deed-due"]').fill(at(today, 3, '12:00'));
  await whole(page, 'call-agree');
  await page.keyboard.press('Escape');
  await leads(',');
  await page.locator('[name="next-about"]').fill('whether it is on its way');
  await page.locator('[name="next-due"]').fill(at(today, 2, '15:00'));
  await page.locator('.aloud', { hasText: 'You hear from me by' }).waitFor();
  await page.keyboard.press('Escape');
}));

test('P24 P26: from the end of the call to the mail that sums it up in four keystrokes', step(async () => {
  let strokes = 0;
  const stroke = async (key, does = () => page.keyboard.press(key)) => {
    strokes += 1;
    await does();
  };
  await stroke('.', () => leads('.'));
  assert.match(await page.locator('main').innerText(), /Dear Marta Ruiz,/);
  await whole(page, 'call-over');
  await stroke(',', () => leads(','));
  const number = Number(new URL(page.url()).pathname.split('/').at(-1));
  await picture(page, 'call-filed');
  await stroke('r');
  await page.locator('form[action$="/acts/give-word"] .notes').first().waitFor();
  // The coach has read along before the last key.
  await page.waitForTimeout(1500);
  await stroke('Control+Enter', () => leads('Control+Enter'));
  assert.ok(strokes <= 4, `${strokes} keystrokes`);
  await page.waitForTimeout(500);
  const shown = await page.locator('main').innerText();
  assert.match(shown, /Your word is on its way to Marta Ruiz/);
  assert.match(shown, /agreed/);
  assert.ok((await caseOf(desk, number)).understanding.confirmed, 'what was repeated back is confirmed');
  quiet(page);
}));

test('P2: while the line is down no press takes words away, and whoever leaves at once loses none', step(async () => {
  const talk = await browser.visitor();
  await signIn(talk, desk, agent);
  await talk.goto(`${desk.url}/calls`);
  await press(talk.getByRole('button').filter({ hasText: 'phone' }).first());
  const address = talk.url();
  await talk.context().setOffline(true);
  await notes('facts', talk).fill('The hinge broke on Tuesday.');
  await talk.keyboard.press('Control+Enter');
  await talk.locator('[data-kept]').getByText(/Not kept yet/).waitFor();
  assert.equal(talk.url(), address, 'the page stays');
  assert.equal(await notes('facts', talk).inputValue(), 'The hinge broke on Tuesday.');
  await talk.context().setOffline(false);
  await kept(talk);
  await notes('facts', talk).press('End');
  await talk.keyboard.type(' And again today.');
  await talk.goto(`${desk.url}/cases`);
  await talk.goto(address);
  assert.match(await notes('facts', talk).inputValue(), /And again today/);

  await talk.goto(`${desk.url}/calls/00000000-0000-4000-8000-000000000000`);
  assert.equal(await talk.locator('h1').innerText(), 'This talk is over', 'who goes back is told what became of it');
  await talk.context().close();
}));

test('P2 P42: help is asked for from inside of a field, and two windows keep both versions', step(async () => {
  const talk = await browser.visitor();
  await signIn(talk, desk, agent);
  await talk.goto(`${desk.url}/calls`);
  await press(talk.getByRole('button').filter({ hasText: 'phone' }).first());
  assert.match(await talk.locator('[data-kept]').innerText(), /kept as you type it/);
  const second = await talk.context().newPage();
  await second.goto(talk.url());
  await notes('facts', talk).fill('The kettle sparks.');
  await kept(talk);
  await notes('facts', second).fill('She is alone at home.');
  await second.locator('[data-kept]').getByText(/Both versions are kept/).waitFor();
  await notes('facts', second).fill('She is alone at home, with a child.');
  await second.waitForTimeout(1000);
  await talk.goto(talk.url());
  assert.match(await notes('facts', talk).inputValue(), /with a child[^]*The kettle sparks/);
  await second.close();
  // The key shows what works: alone outside of a field, with Alt inside of one too.
  const help = talk.getByRole('button', { name: 'Ask for help' });
  assert.match(await help.innerText(), /q\s*\/\s*Alt\s*Q/i);
  assert.equal(await help.getAttribute('aria-keyshortcuts'), 'q Alt+Q');
  // Enter in a line looks too, and one goes on where one wrote.
  const has = () => talk.evaluate(() => document.activeElement.name);
  await talk.getByLabel('Find who it is').fill('Ida');
  for (const [field, name] of [['Find who it is', 'q'], ['Name', 'name']]) {
    await talk.getByLabel(field, { exact: true }).focus();
    await Promise.all([talk.waitForNavigation(), talk.keyboard.press('Enter')]);
    assert.equal(await talk.locator('#call-found button').count(), 1);
    assert.equal(await has(), name);
  }
  await notes('meaning', talk).focus();
  // On another keyboard the place of Q writes an A, and another place the letter.
  const pressed = (key, code) => talk.evaluate(([key, code]) => {
    const event = new KeyboardEvent('keydown', { key, code, altKey: true, bubbles: true, cancelable: true });
    document.addEventListener('click', (click) => click.preventDefault(), { once: true, capture: true });
    return !document.activeElement.dispatchEvent(event);
  }, [key, code]);
  assert.equal(await pressed('a', 'KeyQ'), false);
  await talk.reload();
  await notes('meaning', talk).focus();
  assert.equal(await pressed('q', 'KeyA'), true);
  await talk.reload();
  await notes('meaning', talk).focus();
  await Promise.all([talk.waitForNavigation(), talk.keyboard.press('Alt+q')]);
  await talk.getByText('Help is asked for').waitFor();
  assert.match(await notes('facts', talk).inputValue(), /The kettle sparks/);
  await picture(talk, 'call-help');
  await accessible(talk);
  const number = Number((await talk.locator('main header').innerText()).match(/#(\d+)/)[1]);
  await talk.goto(`${desk.url}/cases/${number}`);
  await Promise.all([talk.waitForNavigation(), talk.keyboard.press('f')]);
  assert.match(await talk.locator('main header').innerText(), new RegExp(`#${number}`), 'a talk from a case is about it');
  quiet(talk);
  await talk.context().close();
}));

test('P2: the counter without script: whatever is pressed keeps what was typed', step(async () => {
  const counter = await browser.visitor({ script: false });
  await signIn(counter, desk, agent);
  await counter.goto(`${desk.url}/calls`);
  await accessible(counter);
  await fits(counter);
  await picture(counter, 'call-list');
  await press(counter.getByRole('button', { name: 'Begin: in person' }));
  const said = await counter.locator('main').innerText();
  assert.ok(!/as you type it|Alt with/.test(said), 'nothing is said that needs script');
  await notes('facts', counter).fill('the kettle leaks\nshe has a receipt');
  await press(counter.getByRole('button', { name: 'Ask', exact: true }));
  assert.equal(await now(counter), 'Ask');
  await counter.locator('summary', { hasText: 'Move a line' }).click();
  await press(counter.getByRole('group', { name: 'she has a receipt' }).getByRole('button', { name: 'Still to ask' }));
  assert.equal(await notes('ask', counter).inputValue(), 'she has a receipt');
  await counter.getByLabel('Find who it is').fill('Ida');
  await press(counter.getByRole('button', { name: 'Find', exact: true }));
  await press(counter.locator('#call-found').getByRole('button', { name: 'Ida Moor' }));
  assert.match(await counter.locator('h1').innerText(), /Ida Moor/);
  assert.equal((await notes('facts', counter).inputValue()).trim(), 'the kettle leaks');
  await press(counter.getByRole('button', { name: 'End the talk' }).first());
  await press(counter.getByRole('button', { name: 'Keep it as a case, with the summary' }));
  assert.match(await counter.locator('main').innerText(), /Send Ida Moor what you understood/);
  assert.match(await counter.locator('form[action$="/acts/give-word"] [name="body"]').first().inputValue(), /Thank you for telling me in person/);
  quiet(counter);
  await counter.context().close();
}));
