// A case ends, and what it teaches is written down: why it came to it, with what shows it, and what will change. The cases
// of the same cause are collected, the action is done, and after a week the page says whether it helped. Without script, on
// the demo, whose clock can be moved.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, quiet, whole } from './harness/browser.js';
import { does, press, send } from './harness/forms.js';
import { days, openDemo, signIn } from './harness/house.js';
import { journey } from './harness/journey.js';

const CAUSE = 'Trains leave without saying why they wait';
/** As many complaints of one cause as make the fall of it more than chance. */
const MORE = 7;

const step = journey();
let browser;
let desk;
let page;
let solved;

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

const numberOf = async (link) => Number((await link.getAttribute('href')).match(/\/cases\/(\d+)/)[1]);

test('P33: a case is closed by its customer, and its cause is filed with what shows it and what will change', step(async () => {
  await page.goto(`${desk.url}/cases?status=open&stage=done`);
  const links = await page.locator('main a.promise').all();
  // Where something is still owed to them, a case stays open after their yes; then the next one ends.
  for (const number of await Promise.all(links.map(numberOf))) {
    solved = number;
    await page.goto(`${desk.url}/cases/${number}`);
    await does(page, 'confirm-solved', { via: 'phone', words: 'Yes, it is solved, thank you' });
    if (/solved, says the customer/.test(await page.locator('header.page').innerText())) {
      break;
    }
  }
  assert.match(await page.locator('header.page').innerText(), /solved, says the customer/);
  await press(page.locator('main a.fold', { hasText: 'What this case teaches' }));
  await whole(page, 'case-causes');
  const form = page.locator('#new-cause');
  // Nobody is chosen beforehand: it may be filed without a name.
  assert.equal(await form.locator('[name="owner"] option:checked').getAttribute('value'), '');
  const owner = await form.locator('[name="owner"] option', { hasText: 'Mara' }).getAttribute('value');
  const answer = await send(form, {
    what: CAUSE,
    class: 'process',
    'why-1': 'Nobody in the train knew',
    'evidence-1': 'The log of the train radio, 3 to 9 November',
    'why-2': 'The control room writes to stations alone',
    'evidence-2': 'Its checklist, edition of March',
    action: 'Write to the train as well as to the station',
    owner,
  });
  assert.equal(answer.status(), 200, await page.locator('main').innerText());
  assert.match(await page.locator('#behind').innerText(), new RegExp(CAUSE));
}));

test('the cases of the same cause are collected', step(async () => {
  for (let nth = 1; nth <= MORE; nth += 1) {
    await page.goto(`${desk.url}/demo/write`);
    await send(page.locator('main form').first(), { subject: `Stood still, ${nth}`, text: 'The train stood for an hour and nobody said a word.' });
    await page.goto(`${desk.url}/search?q=${encodeURIComponent(`"Stood still, ${nth}"`)}`);
    const number = await numberOf(page.locator('main a.promise').first());
    await page.goto(`${desk.url}/cases/${number}/causes`);
    const known = page.locator('#trace');
    const cause = await known.locator('option', { hasText: CAUSE }).getAttribute('value');
    const answer = await send(known, { cause });
    assert.equal(answer.status(), 200);
  }
  await page.goto(`${desk.url}/learning`);
  assert.match(await page.locator('#causes').innerText(), new RegExp(`${CAUSE}[^]*${MORE + 1} cases`));
  await whole(page, 'learning');
}));

test('what will change stands on Today of whoever sees to it, and is done with how that was checked', step(async () => {
  await page.goto(`${desk.url}/?whose=mine`);
  assert.match(await page.locator('#to-do').innerText(), /Write to the train/);
  await whole(page, 'today-to-change');
  await days(page, 1);
  await page.goto(`${desk.url}/?whose=mine`);
  await press(page.locator('#to-do a').first());
  await send(page.locator('form[action$="/done"]'), { checked: 'Two delays on Monday: both trains were told within five minutes' });
  assert.match(await page.locator('#actions').innerText(), /It is too early to say/);
  await page.goto(`${desk.url}/?whose=mine`);
  assert.equal(await page.locator('#to-do').count(), 0);
}));

test('a week later the page says that it helped, and how sure that is', step(async () => {
  await days(page, 7);
  await page.goto(`${desk.url}/learning`);
  await press(page.locator('#causes a', { hasText: CAUSE }));
  const told = await page.locator('#actions').innerText();
  assert.match(told, /It helped\./);
  assert.match(told, /\d cases in the 7 days before it was done, 0 in as many days since/);
  assert.match(told, /That is 0 % of what it was/);
  assert.equal(await page.locator('#whys li').count(), 2);
  await whole(page, 'cause-helped');
  quiet(page);
}));
