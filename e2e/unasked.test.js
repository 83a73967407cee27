// A customer writes unasked that it is solved. No script runs in the browser of the agent who takes it as their yes.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, quiet, whole } from './harness/browser.js';
import { act, does, now } from './harness/forms.js';
import { caseOf, invite, openHouse, signIn } from './harness/house.js';
import { journey } from './harness/journey.js';
import { Correspondent } from './harness/post.js';

const WORDS = `Dear Ms Brandt,

the new seal came yesterday. Yes, it is solved now, thank you!

Ida Moor`;

const step = journey();
let browser;
let desk;
let agent;
let ida;
let number;
let mail;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  const ella = await invite(desk, browser, { name: 'Ella Brandt', email: 'ella@desk.example' });
  agent = await browser.visitor({ script: false });
  ida = new Correspondent(desk, { name: 'Ida Moor', address: 'ida.moor@post.example' });
  await signIn(agent, desk, ella);
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const open = () => agent.goto(`${desk.url}/cases/${number}`);

test('a yes that nobody asked for confirms nothing by itself, and stands on the card with its sentence', step(async () => {
  number = (await ida.write({ subject: 'Kettle leaks', text: 'The kettle leaks where the lid meets the pot. I want it mended.' })).case;
  await open();
  await does(agent, 'give-word', { body: 'I see why that is a nuisance. A new seal is on its way to you.', today: 'no' }, { where: '#now' });
  mail = await ida.next(/new seal/);
  assert.equal((await ida.write({ answers: mail, text: WORDS })).outcome, 'joined');
  assert.equal((await caseOf(desk, number)).status, 'open');
  await open();
  assert.equal(await now(agent), 'Ida Moor says it is solved: is that their yes?');
  assert.match(await agent.locator('#now').innerText(), /“Yes, it is solved now, thank you!”/);
  await whole(agent, 'unasked');
}));

test('whoever is in doubt asks, and the card gives way to the answer', step(async () => {
  await agent.locator('#now a', { hasText: 'Ask them' }).click();
  assert.equal(new URL(agent.url()).hash, '#reply');
  assert.ok(await act(agent, 'give-word', '#reply').isVisible());
}));

test('one press takes it as their yes, and the case is closed', step(async () => {
  await does(agent, 'take-yes', {}, { where: '#now' });
  assert.match(await agent.locator('main [role="status"]').first().innerText(), /It is noted: Ida Moor says it is solved/);
  assert.equal((await caseOf(desk, number)).status, 'confirmed');
  quiet(agent);
}));
