// The demo: a month of a house, seen by one person alone who is agent and customer in turn.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { press, send } from './harness/forms.js';
import { caseOf, days, openDemo, signIn } from './harness/house.js';

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

test('the demo’s first page says in five lines what the desk does, and how to sign in', async () => {
  await page.goto(`${desk.url}/demo`);
  assert.equal(await page.locator('main > ul.dots').first().locator('xpath=./li').count(), 5);
  assert.match(await page.locator('main').innerText(), /demo only[^]*mara@northgate\.example/i);
  await fits(page);
  await accessible(page);
  await picture(page, 'demo');
  await page.setViewportSize({ width: 390, height: 844 });
  await fits(page);
  await page.setViewportSize({ width: 1320, height: 900 });
});

test('each of the four walks begins at a case and at its customer’s mailbox', async () => {
  await page.goto(`${desk.url}/demo`);
  const walks = await page.locator('section:has(h3)').evaluateAll((sections) =>
    sections.map((section) => [section.querySelector('h3').textContent, ...[...section.querySelectorAll('p a')].map((link) => link.href)]),
  );
  assert.equal(walks.length, 4);
  const now = {};
  for (const [walk, theCase, mailbox] of walks) {
    assert.equal((await page.goto(theCase)).status(), 200, walk);
    now[walk] = await page.locator('#now-title').innerText();
    assert.equal((await page.goto(mailbox)).status(), 200, walk);
    assert.ok((await page.locator('main ul.lines-list li').count()) >= 1, `${walk}: a mail waits`);
  }
  assert.match(now['An angry mail'], /first word/);
  assert.match(now['A mistaken customer'], /ways to go|Answer/);
  assert.match(now['A wish that cannot be met'], /what would make them happy/);
});

test('a month has every stage, and promises that are late, of today and of later days', async () => {
  await page.goto(desk.url);
  const today = await page.locator('main').innerText();
  // Which week the days after tomorrow are of hangs on the day the demo stands at.
  for (const group of ['Late', 'Today', 'Tomorrow', '(This|Next) week']) {
    assert.match(today, new RegExp(`^${group}`, 'm'));
  }
  const out = await page.getByRole('button', { name: 'Sign out' }).boundingBox();
  assert.ok(out.y + out.height <= page.viewportSize().height, 'the demo’s bar pushes nothing out of sight');
  await accessible(page);
  await picture(page, 'today');
  for (const status of ['open', 'confirmed', 'resting', 'merged']) {
    await page.goto(`${desk.url}/cases?status=${status}`);
    assert.ok((await page.locator('main a.promise').count()) >= 1, status);
  }
  for (const stage of ['heard', 'acknowledged', 'understood', 'offered', 'agreed', 'done']) {
    await page.goto(`${desk.url}/cases?status=open&stage=${stage}`);
    assert.ok((await page.locator('main a.promise').count()) >= 1, stage);
  }
});

test('in the customers’ mailbox one reads a mail, opens its link, answers, and writes a new complaint', async () => {
  await page.goto(`${desk.url}/demo/write`);
  await send(page.locator('main form').first(), { subject: 'Train stood for an hour', text: 'And nobody said a word. I missed the funeral.' });
  await press(page.locator('main ul.lines-list a').first());
  assert.match(await page.locator('main').innerText(), /Your message has arrived/);
  await accessible(page);
  await picture(page, 'demo-mail');
  await send(page.locator('main form').first(), { text: 'One more thing: the heating was off.' });
  await press(page.locator('main ul.lines-list a').first());
  await press(page.locator('main article a[href^="/c/"]').first());
  assert.match(await page.locator('h1').innerText(), /Robin Marlow, we are looking after it/);
  const receipts = await page.locator('main').innerText();
  assert.match(receipts, /You will hear from us by/);

  await page.goto(`${desk.url}/search?q=funeral`);
  const href = await page.locator('main a.promise').first().getAttribute('href');
  const shown = await caseOf(desk, href.split('/').at(-1));
  assert.equal(shown.messages.filter((message) => message.direction === 'in').length, 2);
});

test('one day later, what was due has broken, and whoever looked around is still signed in', async () => {
  await page.goto(desk.url);
  const late = async () => Number((await page.locator('main').innerText()).match(/^Late\s+(\d+)/m)[1]);
  const before = await late();
  await days(page, 1);
  assert.equal(page.url(), `${desk.url}/`);
  assert.ok((await late()) > before);
  await days(page, 1);
  assert.match(await page.locator('.me').innerText(), /Mara Lindqvist/);
  quiet(page);
});
