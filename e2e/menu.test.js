// The menu: beside the page where there is room, one line on a small screen, with a keyboard and without script.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { ADMINISTRATOR, openHouse, signIn } from './harness/house.js';
import { Correspondent } from './harness/post.js';

let browser;
let desk;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  const ole = new Correspondent(desk, { name: 'Ole Brandt', address: 'ole.brandt@post.example' });
  await ole.write({ subject: 'Leaks again', text: 'The kettle leaks onto the counter, for the second time.' });
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const menu = (page) => page.locator('.menu > summary');
const way = (page, name) => page.locator('.menu nav').getByRole('link', { name });

test('on a small screen the menu is one line that says where one is and what waits', async () => {
  for (const scheme of ['light', 'dark']) {
    const page = await browser.visitor({ script: false, width: 'narrow', scheme });
    await signIn(page, desk, ADMINISTRATOR);
    await page.goto(`${desk.url}/cases`);
    assert.match(await menu(page).innerText(), /Menu\s+Cases/);
    assert.ok(!(await way(page, 'Set aside').isVisible()));
    const begins = await page.locator('h1').evaluate((title) => title.getBoundingClientRect().top);
    assert.ok(begins < 190, `the page begins at ${begins}`);
    await fits(page);
    await accessible(page);
    await picture(page, `menu-folded-${scheme}`);

    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'skip', 'past the menu first');
    await menu(page).focus();
    await page.keyboard.press('Enter');
    assert.ok(await way(page, 'Set aside').isVisible());
    assert.ok(await page.getByRole('button', { name: 'Sign out' }).isVisible());
    await fits(page);
    await accessible(page);
    await picture(page, `menu-open-${scheme}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${desk.url}/?whose=all`);
    assert.ok(!(await way(page, 'Set aside').isVisible()), 'the next page begins folded');
    quiet(page);
    await page.context().close();
  }
});

test('where there is room all of it is in sight, and no line stands above it', async () => {
  const page = await browser.visitor({ script: false });
  await signIn(page, desk, ADMINISTRATOR);
  assert.ok(!(await menu(page).isVisible()));
  for (const name of ['Today', 'Set aside', 'The house']) {
    assert.ok(await way(page, name).isVisible(), name);
  }
  assert.equal(await way(page, 'Today').getAttribute('aria-current'), 'page');
  const { y, height } = await page.getByRole('button', { name: 'Sign out' }).boundingBox();
  assert.ok(y + height > 800 && y + height <= 900, `what is one’s own stands at the foot: ${y}`);
  await picture(page, 'menu-wide');
});

test('the keys lead everywhere though the menu is folded', async () => {
  const page = await browser.visitor({ width: 'narrow' });
  await signIn(page, desk, ADMINISTRATOR);
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.waitForURL(`${desk.url}/cases`);
  await page.keyboard.press('f');
  await page.waitForURL(/\/calls\//);
  quiet(page);
});
