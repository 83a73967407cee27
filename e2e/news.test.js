// What is new: on the demo's month many write of the same thing in a morning, and it is found with its cases, from which its
// cause is filed. Without script.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { press } from './harness/forms.js';
import { openDemo, signIn } from './harness/house.js';
import { Correspondent } from './harness/post.js';

/** Customers who write of the same thing, among some forty complaints of a month. */
const MANY = 15;
const HOW = ['drips', 'is wet', 'hisses', 'smells', 'rattles'];

let browser;
let desk;
let page;

before(async () => {
  browser = await openBrowser();
  const demo = await openDemo();
  desk = demo.desk;
  page = await browser.visitor({ script: false });
  await signIn(page, desk, { email: 'mara@northgate.example', password: demo.password });
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

async function everySize() {
  for (const [width, height] of [[390, 844], [1320, 900]]) {
    await page.setViewportSize({ width, height });
    await fits(page);
    for (const colorScheme of ['dark', 'light']) {
      await page.emulateMedia({ colorScheme });
      await accessible(page);
    }
  }
}

async function news() {
  const { code, stdout, stderr } = await desk.run(['news', '--data', '{data}', '--format', 'json']);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
}

test('P34: what many bring up at once is found before others ask, with its cases, and its cause is filed from there', async () => {
  await page.goto(`${desk.url}/learning`);
  await press(page.getByRole('link', { name: 'What is new' }));
  assert.match(await page.locator('main').innerText(), /Nothing is new/);
  await everySize();
  const quietNews = await news();
  assert.deepEqual([quietNews.knows_what_is_usual, quietNews.found], [true, []]);
  for (let number = 0; number < MANY; number += 1) {
    const who = new Correspondent(desk, { name: `Sam ${number}`, address: `sam${number}@shop.example`, house: 'care@northgate.example' });
    await who.write({ subject: 'My kettle', text: `It ${HOW[number % HOW.length]}: the kettle has a leaking valve.` });
  }
  const { found: [found, ...others] } = await news();
  assert.equal(others.length, 0, 'one problem is one finding');
  assert.equal(found.customers, MANY);
  await page.goto(`${desk.url}/learning`);
  await picture(page, 'news-learning');
  await press(page.locator('#news').getByRole('link', { name: 'What is new' }));
  const told = await page.locator('main').innerText();
  assert.match(told, /15 customers since/);
  assert.match(told, /“leaking valve”/);
  await picture(page, 'news');
  await everySize();
  await press(page.getByRole('link', { name: /The 15 cases/ }));
  assert.equal(await page.locator('#cases li').count(), MANY);
  await picture(page, 'news-cases');
  await everySize();
  await page.locator('#file-cause > summary').click();
  const what = page.getByLabel('What went wrong');
  assert.match(await what.inputValue(), /More customers than usual bring up “/);
  await what.fill('The valve of the new kettle leaks');
  await press(page.getByRole('button', { name: 'File it' }));
  assert.match(await page.locator('h1').innerText(), /The valve of the new kettle leaks/);
  quiet(page);
});
