// How far people decide alone: a limit is set, an offer beyond it is refused with a way out, a colleague who was asked
// says yes, another time no with another way. No script runs in these browsers.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { act, does, now, press, refused, send } from './harness/forms.js';
import { ADMINISTRATOR, caseOf, invite, openHouse, signIn } from './harness/house.js';
import { journey } from './harness/journey.js';
import { Correspondent } from './harness/post.js';

const LIMITS = '/house/limits';
const REFUND = { 'text-0': 'All your money back, today', 'remedy-0': 'refund', 'meets-0': 'fully', 'worth-0': '300' };
const REPAIR = { 'text-1': 'A repair at your home on Friday', 'remedy-1': 'repair', 'meets-1': 'partly' };

const step = journey();
let browser;
let desk;
let boss;
let agent;
let senior;
let priya;
let number;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  const ella = await invite(desk, browser, { name: 'Ella Brandt', email: 'ella@desk.example' });
  const omar = await invite(desk, browser, { name: 'Omar Haddad', email: 'omar@desk.example', role: 'supervisor' });
  [boss, agent, senior] = await Promise.all([1, 2, 3].map(() => browser.visitor({ script: false })));
  priya = new Correspondent(desk, { name: 'Priya Nair', address: 'priya.nair@post.example' });
  await signIn(boss, desk, ADMINISTRATOR);
  await signIn(agent, desk, ella);
  await signIn(senior, desk, omar);
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const open = (page) => page.goto(`${desk.url}/cases/${number}`);
const offers = (fields) => refused(agent, 'offer', fields, { where: '#now' });
const asked = async () => (await caseOf(desk, number)).version;

test('P44: an administrator sets how far agents decide alone, and everybody can read it', step(async () => {
  await boss.goto(desk.url + LIMITS);
  const form = boss.locator('#role-agent form');
  await send(form, { 'limit-refund': '100', 'limit-upgrade': '0' });
  assert.match(await boss.locator('main [role="status"]').innerText(), /offered from now on/);
  const agents = await boss.locator('#role-agent').innerText();
  assert.match(agents, /refund: up to 100.00 EUR/);
  assert.match(agents, /upgrade: never alone/);
  assert.match(await boss.locator('#editions').innerText(), /Edition 1, by Rosa Keller/);
  await accessible(boss);
  await fits(boss);
  await picture(boss, 'limits');
  await senior.goto(desk.url + LIMITS);
  assert.equal(await senior.locator('main form').count(), 0, 'a supervisor reads and changes nothing');
  assert.equal((await agent.goto(desk.url + LIMITS)).status(), 403);
  await boss.goto(`${desk.url}/audit`);
  assert.match(await boss.locator('main').innerText(), /Rosa Keller changed how far people decide alone/);
}));

test('an offer beyond the limit does not go out, and its words are kept', step(async () => {
  number = (await priya.write({ subject: 'Heater fails again', text: 'The heater failed again. I want my money back.' })).case;
  await open(agent);
  await does(agent, 'assign', {}, { key: 'I care for it' });
  await does(agent, 'give-word', { body: 'I understand how cold it must be. I look into it now.', today: 'no' }, { where: '#now' });
  await does(agent, 'write-understanding', { happened: 'The heater failed twice.', asks: 'Her money back.' }, { where: '#now' });
  await does(agent, 'send-understanding', {}, { where: '#now' });
  await does(agent, 'confirm-understanding', { via: 'phone' }, { where: '#now' });
  const why = await offers({ ...REFUND, ...REPAIR });
  assert.match(why, /beyond what you decide alone[^]*refund[^]*up to 100.00 EUR/);
  assert.equal(await act(agent, 'offer', '#now').locator('[name="text-0"]').inputValue(), REFUND['text-0']);
  await accessible(agent);
  await fits(agent);
  await picture(agent, 'offer-above-limit');
}));

test('P24 P44: one press asks a colleague with the case attached, and tells the customer when they will hear', step(async () => {
  const before = await asked();
  await press(agent.getByRole('button', { name: 'Ask, and tell them' }));
  assert.match(await agent.locator('main [role="status"]').innerText(), /asked, and Priya Nair is told when they will hear/);
  assert.ok((await asked()) > before);
  assert.match(await now(agent), /A colleague says whether this may be offered/);
  assert.equal(await act(agent, 'approve').count(), 0, 'nobody answers themselves');
  const mail = await priya.next(/would like a colleague to agree/);
  assert.match(mail.text, /You hear from .* by|by .* at the latest|hear from/i, mail.text);
}));

test('P44: it stands on the Today of whoever was asked, who says yes beside the whole case', step(async () => {
  await senior.goto(`${desk.url}/?whose=mine`);
  const row = senior.locator('a.promise', { hasText: 'Answer the colleague who asks about Priya Nair' });
  assert.equal(await row.count(), 1);
  await press(row);
  const card = await senior.locator('#now').innerText();
  assert.match(card, /Ella Brandt asks Omar Haddad/);
  assert.match(card, /refund \(300.00 EUR\)[^]*All your money back, today/);
  await accessible(senior);
  await fits(senior);
  await picture(senior, 'approval-asked');
  await does(senior, 'approve', { note: 'She has waited long enough.' }, { where: '#now' });
  await senior.goto(`${desk.url}/?whose=mine`);
  assert.equal(await row.count(), 0, 'what was promised is kept');
}));

test('what was agreed stands in the form, and goes out as it was asked for', step(async () => {
  await open(agent);
  assert.match(await agent.locator('#now').innerText(), /Omar Haddad says yes[^]*She has waited long enough/);
  const form = act(agent, 'offer', '#now');
  assert.equal(await form.locator('[name="text-0"]').inputValue(), REFUND['text-0']);
  assert.equal(await form.locator('[name="worth-0"]').inputValue(), '300.00');
  await picture(agent, 'approval-given');
  await does(agent, 'offer', {}, { where: '#now' });
  await priya.next(/All your money back, today/);
}));

test('P44: a no carries its reason and another way', step(async () => {
  await open(agent);
  await does(agent, 'decline', { words: 'I want double, for the cold nights.', via: 'phone' });
  await does(agent, 'find-goal', { goal: 'That somebody sees what the nights were like.' }, { where: '#now' });
  await does(agent, 'cannot-be-met', { reason: 'We pay back what was paid.' });
  const why = await offers({ ...REFUND, ...REPAIR, 'worth-0': '600', 'text-0': 'Twice your money' });
  assert.match(why, /beyond what you decide alone/);
  await press(agent.getByRole('button', { name: 'Ask, and tell them' }));
  await open(senior);
  const bare = await refused(senior, 'decline-approval', { reason: 'It would not be alike in like cases.', instead: ' ' });
  assert.ok(bare.length > 0, 'a no alone is sent back');
  await does(senior, 'decline-approval', { instead: 'The heating costs of those nights, against the bill.' });
  await open(agent);
  assert.match(await agent.locator('#now').innerText(), /Omar Haddad says no[^]*The heating costs of those nights/);
  quiet(boss);
  quiet(agent, { expected: [/status of 403/, /status of 422/] });
  quiet(senior, { expected: [/status of 422/] });
}));
