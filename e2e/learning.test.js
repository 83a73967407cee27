// What complaints teach: what a case was about, said on a page without script and found again in lists.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, quiet, whole } from './harness/browser.js';
import { press } from './harness/forms.js';
import { journey } from './harness/journey.js';
import { invite, openHouse, signIn } from './harness/house.js';
import { Correspondent } from './harness/post.js';

const step = journey();
let browser;
let desk;
let page;
let first;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  const anna = await invite(desk, browser, { name: 'Anna Holm', email: 'anna@desk.example' });
  page = await browser.visitor({ script: false });
  await signIn(page, desk, anna);
  const mia = new Correspondent(desk, { name: 'Mia Lund', address: 'mia.lund@post.example' });
  first = (await mia.write({ subject: 'The kettle leaks', text: 'The kettle I bought three weeks ago leaks. I am disappointed. Please put it right.' })).case;
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

test('what a case was about is said on a page of its own', step(async () => {
  await page.goto(`${desk.url}/cases/${first}`);
  await press(page.locator('main a.fold', { hasText: 'What it was about' }));
  await whole(page, 'classes');
  await page.getByLabel('Faulty').check();
  await page.getByLabel('Late', { exact: true }).check();
  await page.getByLabel('Goods').check();
  await page.getByLabel('Supplier').check();
  await press(page.getByRole('button', { name: 'Keep it' }));
  assert.match(await page.locator('.did').innerText(), /It is noted what it was about/);
  assert.match(await page.locator('#returns').innerText(), /FCA/);
  await whole(page, 'classes-said');
}));

test('the case says it in a line, and the list finds its like', step(async () => {
  await page.goto(`${desk.url}/cases/${first}`);
  assert.match(await page.locator('main a.fold', { hasText: 'What it was about' }).innerText(), /Late · Faulty · Goods · Supplier/);
  await page.goto(`${desk.url}/cases`);
  await page.locator('form[role="search"] [name="class"]').selectOption('failed.faulty');
  await press(page.locator('form[role="search"][action="/cases"] button'));
  assert.equal(await page.locator(`#case-${first}`).count(), 1);
  await page.goto(`${desk.url}/cases?class=failed.price`);
  assert.equal(await page.locator(`#case-${first}`).count(), 0);
  quiet(page);
}));
