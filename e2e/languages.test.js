// The desk in the language of whoever reads it: one of us chooses German, a customer writes German and reads German, and
// a language read from right to left fits its pages as well as the others.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { invite, openHouse, signIn } from './harness/house.js';
import { Correspondent } from './harness/post.js';

let browser;
let desk;
let ella;
let ute;
let number;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  ella = await invite(desk, browser, { name: 'Ella Brandt', email: 'ella@desk.example' });
  ute = new Correspondent(desk, { name: 'Ute Lindner', address: 'ute@post.example' });
  const text = 'Guten Tag,\n\ndie Stiefel sind nach zwei Tagen undicht, und ich hätte gern mein Geld zurück.';
  number = (await ute.write({ subject: 'Undichte Stiefel', text })).case;
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const speaks = async (page, language, direction = 'ltr') => {
  assert.equal(await page.locator('html').getAttribute('lang'), language);
  assert.equal(await page.locator('html').getAttribute('dir'), direction);
};

test('one of us chooses German on their own page, with keys alone, and works in it', async () => {
  const page = await browser.visitor();
  await signIn(page, desk, ella);
  await speaks(page, 'en');
  await page.getByRole('link', { name: /Ella Brandt/ }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/account');
  await page.getByLabel('Language', { exact: true }).selectOption('de');
  await page.getByRole('button', { name: 'Keep this language' }).press('Enter');
  await page.waitForURL('**/account?done=language');
  await speaks(page, 'de');
  await page.goto(desk.url);
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Ein Mensch wartet darauf, von Ihnen zu hören');
  await accessible(page);
  await picture(page, 'today-in-german');
  await page.goto(`${desk.url}/cases/${number}`);
  await speaks(page, 'de');
  await page.getByText('Was jetzt zu tun ist').first().waitFor();
  assert.doesNotMatch(await page.locator('body').innerText(), /\b(the|customer|promise|What)\b/);
  await accessible(page);
  await picture(page, 'case-in-german');
  quiet(page);
});

test('a customer who writes German gets receipt, page and choice in German', async () => {
  const receipt = await ute.next(/angekommen/);
  assert.match(receipt.text, /Ein Mensch liest sie und schreibt Ihnen spätestens \S+, \d+\. \S+, \d\d:\d\d Uhr\./);
  // Their browser may ask for anything: the page speaks as the mails do.
  const page = await browser.visitor({ script: false, width: 'narrow', locale: 'en-GB' });
  await page.goto(receipt.link());
  await speaks(page, 'de');
  await page.getByText('Das bleibt offen, bis Sie sagen, dass es gelöst ist.').waitFor();
  await fits(page);
  await accessible(page);
  await picture(page, 'customer-page-in-german');
  await page.getByRole('button', { name: 'Español' }).click();
  await speaks(page, 'es');
  await accessible(page);
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await speaks(page, 'de');
  quiet(page);
});

test('a customer who writes English is answered in English', async () => {
  const ann = new Correspondent(desk, { name: 'Ann Hill', address: 'ann@post.example' });
  await ann.write({ subject: 'Boots', text: 'The boots leak after two days, and I would like to have my money back.' });
  const receipt = await ann.next(/has arrived and is kept/);
  const page = await browser.visitor({ script: false, width: 'narrow', locale: 'de-DE' });
  await page.goto(receipt.link());
  await speaks(page, 'en');
  quiet(page);
});

test('pages that are read from right to left and a third longer fit a phone and a screen', async () => {
  for (const width of ['narrow', 'wide']) {
    const page = await browser.visitor({ script: false, width });
    // A browser asks for no language that it does not know.
    await page.route('**', (route) => route.continue({ headers: { ...route.request().headers(), 'accept-language': 'x-pseudo' } }));
    await page.goto(`${desk.url}/sign-in`);
    await speaks(page, 'x-pseudo', 'rtl');
    await fits(page);
    const rosa = { email: 'rosa@desk.example' };
    await signIn(page, desk, rosa);
    for (const path of ['/', '/cases', '/cases/new', '/house', '/people', '/account', '/keys', `/cases/${number}`]) {
      await page.goto(`${desk.url}${path}`);
      await speaks(page, 'x-pseudo', 'rtl');
      await fits(page);
      // axe has no name for a language nobody speaks.
      await accessible(page, { rules: { 'html-lang-valid': { enabled: false } } });
    }
    await picture(page, `right-to-left-${width}`);
    quiet(page);
  }
});
