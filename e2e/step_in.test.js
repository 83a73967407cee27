// Nobody stands alone: somebody asks for help with one key, a supervisor stands by, says a word among us and takes it over
// without a restart.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { does, press } from './harness/forms.js';
import { caseOf, invite, openHouse, signIn } from './harness/house.js';
import { journey } from './harness/journey.js';
import { Correspondent } from './harness/post.js';

const step = journey();
let browser;
let desk;
let agent;
let colleague;
let senior;
let nora;
let number;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  const ella = await invite(desk, browser, { name: 'Ella Brandt', email: 'ella@desk.example' });
  const jonas = await invite(desk, browser, { name: 'Jonas Roth', email: 'jonas@desk.example' });
  const omar = await invite(desk, browser, { name: 'Omar Haddad', email: 'omar@desk.example', role: 'supervisor' });
  [colleague, senior] = await Promise.all([1, 2].map(() => browser.visitor({ script: false })));
  // Help is asked for with one key, so her keys work.
  agent = await browser.visitor();
  nora = new Correspondent(desk, { name: 'Nora Weiss', address: 'nora.weiss@post.example' });
  await signIn(agent, desk, ella);
  await signIn(colleague, desk, jonas);
  await signIn(senior, desk, omar);
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const open = (page) => page.goto(`${desk.url}/cases/${number}`);

test('P42: an agent asks for help with one key, and whoever leads sees it with the case', step(async () => {
  const text = 'The lamp came in pieces, for the second time! I want to speak to your manager.';
  number = (await nora.write({ subject: 'Lamp in pieces', text })).case;
  await open(agent);
  await press(agent.getByRole('button', { name: 'I care for it' }).first());
  await agent.keyboard.press('q');
  await agent.getByText('Help is asked for. Whoever leads sees it at once.').waitFor();
  await accessible(agent);
  await senior.goto(`${desk.url}/boiling`);
  const row = senior.locator('#boiling-asking a', { hasText: 'Lamp in pieces' });
  const said = await row.innerText();
  assert.match(said, /Ella Brandt asks for help/);
  assert.match(said, /A manager is asked for/);
  await accessible(senior);
  await fits(senior);
  await picture(senior, 'boiling');
  assert.equal((await colleague.goto(`${desk.url}/boiling`)).status(), 403, 'who does not lead sees no such page');
  await senior.goto(`${desk.url}/boiling`);
  await press(row);
}));

test('P42: a supervisor is seen to stand by, and says a word among us that the customer never reads', step(async () => {
  await press(senior.getByRole('button', { name: 'I stand by' }).first());
  await does(senior, 'whisper', { text: 'Begin with what it was like to unpack it.', cites: 'acknowledge' });
  assert.match(await senior.locator('#whisper').innerText(), /You said to Ella Brandt/, 'whoever said it is told to whom');
  await open(agent);
  assert.match(await agent.locator('header.page').innerText(), /Omar Haddad is at hand/);
  assert.match(await agent.locator('#whisper').innerText(), /Omar Haddad says to you[^]*what it was like to unpack it/);
  await fits(agent);
  await picture(agent, 'whisper');
  await press(agent.getByRole('link', { name: 'What we expect: How to acknowledge, version 1' }));
  assert.equal(new URL(agent.url()).hash, '#acknowledge', 'the part it speaks of, as it stood');
  await agent.goBack();
  await does(agent, 'give-word', { body: 'I understand how it must be to open a parcel of splinters, twice. I look into it today.', today: 'no' }, { where: '#now' });
  const mail = await nora.next(/parcel of splinters/);
  assert.doesNotMatch(mail.text, /Begin with what it was like/);
  await open(agent);
  assert.equal(await agent.locator('#whisper').count(), 0, 'it has done its work');
}));

test('P42: the call is taken over, whoever had it stays beside, and nothing begins again', step(async () => {
  await open(senior);
  const before = (await caseOf(desk, number)).stage;
  await does(senior, 'take-over', {});
  const head = await senior.locator('header.page').innerText();
  assert.match(head, /Ella Brandt is at hand/);
  assert.equal((await caseOf(desk, number)).stage, before);
  await senior.goto(`${desk.url}/cases/${number}/history`);
  assert.match(await senior.locator('#history').innerText(), /Omar Haddad, stepped in/);
  await senior.goto(`${desk.url}/boiling`);
  assert.equal(await senior.locator('#boiling-asking').count(), 0, 'nobody waits for help any more');
  quiet(agent);
  quiet(colleague, { expected: [/status of 403/] });
  quiet(senior);
}));
