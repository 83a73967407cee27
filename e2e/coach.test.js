// The coach at the forms, without script: what the customer may hear is shown before a word goes out, the writer decides,
// and every remark leads to the page that says why.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, picture, quiet, whole } from './harness/browser.js';
import { act, does, now, press, refused, reveal, send } from './harness/forms.js';
import { journey } from './harness/journey.js';
import { ADMINISTRATOR, caseOf, invite, openHouse, signIn } from './harness/house.js';
import { Correspondent } from './harness/post.js';

const STORY = 'The sofa came with a torn seat, for the second time. My parents arrive on Sunday and sit on boxes.\n\nIda Moor';
const HARSH = 'Dear Ms Moor,\n\nYou failed to attach the receipt. Please calm down.';
const KIND = 'Dear Ms Moor,\n\nThe seat is torn again, and your parents arrive on Sunday: I see why you are upset, and I am sorry that it came torn twice. I will call you on Thursday at 3.';

const step = journey();
let browser;
let desk;
let agent;
let ida;
let number;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  const anna = await invite(desk, browser, { name: 'Anna Holm', email: 'anna@desk.example' });
  agent = await browser.visitor({ script: false });
  await signIn(agent, desk, anna);
  ida = new Correspondent(desk, { name: 'Ida Moor', address: 'ida.moor@post.example' });
  number = (await ida.write({ subject: 'Torn again', text: STORY })).case;
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const form = () => act(agent, 'give-word', '#now');
const found = () => agent.locator('#now .coach');
const key = (name) => form().getByRole('button', { name });

test('P13: what the customer may hear is shown before the word goes out, with the words kept', step(async () => {
  await agent.goto(`${desk.url}/cases/${number}`);
  await does(agent, 'assign', {}, { key: 'I care for it' });
  const why = await refused(agent, 'give-word', { body: HARSH, today: 'no' }, { where: '#now' });
  assert.match(why, /Ida Moor may hear something you do not mean. Nothing was sent yet/);
  const told = await found().innerText();
  assert.match(told, /“You failed to attach”[^]*may hear that it is their own fault/);
  assert.match(told, /“Please calm down”[^]*Perhaps rather: “I see why you are upset”/);
  assert.match(told, /and not found[^]*apologises without ifs/);
  assert.match(told, /it is wrong now and then/, 'the coach is humble');
  assert.equal(await form().locator('[name="body"]').inputValue(), HARSH);
  assert.ok(await form().locator('[name="today"][value="no"]').isChecked());
  await whole(agent, 'coach-held');
  assert.equal(await now(agent), 'Give Ida Moor a first word', 'nothing was sent');
}));

test('each remark leads to the page that says why and what to say instead', step(async () => {
  await press(found().getByRole('link', { name: /Puts the fault on the customer/ }));
  assert.equal(new URL(agent.url()).pathname, '/coach/rules/blames-customer');
  assert.match(await agent.locator('main').innerText(), /Why[^]*What to say instead[^]*Noticed[^]*Left alone/);
  await whole(agent, 'coach-rule');
  await press(agent.getByRole('link', { name: 'All that the coach looks for' }));
  assert.equal(await agent.locator('main a[href^="/coach/rules/"]').count(), 43);
  await whole(agent, 'coach-rules');
  const nobody = await browser.visitor({ script: false });
  await nobody.goto(`${desk.url}/coach/rules`);
  assert.equal(new URL(nobody.url()).pathname, '/sign-in', 'for those who are signed in');
}));

test('the words lie ready as a draft, and changed words are looked over without being sent', step(async () => {
  await agent.goto(`${desk.url}/cases/${number}`);
  assert.equal(await form().locator('[name="body"]').inputValue(), HARSH);
  await send(form(), { body: KIND, today: 'no' }, { key: 'Look it over' });
  const told = await found().innerText();
  assert.doesNotMatch(told, /How it may be heard/);
  assert.match(told, /Found\s[^]*apologises without ifs/);
  assert.match(told, /“I will call you on Thursday at 3” on .*Thursday|“I will call you on Thursday at 3” \w+day/);
  assert.equal(await key('Send as it is').count(), 0);
  assert.equal(await now(agent), 'Give Ida Moor a first word', 'nothing was sent');
  await whole(agent, 'coach-looked');
}));

test('nothing blocks: by keyboard alone, the second press sends the words as they are, once', step(async () => {
  await agent.goto(`${desk.url}/cases/${number}`);
  await refused(agent, 'give-word', { body: HARSH, today: 'no' }, { where: '#now' });
  const before = (await caseOf(desk, number)).version;
  await reveal(form());
  await form().locator('[name="coach-line"]').focus();
  await agent.keyboard.press('Tab');
  assert.equal(await agent.evaluate(() => document.activeElement.textContent), 'Send as it is');
  await Promise.all([agent.waitForNavigation(), agent.keyboard.press('Enter')]);
  assert.match(await agent.locator('.did').innerText(), /on its way to Ida Moor/);
  const mail = await ida.next(/attach the receipt/);
  assert.match(mail.header('from'), /Anna Holm/);
  assert.ok((await caseOf(desk, number)).version > before, 'the word stands on the case');
  assert.equal(await agent.locator('#conversation').getByText('You failed to attach the receipt').count(), 1, 'once');
  quiet(agent, { expected: [/status of 4\d\d/] });
}));

test('advice alone does not hold a word up', step(async () => {
  await does(agent, 'give-word', { body: 'Thank you for the picture of the seam. Someone will be in touch shortly.' });
  await ida.next(/picture of the seam/);
}));
