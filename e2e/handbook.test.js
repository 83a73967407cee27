// The handbook with the keyboard alone: a supervisor writes an answer, an agent finds it while typing and puts it into a
// reply with the facts of the case.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { fits, openBrowser, quiet, whole } from './harness/browser.js';
import { invite, openHouse, signIn } from './harness/house.js';
import { journey } from './harness/journey.js';
import { Correspondent } from './harness/post.js';

const step = journey();
let browser;
let desk;
let sam;
let anna;
let number;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  const supervisor = await invite(desk, browser, { name: 'Sam Voss', email: 'sam@desk.example', role: 'supervisor' });
  const agent = await invite(desk, browser, { name: 'Anna Holm', email: 'anna@desk.example' });
  sam = await browser.visitor();
  anna = await browser.visitor();
  await signIn(sam, desk, supervisor);
  await signIn(anna, desk, agent);
  const irma = new Correspondent(desk, { name: 'Irma Vos', address: 'irma.vos@post.example' });
  number = (await irma.write({ subject: 'Late', text: 'My wardrobe is two weeks late. May my dog come along when I fetch it?' })).case;
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const focused = (page) => page.evaluate(() => {
  const here = document.activeElement;
  return here.getAttribute('name') ?? here.textContent.trim();
});
/** Goes on with Tab until the focus stands on this field or key. */
async function tabTo(page, wanted) {
  for (let press = 0; press < 120; press += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === wanted) {
      return;
    }
  }
  assert.fail(`no Tab leads to ${wanted}`);
}
const leads = (page, key) => Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
test('P39: a supervisor writes an answer with the keyboard alone, and sees how it reads before it stands', step(async () => {
  await sam.keyboard.press('g');
  await leads(sam, 'b');
  assert.equal(new URL(sam.url()).pathname, '/handbook');
  await whole(sam, 'handbook');
  await tabTo(sam, 'Write a page');
  await leads(sam, 'Enter');
  await tabTo(sam, 'kind');
  await sam.keyboard.press('ArrowDown');
  await tabTo(sam, 'title');
  await sam.keyboard.type('May my dog come along?');
  await tabTo(sam, 'body');
  await sam.keyboard.type('Dear {{customer}}, your dog is welcome in [the yard]. Ask for me, {{me}}.');
  await tabTo(sam, 'look');
  await leads(sam, 'Enter');
  assert.match(await sam.locator('#reads').innerText(), /It reads plainly\./);
  await whole(sam, 'handbook-write');
  await tabTo(sam, 'Save');
  await leads(sam, 'Enter');
  assert.equal(await sam.locator('main [role="status"]').first().innerText(), 'The page is written. Everybody here finds it from now on.');
  assert.match(await sam.locator('main').innerText(), /Version 1, by Sam Voss/);
  await whole(sam, 'handbook-page');
}));

test('P39: an agent finds it while typing, and it narrows without a press', step(async () => {
  await anna.goto(`${desk.url}/handbook`);
  await tabTo(anna, 'q');
  await tabTo(anna, 'q');
  await anna.keyboard.type('dog come alo');
  await anna.waitForFunction(() => document.querySelectorAll('#handbook-found li').length === 1);
  assert.match(await anna.locator('#handbook-found').innerText(), /One page\s+May my dog come along\?/);
  await leads(anna, 'Enter');
  assert.match(new URL(anna.url()).search, /q=dog/, 'the press works as it does without script');
  assert.match(await anna.locator('#handbook-found').innerText(), /May my dog come along\?/);
}));

test('P39: put into the reply, with the facts of the case filled in', step(async () => {
  await anna.goto(`${desk.url}/cases/${number}`);
  await leads(anna, 'b');
  assert.equal(new URL(anna.url()).pathname, `/cases/${number}/handbook`);
  assert.match(await anna.locator('main').innerText(), /First word: it is late/, 'what fits the case stands there');
  await whole(anna, 'handbook-beside');
  await tabTo(anna, 'q');
  await tabTo(anna, 'q');
  await anna.keyboard.type('dog');
  await leads(anna, 'Enter');
  await tabTo(anna, 'Put into my reply: May my dog come along?');
  await leads(anna, 'Enter');
  assert.equal(new URL(anna.url()).pathname, `/cases/${number}`);
  const words = await anna.locator('#now form[data-act="give-word"] [name="body"]').inputValue();
  assert.equal(words, 'Dear Irma Vos, your dog is welcome in [the yard]. Ask for me, Anna Holm.');
}));

test('nothing of it was loud', () => {
  quiet(sam);
  quiet(anna);
});
