// A customer who is mistaken takes the same way as any other: repeated back, an apology for what it was like, a choice, a
// plan, a yes. Nothing they read says that they were wrong.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, openBrowser, picture, quiet } from './harness/browser.js';
import { act, does, now, send } from './harness/forms.js';
import { at, caseOf, invite, openHouse, signIn } from './harness/house.js';
import { journey } from './harness/journey.js';
import { Correspondent } from './harness/post.js';

const VERDICT = /\breject|\bnot upheld\b|\bunfounded\b|\bunjustified\b|\bdenied\b|\byou are wrong\b|\bpolicy\b|\bupheld\b/i;
const FOUND = 'We looked at every line of March and April with the bank. The two payments are for two months: the first one came late, so both stand on one page.';

const step = journey();
let browser;
let desk;
let agent;
let customer;
let paul;
let number;
let mail;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  const ella = await invite(desk, browser, { name: 'Ella Brandt', email: 'ella@desk.example' });
  agent = await browser.visitor({ script: false });
  customer = await browser.visitor({ script: false, width: 'narrow' });
  paul = new Correspondent(desk, { name: 'Paul Ferrer', address: 'paul.ferrer@post.example' });
  await signIn(agent, desk, ella);
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const open = () => agent.goto(`${desk.url}/cases/${number}`);
const told = async () => (await customer.locator('main').innerText()).replace(/\s+/g, ' ');
const choose = (point, option) => {
  const form = customer.locator(`form:has(input[name="about"][value="choice"]):has(input[name="point"][value="${point}"])`);
  return send(form, { pick: option });
};

test('P5: each point raised is answered, however small', step(async () => {
  const text = 'You took the money twice in April! And when I called, your hotline hung up on me.';
  number = (await paul.write({ subject: 'Charged twice', text })).case;
  await open();
  await does(agent, 'assign', {}, { key: 'I care for it' });
  await does(agent, 'raise-point', { words: 'Your hotline hung up on me.', loss: 'trust' });
  await does(agent, 'give-word', { body: 'Thank you for telling me both. I look at the payments with the bank today.', today: 'no' }, { where: '#now' });
  await does(agent, 'write-understanding', {
    happened: 'Two payments went off in April, and the hotline ended the call.',
    means: 'You could not trust the account for a weekend.',
    asks: 'One of the payments back.',
  }, { where: '#now' });
  await does(agent, 'send-understanding', {}, { where: '#now' });
  mail = await paul.next(/Two payments went off/);
  assert.match(mail.text, /one by one:[^]*twice in April[^]*hung up on me/, 'both points stand in the mail');
  await customer.goto(mail.link('right'));
  await send(customer.locator('form:has(input[name="about"][value="understanding"])'));
  assert.ok((await caseOf(desk, number)).understanding.confirmed);
}));

test('P9 P22: what was found is said in kind words, with an apology and a way forward', step(async () => {
  await open();
  await does(agent, 'record-finding', { outcome: 'not_upheld', found: FOUND });
  assert.match(await agent.locator('main [role="status"]').innerText(), /What we found is written down/);
  await open();
  assert.ok((await agent.locator('#found').innerText()).includes(FOUND), 'what was found is in sight, not folded');
  assert.match(await agent.locator('#now').innerText(), /Point 1: “You took the money twice/);
  await does(agent, 'offer', {
    'text-0': 'I go through both months with you on the phone, line by line, and send you the page.', 'remedy-0': 'explanation', 'meets-0': 'partly',
    'step-0': 'Call Mr Ferrer with both months at hand', 'due-0': at(new Date().toISOString(), 1, '10:00'),
    'text-1': 'I am sorry for the weekend it cost you. You get it from me in writing, for your bank.', 'remedy-1': 'apology', 'meets-1': 'partly',
    'text-2': 'A note one day before each payment, and the next month without a fee.', 'remedy-2': 'goodwill', 'meets-2': 'not',
    'why-none': 'Both payments were owed, one for each month.',
    body: 'I am sorry that you lost a weekend to this worry. Here is what we found, and what I can do.',
  }, { where: '#now' });
  mail = await paul.next(/line by line/);
  assert.match(mail.text, /lost a weekend to this worry/);
  assert.ok(mail.text.replace(/\s+/g, ' ').includes(FOUND), 'what was found stands in the mail');
  assert.doesNotMatch(mail.text, VERDICT);
  await customer.goto(mail.link());
  assert.match(await told(), /What we found We looked at every line/);
  assert.doesNotMatch(await told(), VERDICT);
  await accessible(customer);
  await picture(customer, 'customer-mistaken');
}));

test('P32: something on top comes after the solution', step(async () => {
  await open();
  await does(agent, 'offer', {
    'text-0': 'The head of the hotline calls you and hears it from you.', 'remedy-0': 'apology', 'meets-0': 'fully',
    'step-0': 'Have the head of the hotline call', 'due-0': at(new Date().toISOString(), 1, '11:00'),
    'text-1': 'You get my own number, and no queue any more.', 'remedy-1': 'redo', 'meets-1': 'partly',
  }, { where: '#now' });
  assert.equal(await act(agent, 'add-plus').count(), 0, 'nothing on top before a solution is chosen');
  mail = await paul.next(/head of the hotline/);
  await customer.goto(mail.link());
  await choose(1, '1');
  await choose(2, '1');
  assert.match(await told(), /What we promised you.*Call Mr Ferrer with both months.*head of the hotline call/);
  await open();
  await does(agent, 'add-plus', { text: 'A note one day before each payment' });
  await customer.reload();
  assert.match(await told(), /And on top: A note one day before each payment/);
}));

test('P22 P23: he has his solution, checked point by point, and says himself that it is solved', step(async () => {
  await open();
  await does(agent, 'keep-deed', { checked: 'Called him: we read both months together.' }, { where: '#now' });
  assert.match(await agent.locator('#now').innerText(), /Point 2: “Your hotline hung up on me/, 'what is due first, whichever point it is for');
  await does(agent, 'keep-deed', { checked: 'They spoke for ten minutes; he heard sorry.' }, { where: '#now' });
  assert.match(await agent.locator('#now').innerText(), /Point 1: “You took the money twice/);
  await does(agent, 'declare-done', { checked: 'He has the page.', costs: 'none' }, { where: '#now' });
  await does(agent, 'declare-done', { checked: 'He said it was a good call.', costs: 'none' }, { where: '#now' });
  assert.equal(await now(agent), 'Ask Paul Ferrer whether it is really solved');
  await does(agent, 'follow-up', {}, { where: '#now' });
  mail = await paul.next(/Is it really solved for you/);
  assert.doesNotMatch(mail.text, VERDICT);
  await customer.goto(mail.link('solved'));
  assert.equal((await caseOf(desk, number)).status, 'open');
  await send(customer.locator('form:has(input[name="about"][value="solved"])').first());
  assert.equal((await caseOf(desk, number)).status, 'confirmed');
  await agent.goto(`${desk.url}/cases/${number}/history`);
  await accessible(agent);
  assert.match(await agent.locator('#history').innerText(), /Closed with the customer’s yes/);
  quiet(agent);
  quiet(customer);
}));
