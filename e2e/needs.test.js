// What helps a customer: noted with their leave, shown to whoever speaks to them, a way held up, a no looked at first. No
// script runs in these browsers.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { act, does, now, press, refused, reveal, send } from './harness/forms.js';
import { invite, openHouse, signIn } from './harness/house.js';
import { journey } from './harness/journey.js';
import { Correspondent } from './harness/post.js';

const LINE = /What helps Priya Nair: a mail or letter rather than a call; more time\./;

const step = journey();
let browser;
let desk;
let agent;
let colleague;
let priya;
let number;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  const ella = await invite(desk, browser, { name: 'Ella Brandt', email: 'ella@desk.example' });
  const omar = await invite(desk, browser, { name: 'Omar Haddad', email: 'omar@desk.example' });
  [agent, colleague] = await Promise.all([1, 2].map(() => browser.visitor({ script: false })));
  priya = new Correspondent(desk, { name: 'Priya Nair', address: 'priya.nair@post.example' });
  await signIn(agent, desk, ella);
  await signIn(colleague, desk, omar);
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const open = (page) => page.goto(`${desk.url}/cases/${number}`);

test('what helps is kept with their leave alone, and stands on the case', step(async () => {
  number = (await priya.write({ subject: 'Heater fails again', text: 'The heater failed again. Please do not call me.' })).case;
  await open(agent);
  await does(agent, 'assign', {}, { key: 'I care for it' });
  await press(agent.locator('header.page a[data-act="customer"]'));
  const form = agent.locator('form[action$="/needs/note"]');
  const without = await send(form, { need: 'write-not-call', channel: 'mail' });
  assert.equal(without.status(), 422);
  assert.match(await agent.locator('#needs').innerText(), /only with their leave/);
  assert.ok(await form.locator('[value="write-not-call"]').isChecked(), 'what was chosen is kept');
  await reveal(form);
  await accessible(agent);
  await fits(agent);
  await picture(agent, 'need-without-leave');
  await send(form, { agreed: true });
  await send(form, { need: 'more-time', channel: 'mail', days: '90', agreed: true });
  assert.match(await agent.locator('#needs').innerText(), /a mail or letter rather than a call[^]*Noted by Ella Brandt/);
  assert.match(await agent.locator('main').innerText(), LINE);
  await accessible(agent);
  await fits(agent);
  await picture(agent, 'needs');
  await open(agent);
  assert.match(await agent.locator('main').innerText(), LINE);
  await accessible(agent);
  await fits(agent);
  await picture(agent, 'needs-on-a-case');
}));

test('a call is held up, and goes with a reason that stands among the notes', step(async () => {
  const body = 'I told Priya that I understand how cold it must be, and that I look into it now.';
  const why = await refused(agent, 'give-word', { body, today: 'no', channel: 'phone' }, { where: '#now' });
  assert.match(why, /asked for a mail or letter rather than a call/);
  const form = act(agent, 'give-word', '#now');
  assert.equal(await form.locator('[name="body"]').inputValue(), body);
  await fits(agent);
  await picture(agent, 'call-held-up');
  await does(agent, 'give-word', { despite: 'She asked to be called back today.' }, { where: '#now' });
  assert.match(await agent.locator('main').textContent(), /She asked to be called back today/);
}));

test('a no is looked at by a colleague first, and a yes would need nobody', step(async () => {
  await does(agent, 'write-understanding', { happened: 'The heater failed twice.', asks: 'A new boiler.' }, { where: '#now' });
  await does(agent, 'send-understanding', {}, { where: '#now' });
  await does(agent, 'confirm-understanding', { via: 'in_person' }, { where: '#now' });
  await does(agent, 'offer', {
    'text-0': 'A repair on Friday', 'remedy-0': 'repair', 'meets-0': 'fully',
    'text-1': 'Half of the money back', 'remedy-1': 'refund', 'meets-1': 'partly',
  }, { where: '#now' });
  await does(agent, 'decline', { words: 'I want a new boiler.', via: 'in_person' });
  await does(agent, 'find-goal', { goal: 'To be warm this winter.' }, { where: '#now' });
  const reason = 'The boiler runs; it is the valve that fails.';
  const why = await refused(agent, 'cannot-be-met', { reason }, { where: '#now' });
  assert.match(why, /a colleague looks at a no first/);
  const question = act(agent, 'ask-approval');
  assert.equal(await question.locator('[name="why"]').inputValue(), reason, 'nothing is written twice');
  await accessible(agent);
  await fits(agent);
  await picture(agent, 'no-asked-first');
  await press(agent.getByRole('button', { name: 'Ask, and tell them' }));
  assert.match(await now(agent), /A colleague looks at a no before it is said/);
  await priya.next(/fresh eyes/);

  await open(colleague);
  assert.match(await colleague.locator('#now').innerText(), /Ella Brandt asks Omar Haddad to look at a no[^]*it is the valve/);
  await accessible(colleague);
  await fits(colleague);
  await picture(colleague, 'no-looked-at');
  await does(colleague, 'approve', {}, { where: '#now' });
  await open(agent);
  const form = act(agent, 'cannot-be-met', '#now');
  assert.equal(await form.locator('[name="reason"]').inputValue(), reason);
  await does(agent, 'cannot-be-met', {}, { where: '#now' });
}));

test('it is ended at any time', step(async () => {
  await press(agent.locator('header.page a[data-act="customer"]'));
  for (const need of ['a mail or letter rather than a call', 'more time']) {
    await press(agent.getByRole('button', { name: `Keep it no longer: ${need}` }));
  }
  assert.match(await agent.locator('#needs').innerText(), /Nothing is noted/);
  quiet(agent, { expected: [/status of 4(09|22)/] });
  quiet(colleague);
}));
