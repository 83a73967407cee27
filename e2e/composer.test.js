// The composer: the coach reads along while somebody writes, by mouse, by keyboard and for those who hear the page; where
// its script does not run the plain form goes on, and a page to read brings no editor.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, quiet, whole } from './harness/browser.js';
import { act, does, now, press } from './harness/forms.js';
import { journey } from './harness/journey.js';
import { caseOf, invite, openHouse, signIn } from './harness/house.js';
import { Correspondent } from './harness/post.js';

const STORY = 'The sofa came with a torn seat, for the second time. My parents arrive on Sunday and sit on boxes.\n\nIda Moor';
const BLAMING = 'You failed to attach the receipt.';
const MAKES_SMALL = ' Please calm down.';
const KIND = 'Dear Ms Moor,\n\nThe seat is torn again and your parents arrive on Sunday: I am sorry that it came torn twice. ';
const PROMISE = 'I will call you tomorrow at 3 pm';

const step = journey();
let browser;
let desk;
let anna;
let agent;
let ida;
let number;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  anna = await invite(desk, browser, { name: 'Anna Holm', email: 'anna@desk.example' });
  agent = await browser.visitor();
  await signIn(agent, desk, anna);
  ida = new Correspondent(desk, { name: 'Ida Moor', address: 'ida.moor@post.example' });
  number = (await ida.write({ subject: 'Torn again', text: STORY })).case;
  await agent.goto(`${desk.url}/cases/${number}`);
  await does(agent, 'assign', {}, { key: 'I care for it' });
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const form = (page = agent) => act(page, 'give-word', '#now');
const words = (page = agent) => form(page).getByRole('textbox', { name: 'Your words' });
const plain = (page = agent) => form(page).locator('textarea[name="body"]');
const notes = (page = agent) => form(page).locator('.notes');
const key = (name, page = agent) => form(page).getByRole('button', { name, exact: true });
const focused = (page = agent) => page.evaluate(() => document.activeElement.innerText || document.activeElement.name);
/** Waits until the coach has answered with these words. */
const told = (text, page = agent) => notes(page).getByText(text).first().waitFor();

/** Takes all words out, as a writer does, and waits until nothing is said of them. */
async function empty() {
  await words().focus();
  await agent.keyboard.press('ControlOrMeta+a');
  await agent.keyboard.press('Delete');
  await form().locator('.notes .sum').waitFor({ state: 'hidden' });
}

test('P13: a blaming sentence is underlined while it is typed, with what the customer may hear and other words', step(async () => {
  await words().click();
  await told('apologises without ifs');
  assert.ok(await form().locator('.notes .sum').isHidden(), 'nothing is amiss before a word is written');
  await agent.keyboard.type(BLAMING + MAKES_SMALL);
  await told('2 things Ida Moor may hear');
  assert.deepEqual(await words().locator('.heard-error').allInnerTexts(), ['You failed to attach', 'Please calm down']);
  const said = await notes().innerText();
  assert.match(said, /Puts the fault on the customer[^]*may hear that it is their own fault/);
  assert.match(said, /“Please calm down”[^]*Use “I see why you are upset”/);
  assert.equal(await plain().inputValue(), BLAMING + MAKES_SMALL, 'the plain field holds the words at every moment');
  assert.equal(await key('Send as it is').count(), 1, 'nothing blocks');
  assert.ok(await form().getByText('If you send it as it is: why?').isVisible());
  await whole(agent, 'composer-found');
}));

test('those who hear the page are told once, and find the words by their name with what stands against them', step(async () => {
  const status = form().getByRole('status');
  await status.getByText('2 things Ida Moor may hear').waitFor({ state: 'attached' });
  const heard = await agent.evaluateHandle((node) => {
    const all = [];
    new MutationObserver(() => all.push(node.textContent)).observe(node, { childList: true });
    return all;
  }, await status.elementHandle());
  await words().press('ControlOrMeta+End');
  await agent.keyboard.type(' Thank you');
  await agent.waitForTimeout(2_000);
  assert.deepEqual(await heard.jsonValue(), [], 'the same is not said twice');
  const described = await words().evaluate((node) =>
    node.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent).join(' '));
  assert.match(described, /2 things Ida Moor may hear.*F8 goes to the next remark/);
  assert.equal(await notes().getByRole('listitem').filter({ hasText: 'Makes it small' }).count(), 1);
}));

test('by keyboard alone: to the next remark, better words in, taken back, and out again; Tab is no trap', step(async () => {
  await empty();
  await agent.keyboard.type(BLAMING + MAKES_SMALL);
  await told('2 things Ida Moor may hear');
  await agent.keyboard.press('F8');
  assert.equal(await agent.evaluate(() => getSelection().toString()), 'You failed to attach');
  await form().getByRole('status').getByText(/Puts the fault on the customer/).waitFor({ state: 'attached' });
  await agent.keyboard.press('F8');
  assert.equal(await agent.evaluate(() => getSelection().toString()), 'Please calm down');
  await agent.keyboard.press('ControlOrMeta+.');
  assert.equal(await plain().inputValue(), `${BLAMING} I see why you are upset.`);
  await told('One thing Ida Moor may hear');
  await agent.keyboard.press('ControlOrMeta+z');
  assert.equal(await plain().inputValue(), BLAMING + MAKES_SMALL);
  await agent.keyboard.press('Shift+F8');
  await agent.keyboard.press('Alt+Enter');
  assert.doesNotMatch(await plain().inputValue(), /You failed to attach/);

  await agent.keyboard.press('Tab');
  assert.ok(await notes().evaluate((node) => node.contains(document.activeElement)), 'Tab leads on to the remarks');
  await agent.keyboard.press('Escape');
  assert.ok(await words().evaluate((node) => node === document.activeElement), 'Escape leads back to the words');
  await agent.keyboard.press('Escape');
  assert.ok(await words().evaluate((node) => node !== document.activeElement), 'and out of them');
  await words().focus();
  await agent.keyboard.press('Shift+Tab');
  assert.ok(await words().evaluate((node) => node !== document.activeElement));
}));

test('the mouse finds better words over the mark and in the list', step(async () => {
  await empty();
  await agent.keyboard.type(`${KIND}Please calm down. ${BLAMING}`);
  await told('2 things Ida Moor may hear');
  await words().locator('.heard-error').first().hover();
  const card = agent.locator('.heard-card');
  await card.waitFor();
  assert.match(await card.innerText(), /Makes it small/);
  await card.getByRole('button').click();
  assert.match(await plain().inputValue(), /I see why you are upset/);
  await told('One thing Ida Moor may hear');
  await notes().getByRole('button', { name: /You failed to attach/ }).click();
  assert.equal(await agent.evaluate(() => getSelection().toString()), 'You failed to attach');
  await notes().getByRole('button', { name: /^Use/ }).first().click();
  assert.doesNotMatch(await plain().inputValue(), /You failed/);
}));

test('P24 P26: a promise in the words is tracked with one key, goes out with them, and stands on the case', step(async () => {
  await empty();
  await agent.keyboard.type(`${KIND}${PROMISE} with what the workshop says.`);
  await told(`“${PROMISE}”`);
  assert.equal(await words().locator('.heard-promise').innerText(), PROMISE);
  const track = key('Track it');
  await track.focus();
  await agent.keyboard.press('Enter');
  const due = await form().locator('[name="next"]').inputValue();
  assert.match(due, /^\d{4}-\d\d-\d\dT15:00$/);
  assert.equal(await form().locator('[name="next-text"]').inputValue(), PROMISE);
  assert.equal(await focused(), 'Track it', 'the focus stays on the key');
  assert.equal(await track.getAttribute('aria-pressed'), 'true');
  assert.match(await notes().innerText(), /It goes along as your next word/);
  await whole(agent, 'composer-tracked');
  await agent.keyboard.press('Enter');
  assert.equal(await form().locator('[name="next"]').inputValue(), '', 'and is let go with the same key');
  await agent.keyboard.press('Enter');

  await form().locator('[name="today"][value="no"]').check();
  await press(key('Give the word'));
  assert.match(await agent.locator('.did').innerText(), /on its way to Ida Moor/);
  assert.match(await agent.getByRole('complementary', { name: 'Beside the conversation' }).innerText(), new RegExp(`What Ida Moor can count on[^]*${PROMISE}`));
  await ida.next(/torn twice/);
  const shown = await caseOf(desk, number);
  const promise = shown.promises.find((one) => JSON.stringify(one).includes(PROMISE));
  assert.ok(JSON.stringify(promise).includes(due.slice(0, 10)), JSON.stringify(shown.promises));
}));

test('what was shown while writing goes out at the first press, with the reason where there is one', step(async () => {
  const other = (await ida.write({ subject: 'No answer at all', text: 'I rang three times about my lamp and nobody called back.' })).case;
  await agent.goto(`${desk.url}/cases/${other}`);
  await words().click();
  await agent.keyboard.type(`${KIND}${BLAMING}`);
  await told('One thing Ida Moor may hear');
  await form().locator('[name="today"][value="no"]').check();
  const reason = form().locator('[data-as-it-is] select').first();
  await reason.selectOption({ index: 1 });
  await press(key('Send as it is'));
  assert.match(await agent.locator('.did').innerText(), /on its way to Ida Moor/);
  await ida.next(/attach the receipt/);
  assert.match(await agent.locator('main').textContent(), /Puts the fault on the customer/, 'the case tells what was shown');
  quiet(agent);
}));

test('an empty word is asked for where it is missing', step(async () => {
  const empty = (await ida.write({ subject: 'A third thing', text: 'The table leg is loose, and nobody told me how to fix it.' })).case;
  await agent.goto(`${desk.url}/cases/${empty}`);
  await form().locator('[name="today"][value="no"]').check();
  await key('Give the word').click();
  assert.ok(await words().evaluate((node) => node === document.activeElement));
  assert.notEqual(await form().getByRole('status').textContent(), '');
  await form().locator('label', { hasText: 'Your words' }).click();
  assert.ok(await words().evaluate((node) => node === document.activeElement), 'the label leads to the words');
  quiet(agent);
}));

test('where the script does not come, or the desk does not answer it, the plain form goes on and says nothing of it', step(async () => {
  const stuck = (await ida.write({ subject: 'The fourth', text: 'The mirror arrived broken, and the courier just laughed at me.' })).case;
  const page = await browser.visitor();
  await signIn(page, desk, anna);
  await page.route('**/assets/composer-*', (route) => route.abort());
  await page.goto(`${desk.url}/cases/${stuck}`);
  await plain(page).fill(KIND);
  assert.equal(await page.locator('.composer').count(), 0);
  assert.ok(await key('Look it over', page).isVisible());

  await page.unroute('**/assets/composer-*');
  await page.route('**/coach/give-word', (route) => route.fulfill({ status: 429, body: 'no' }));
  await page.goto(`${desk.url}/cases/${stuck}`);
  await words(page).click();
  await Promise.all([page.waitForResponse(/coach\/give-word/), page.keyboard.type(`${KIND}${BLAMING}`)]);
  await page.waitForTimeout(500);
  assert.ok(await notes(page).isHidden());
  assert.ok(await key('Look it over', page).isVisible());
  await form(page).locator('[name="today"][value="no"]').check();
  await press(key('Give the word', page));
  assert.match(await form(page).innerText(), /may hear something you do not mean[^]*You failed to attach/, 'the press reads as ever');
  assert.equal(await plain(page).inputValue(), `${KIND}${BLAMING}`.trim());
  assert.equal(await now(page), 'Give Ida Moor a first word');
  await page.context().close();
}));

test('a page to read brings the small scripts of the keys and of what changes, and no editor', step(async () => {
  const fetched = new Set();
  agent.on('request', (request) => request.resourceType() === 'script' && fetched.add(new URL(request.url()).pathname.replace(/-\w+\.js$/, '')));
  for (const path of ['/', '/cases', '/search?q=torn', '/coach/rules', `/cases/${number}/like`]) {
    await agent.goto(desk.url + path);
    assert.ok((await agent.evaluate(() => document.scripts.length)) <= 2, path);
  }
  assert.ok([...fetched].every((script) => ['/assets/keys', '/assets/live'].includes(script)), [...fetched].join());
  quiet(agent);
}));

test('a form of several fields is kept by itself too, and stands there again until it is dropped', step(async () => {
  const left = (await ida.write({ subject: 'The sixth', text: 'The lamp hums all night, and nobody can sleep beside it.' })).case;
  const understood = () => agent.locator('form.ask[id$="write-understanding"]').first();
  const unfold = async () => {
    await agent.goto(`${desk.url}/cases/${left}`);
    await agent.locator('details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
  };
  await unfold();
  await understood().locator('[name="happened"]').fill('The lamp hums at night.');
  await understood().locator('[name="means"]').pressSequentially('Nobody sleeps.');
  await understood().locator('[data-keep-form]').getByText('Kept as your draft').waitFor();
  await agent.reload();
  assert.ok(await understood().isVisible(), 'what waits to be sent is in sight');
  assert.equal(await understood().locator('[name="happened"]').inputValue(), 'The lamp hums at night.');
  assert.equal(await understood().locator('[name="means"]').inputValue(), 'Nobody sleeps.');
  await whole(agent, 'composer-kept-form');
  await understood().getByRole('button', { name: 'Drop it' }).click();
  await agent.getByText('What you had typed is dropped.').waitFor();
  await unfold();
  assert.equal(await understood().locator('[name="means"]').inputValue(), '');
  quiet(agent);
}));

test('what is typed is kept by itself, a moment after the last key and when the page is left, and another window is not overwritten', step(async () => {
  const left = (await ida.write({ subject: 'The fifth', text: 'The shelf fell off the wall at night, and my books are on the floor.' })).case;
  const line = (page) => form(page).locator('[data-keep]');
  await agent.goto(`${desk.url}/cases/${left}`);
  await words().click();
  await agent.keyboard.type('Dear Ms Moor, your shelf');
  await line(agent).getByText('Kept as your draft').waitFor();
  await agent.reload();
  assert.equal(await plain().inputValue(), 'Dear Ms Moor, your shelf');

  await words().press('ControlOrMeta+End');
  await agent.keyboard.type(' fell');
  await agent.goto(`${desk.url}/cases`);
  await agent.goto(`${desk.url}/cases/${left}`);
  assert.equal(await plain().inputValue(), 'Dear Ms Moor, your shelf fell', 'leaving the page keeps it');

  const other = await agent.context().newPage();
  await other.goto(`${desk.url}/cases/${left}`);
  await words().press('ControlOrMeta+End');
  const kept = agent.waitForResponse(/draft\/give-word$/);
  await agent.keyboard.type(' off the wall.');
  await kept;
  await words(other).press('ControlOrMeta+End');
  await other.keyboard.type(' – in the other window');
  await line(other).getByText('changed in another window').waitFor();
  assert.equal(await plain(other).inputValue(), 'Dear Ms Moor, your shelf fell – in the other window', 'nothing is lost in the field');
  await whole(other, 'composer-kept-elsewhere');
  await other.close({ runBeforeUnload: true });
  await agent.reload();
  assert.equal(await plain().inputValue(), 'Dear Ms Moor, your shelf fell off the wall.');

  await words().press('ControlOrMeta+End');
  await agent.keyboard.type(' I am sorry.');
  await line(agent).getByText('Kept as your draft').waitFor();
  await whole(agent, 'composer-kept');
  await form().locator('[name="today"][value="no"]').check();
  await press(key('Give the word'));
  await ida.next(/off the wall. I am sorry/);
  await agent.waitForTimeout(2_000);
  await agent.goto(`${desk.url}/cases/${left}`);
  assert.ok(!(await agent.locator('textarea[name="body"]').evaluateAll((all) => all.some((one) => one.value.includes('I am sorry')))), 'what was sent is no draft');
  quiet(agent);
}));
