// Rehearsing, with the keyboard alone: a conversation played to its debrief, a line tried again, and a better end.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { invite, openHouse, signIn } from './harness/house.js';

let browser;
let desk;
let page;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  const ella = await invite(desk, browser, { name: 'Ella Brandt', email: 'ella@desk.example' });
  page = await browser.visitor({ script: false });
  await signIn(page, desk, ella);
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

/** Goes on by the tabulator until this stands in focus, and presses enter there. */
async function enter(target) {
  await reach(target);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

/** Goes on by the tabulator until this stands in focus. */
async function reach(target) {
  for (let step = 0; step < 250; step += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the keyboard does not reach ${target}`);
}

/** Says a line, typed. */
async function say(line) {
  await reach(page.getByLabel('What do you say?'));
  await page.keyboard.type(line);
  await page.keyboard.press('Tab');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

const points = async () => Number((await page.locator('main').innerText()).match(/(\d+) of 100/)[1]);

test('P38: a rehearsal is played by keyboard, looked back on, and ends better from a line tried again', async () => {
  await page.goto(`${desk.url}/rehearsal`);
  await accessible(page);
  await fits(page);
  await picture(page, 'rehearsal-list');
  await enter(page.getByRole('button', { name: 'Begin “The boots leak”' }));
  await say('Calm down, please. That has never happened before.');
  await say('I can give you a 10 per cent discount on your next pair.');
  await accessible(page);
  await fits(page);
  await picture(page, 'rehearsal-played');
  await enter(page.getByRole('button', { name: 'Stop and look back' }));
  const first = await points();
  const debrief = await page.locator('main').innerText();
  assert.match(debrief, /Calm down, please\./);
  assert.match(debrief, /What would have helped/);
  assert.match(debrief, /really needed this: dry feet/);
  await accessible(page);
  await fits(page);
  await picture(page, 'rehearsal-debrief');
  await enter(page.getByRole('button', { name: 'Try again from line 1' }));
  await say('I understand that wet feet in new boots are the last thing you wanted. I am sorry that they leak. Since when do they, and where does the water come in?');
  await say('What matters most to you now?');
  await say('I can send you a new pair of another model, at your door on Thursday, or pay you back this week. Which would you like?');
  await say('I do that now. You reach me, Ella Brandt, on 555 0142. Have I missed anything?');
  assert.match(await page.locator('main').innerText(), /Solved, and calm/);
  assert.ok((await points()) > first + 40);
  await picture(page, 'rehearsal-better');
  quiet(page);
});

test('P41: one is the customer, and says a sentence better', async () => {
  await page.goto(`${desk.url}/rehearsal/customer/boots-that-leak`);
  await say('My boots leak, both of them!');
  assert.match(await page.locator('main').innerText(), /Ines Hall/);
  await accessible(page);
  await picture(page, 'rehearsal-as-customer');
  await page.goto(`${desk.url}/rehearsal/exercises?conflict=yes&n=1`);
  await accessible(page);
  await fits(page);
  await picture(page, 'exercises');
  await reach(page.getByLabel('Say it better'));
  await page.keyboard.type('May I ask what you saw when it happened?');
  await page.keyboard.press('Tab');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  assert.match(await page.locator('main').innerText(), /Nothing in it hurts/);
  quiet(page);
});
