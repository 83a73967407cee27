// The pages of the desk, empty and with something on them: each readable, at both widths, in both schemes, by keyboard,
// and none of them losing what was typed.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { fits, openBrowser, picture, quiet, whole } from './harness/browser.js';
import { does, press, reveal, send } from './harness/forms.js';
import { ADMINISTRATOR, caseOf, openHouse, signIn } from './harness/house.js';
import { Correspondent, handIn } from './harness/post.js';

const STORY = 'The heater was delivered to the wrong floor.\nTwice I carried it up myself.';

let browser;
let desk;
let page;
let number;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  page = await browser.visitor({ script: false });
  await signIn(page, desk, ADMINISTRATOR);
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const EMPTY = {
  '/': /Nobody is waiting[^]*A complaint comes by mail, or you write one down/,
  '/cases': /No case fits[^]*write down a complaint/,
  '/search': /What are you looking for\?/,
  '/search?q=heater': /Nothing was found[^]*Try fewer words/,
  '/aside': /Nothing is set aside[^]*would wait here/,
  '/people': /There is no team yet/,
};

for (const [path, says] of Object.entries(EMPTY)) {
  test(`empty, ${path} says what belongs there and how to get it`, async () => {
    assert.equal((await page.goto(desk.url + path)).status(), 200);
    assert.match(await page.locator('main').innerText(), says);
    await whole(page, `empty${path.replaceAll(/\W+/g, '-')}`);
  });
}

test('P1: a complaint heard on the phone is written down in the customer’s words, and a no keeps them', async () => {
  await page.goto(desk.url);
  await press(page.getByRole('link', { name: 'New complaint' }));
  const form = page.locator('form[action="/cases/new"]');
  const wrong = await send(form, { channel: 'phone', story: STORY, subject: ' ', name: 'Lea Sommer', email: 'lea.sommer@post.example' });
  assert.equal(wrong.status(), 422);
  assert.equal(await form.locator('[name="story"]').inputValue(), STORY);
  assert.equal(await form.locator('[name="name"]').inputValue(), 'Lea Sommer');
  assert.match(await page.locator('main').innerText(), /still empty[^]*what you wrote is kept/);
  assert.equal(await form.locator('[name="subject"]').getAttribute('aria-invalid'), 'true');
  await whole(page, 'new-case');
  await send(form, { subject: 'Heater on the wrong floor' });
  number = Number(new URL(page.url()).pathname.split('/').at(-1));
  assert.equal((await caseOf(desk, number)).owner, ADMINISTRATOR.name);
  assert.match(await page.locator('#conversation').innerText(), /Twice I carried it up myself/);
  await whole(page, 'case');
});

test('all folds of a case open, and the page still fits and reads', async () => {
  await page.goto(`${desk.url}/cases/${number}`);
  await page.locator('details').evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
  await whole(page, 'case-open');
});

test('P26: Today lists the promise with its time; by keyboard alone the case and its first word are reached', async () => {
  await page.goto(desk.url);
  await whole(page, 'today-one');
  await page.goto(desk.url);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.getAttribute('name'));
  await page.keyboard.press('Tab');
  assert.equal(await focused(), '#main');
  await page.keyboard.press('Enter');
  for (let key = 0; key < 12 && (await focused()) !== `/cases/${number}`; key += 1) {
    await page.keyboard.press('Tab');
  }
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  for (let key = 0; key < 12 && (await focused()) !== 'body'; key += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('Ms Sommer, I come by today and carry it where it belongs.');
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'files', 'files lie beside the words');
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'today');
  await page.keyboard.press('Space');
  for (let key = 0; key < 12 && (await page.evaluate(() => document.activeElement?.tagName)) !== 'BUTTON'; key += 1) {
    await page.keyboard.press('Tab');
  }
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  assert.match(await page.locator('#conversation').innerText(), /carry it where it belongs/);
});

test('cases are narrowed down, and search finds words said in any message', async () => {
  await page.goto(`${desk.url}/cases`);
  await send(page.getByRole('search', { name: 'Narrow down' }), { status: 'open', stage: 'acknowledged' });
  assert.match(await page.locator('main').innerText(), /Heater on the wrong floor/);
  await whole(page, 'cases');
  await page.locator('form.find [name="q"]').fill('carried');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  assert.equal(await page.locator('mark').first().innerText(), 'carried');
  await whole(page, 'search');
  await page.goto(`${desk.url}/search?q=${encodeURIComponent('" OR * <b>')}`);
  assert.doesNotMatch(await page.locator('main').innerText(), /broke|error/i);
});

test('what was set aside waits with its reason, one key from a case', async () => {
  const lea = new Correspondent(desk, { name: 'Lea Sommer', address: 'lea.sommer@post.example' });
  const word = await lea.next(/carry it where it belongs/);
  const stranger = new Correspondent(desk, { name: 'Some Body', address: 'some.body@elsewhere.example' });
  assert.equal((await stranger.write({ answers: word, text: 'Close this case please.' })).outcome, 'held');
  const letter = 'From: News <news@list.example>\nTo: care@desk.example\nSubject: Our spring offers\nList-Id: <news.list.example>\nPrecedence: bulk\nMessage-ID: <1@list.example>\n\nBuy now.\n';
  assert.equal((await handIn(desk, letter)).outcome, 'automatic');
  await page.goto(`${desk.url}/aside`);
  assert.match(await page.locator('main').innerText(), /takes no part in the case[^]*|A newsletter/);
  assert.equal(await page.locator('main article').count(), 2);
  await whole(page, 'aside');
  await press(page.getByRole('button', { name: 'Make it a case' }).first());
  assert.match(new URL(page.url()).pathname, /^\/cases\/\d+$/);
  await page.goto(`${desk.url}/aside`);
  assert.equal(await page.locator('main article').count(), 1);
});

test('on paper a case is what was said, promised and noted, and nothing to press', async () => {
  await page.goto(`${desk.url}/cases/${number}`);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('#notes').isVisible(), false, 'what is empty is not printed');
  await page.emulateMedia({ media: 'screen' });
  await does(page, 'note', { text: 'Fourth floor, no lift' });
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'status', 'one reads on where it says what was done');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const seen = await page.locator('body').evaluate((body) => {
    const shown = (one) => one.checkVisibility({ contentVisibilityAuto: true });
    const all = (which) => [...body.querySelectorAll(which)].filter(shown).length;
    return { said: all('#conversation .talk > li'), noted: all('#notes li'), promised: all('#promises li, #promises p'), pressed: all('button, input, textarea, nav, .rail') };
  });
  await picture(page, 'paper');
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  assert.ok(seen.said > 0 && seen.promised > 0, JSON.stringify(seen));
  assert.equal(seen.noted, 1);
  assert.equal(seen.pressed, 0);
});

test('a customer’s page for us shows cases and addresses; a wrong number comes back with a sentence', async () => {
  await page.goto(`${desk.url}/cases/${number}`);
  await press(page.locator('header.page a[href^="/customers/"]'));
  assert.match(await page.locator('main').innerText(), /lea\.sommer@post\.example/);
  await whole(page, 'customer');
  await send(page.locator('form[action$="/join"]'), { number: 'nothing' });
  assert.match(await page.locator('main').innerText(), /There is no case with this number/);
  assert.equal(await page.locator('[name="number"]').inputValue(), 'nothing');
});

test('the house changes its times; a figure that cannot be comes back as it was typed', async () => {
  await page.goto(`${desk.url}/house`);
  await whole(page, 'house');
  const form = page.locator('form[action="/house"]');
  await send(form, { first_word_minutes: '0' });
  assert.match(await page.locator('main').innerText(), /too small or too large/);
  assert.equal(await form.locator('[name="first_word_minutes"]').inputValue(), '0');
  await send(form, { first_word_minutes: '120' });
  assert.equal(await page.locator('[name="first_word_minutes"]').inputValue(), '120');
  const office = page.locator('form[action="/house/office"]');
  await send(office, { monday: 'nine to five' });
  assert.match(await page.locator('main').innerText(), /These hours could not be read/);
  assert.equal(await office.locator('[name="monday"]').inputValue(), 'nine to five');
  await page.goto(`${desk.url}/people`);
  await reveal(page.locator('form[action^="/people/"]').first());
  await whole(page, 'people-one');
});

test('an address nobody knows is answered kindly', async () => {
  assert.equal((await page.goto(`${desk.url}/cases/999999`)).status(), 404);
  assert.match(await page.locator('main').innerText(), /There is nothing here[^]*go on from Today/);
  await whole(page, 'not-found');
  await page.goto(`${desk.url}/cases/${number}`);
  await does(page, 'note', { text: 'Carried up on Monday' });
  quiet(page, { expected: [/status of 4\d\d/] });
});
