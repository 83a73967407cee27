// Today with the heat of what customers wrote, and cases by the dozen: lists that are kept, columns one chooses, several at
// once, tags, links, out of sight for a while, and results as one types. With keys alone.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, quiet, whole } from './harness/browser.js';
import { press, send } from './harness/forms.js';
import { journey } from './harness/journey.js';
import { invite, openHouse, signIn } from './harness/house.js';
import { Correspondent } from './harness/post.js';

const CALM = 'Hello, one of the four cups I ordered came in the wrong colour. Could you look into it when you have a moment? Thank you.';
const FURIOUS = 'This is the THIRD time!!! You people are useless and I am FURIOUS. I want my money back NOW or I go to a lawyer!!!';

const step = journey();
let browser;
let desk;
let page;
let calm;
let hot;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  const anna = await invite(desk, browser, { name: 'Anna Holm', email: 'anna@desk.example' });
  page = await browser.visitor();
  await signIn(page, desk, anna);
  const mia = new Correspondent(desk, { name: 'Mia Lund', address: 'mia.lund@post.example' });
  calm = (await mia.write({ subject: 'A cup in the wrong colour', text: CALM })).case;
  const ole = new Correspondent(desk, { name: 'Ole Brandt', address: 'ole.brandt@post.example' });
  hot = (await ole.write({ subject: 'Leaks again', text: FURIOUS })).case;
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

/** Presses these keys and waits for the page they lead to. */
const leads = (...keys) => Promise.all([page.waitForNavigation(), keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())]);
const path = () => new URL(page.url()).pathname;

/** Moves on with Tab until this has the focus. */
async function tabTo(place) {
  for (let key = 0; key < 80; key += 1) {
    if (await place.evaluate((node) => node === document.activeElement)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not reach ${place}`);
}

test('Today says in words how heated the last message was', step(async () => {
  await page.goto(desk.url);
  const row = (number) => page.locator(`main li[id^="promise-${number}-"]`).first();
  assert.match(await row(hot).innerText(), /furious|angry/);
  assert.match(await row(calm).innerText(), /calm|uneasy/);
  await whole(page, 'today-heat');
}));

test('a case gets a tag and a link, with keys alone', step(async () => {
  await page.goto(`${desk.url}/cases/${hot}`);
  await leads('z');
  assert.equal(path(), `/cases/${hot}/filing`);
  await whole(page, 'filing');
  await tabTo(page.locator('#filing-tag [name="tag"]'));
  await page.keyboard.type('winter boots');
  await leads('Enter');
  assert.match(await page.locator('#tags').innerText(), /winter boots/);
  await tabTo(page.locator('#filing-link [name="other"]'));
  await page.keyboard.type(String(calm));
  await leads('Enter');
  assert.match(await page.locator('#links').innerText(), new RegExp(`#${calm}`));
  await whole(page, 'filing-filed');
}));

test('a list is narrowed, shows the columns one chose, and is kept', step(async () => {
  await page.goto(`${desk.url}/cases`);
  await whole(page, 'cases');
  const narrow = page.locator('form[role="search"][action="/cases"]');
  await tabTo(narrow.locator('summary'));
  await page.keyboard.press('Enter');
  await tabTo(narrow.locator('[name="column-heat"]'));
  await page.keyboard.press('Space');
  await tabTo(narrow.locator('[name="column-tags"]'));
  await page.keyboard.press('Space');
  await leads('Enter');
  assert.match(await page.locator(`#case-${hot}`).innerText(), /winter boots/);
  assert.match(await page.locator(`#case-${hot}`).innerText(), /furious|angry/);
  const fold = page.locator('#keep-list > summary');
  await tabTo(fold);
  await page.keyboard.press('Enter');
  await tabTo(page.locator('#keep-view [name="name"]'));
  await page.keyboard.type('With heat');
  await leads('Enter');
  await page.goto(`${desk.url}/cases`);
  await press(page.getByRole('link', { name: 'With heat' }));
  assert.match(await page.locator(`#case-${hot}`).innerText(), /winter boots/);
  await whole(page, 'cases-kept');
}));

test('several cases are taken at once', step(async () => {
  await page.goto(`${desk.url}/cases`);
  for (const number of [hot, calm]) {
    await tabTo(page.locator(`#case-${number} .bulk-pick`));
    await page.keyboard.press('Space');
  }
  await tabTo(page.locator('button[value="take"]'));
  await leads('Enter');
  assert.match(await page.locator('.did').innerText(), /Done with all of them/);
  assert.equal(await page.locator('#together .avatar[title="Anna Holm"]').count(), 2);
}));

test('out of sight for a while, and back', step(async () => {
  await page.goto(`${desk.url}/cases/${hot}/filing`);
  const may = await page.locator('#filing-snooze').count();
  if (may) {
    await send(page.locator('#filing-snooze'));
    assert.match(await page.locator('#snooze').innerText(), /Out of sight until/);
    await page.goto(`${desk.url}/?whose=mine`);
    assert.equal(await page.locator(`main li[id^="promise-${hot}-"]`).count(), 0);
    await page.goto(`${desk.url}/cases/${hot}/filing`);
    await press(page.getByRole('button', { name: 'Back in sight now' }));
  } else {
    assert.match(await page.locator('#snooze').innerText(), /first promise breaks too soon/);
  }
  await page.goto(`${desk.url}/?whose=mine`);
  assert.equal(await page.locator(`main li[id^="promise-${hot}-"]`).count(), 1);
}));

test('a row is ticked by its key, and the row keeps the focus', step(async () => {
  await page.goto(`${desk.url}/cases`);
  const boxes = page.locator('main .bulk-pick');
  const ticked = () => page.locator('main .bulk-pick:checked').count();
  await page.keyboard.press('x');
  assert.equal(await ticked(), 0, 'no row is meant yet');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  assert.ok(await boxes.first().isChecked());
  assert.match(await page.locator('#live-heard').textContent(), /is ticked$/);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  assert.equal(await ticked(), 2);
  await page.keyboard.press('x');
  assert.equal(await ticked(), 1);
  assert.ok(await page.locator('main ol.bulk > li').nth(1).evaluate((row) => row.contains(document.activeElement)));
  await page.keyboard.press('?');
  assert.match(await page.getByRole('dialog').innerText(), /Tick the row/);
  await page.keyboard.press('Escape');
  await whole(page, 'cases-ticked');
}));

test('results come as one types, and the focus stays in the field', step(async () => {
  await page.goto(`${desk.url}/search`);
  const field = page.locator('main [name="q"]');
  await tabTo(field);
  await page.keyboard.type('useless');
  await page.locator('#found', { hasText: 'One case found' }).waitFor();
  assert.match(await page.locator('main ol.rows').innerText(), /Leaks again/);
  assert.ok(await field.evaluate((node) => node === document.activeElement));
  assert.equal(new URL(page.url()).searchParams.get('q'), 'useless');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('colour');
  await page.locator('main ol.rows', { hasText: 'wrong colour' }).waitFor();
  await page.locator('#how > summary').click();
  await whole(page, 'search-typed');
  await page.keyboard.press('Tab');
  await tabTo(field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(`status:open #${hot} colour:red`);
  await page.locator('#told', { hasText: 'There is no “colour:”' }).waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('tag:winter owner:me');
  await page.locator('main ol.rows', { hasText: 'Leaks again' }).waitFor();
  quiet(page);
}));

test('all of it works without script', step(async () => {
  const plain = await browser.visitor({ script: false });
  await signIn(plain, desk, { email: 'anna@desk.example' });
  await plain.goto(`${desk.url}/cases`);
  await plain.locator(`#case-${calm} .bulk-pick`).check();
  await plain.locator('[name="to-tag"]').fill('cups');
  await press(plain.locator('button[value="tag"]'));
  assert.match(await plain.locator('.did').innerText(), /Done with all of them/);
  await plain.goto(`${desk.url}/cases/${calm}/filing`);
  assert.match(await plain.locator('#tags').innerText(), /cups/);
  await accessible(plain);
  await fits(plain);
  quiet(plain);
}));
