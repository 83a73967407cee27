// Nobody's promises are orphaned: an agent is marked absent and their promises move; whoever leaves hands all of it over. No
// script runs in these browsers.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { press, reveal, send } from './harness/forms.js';
import { ADMINISTRATOR, at, invite, openHouse, signIn } from './harness/house.js';
import { journey } from './harness/journey.js';
import { Correspondent } from './harness/post.js';

const step = journey();
let browser;
let desk;
let boss;
let agent;
let colleague;
let nora;
let number;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  const ella = await invite(desk, browser, { name: 'Ella Brandt', email: 'ella@desk.example' });
  const jonas = await invite(desk, browser, { name: 'Jonas Roth', email: 'jonas@desk.example' });
  [boss, agent, colleague] = await Promise.all([1, 2, 3].map(() => browser.visitor({ script: false })));
  nora = new Correspondent(desk, { name: 'Nora Weiss', address: 'nora.weiss@post.example' });
  await signIn(boss, desk, ADMINISTRATOR);
  await signIn(agent, desk, ella);
  await signIn(colleague, desk, jonas);
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const open = (page) => page.goto(`${desk.url}/cases/${number}`);
const personCard = (page, name) => page.locator('article', { has: page.getByRole('heading', { name, exact: true }) });

test('P14: somebody is marked as away, and what falls due meanwhile moves at once to who stands in', step(async () => {
  const text = 'The lamp came in pieces, for the second time!';
  number = (await nora.write({ subject: 'Lamp in pieces', text })).case;
  await open(agent);
  await press(agent.getByRole('button', { name: 'I care for it' }).first());
  await boss.goto(`${desk.url}/people`);
  const card = personCard(boss, 'Ella Brandt');
  const form = card.locator('form[action$="/away"]');
  await reveal(form);
  const jonas = await form.locator('option', { hasText: 'Jonas Roth' }).getAttribute('value');
  const today = new Date().toISOString();
  await send(form, { from: at(today, 0, '00:00'), until: at(today, 14, '09:00'), 'stand-in': jonas });
  assert.match(await boss.locator('main [role="status"]').innerText(), /What falls due in that time has moved/);
  assert.match(await personCard(boss, 'Ella Brandt').innerText(), /Away from [^]* instead: Jonas Roth/);
  await accessible(boss);
  await fits(boss);
  await picture(boss, 'away');
  await colleague.goto(`${desk.url}/?whose=mine`);
  assert.ok((await colleague.locator('a.promise', { hasText: 'Nora Weiss' }).count()) > 0, 'it stands on his Today');
  await open(colleague);
  const owner = await colleague.locator('header.page .chip').last().innerText();
  assert.equal(owner, 'Ella Brandt', 'the customer keeps her');
  await colleague.goto(`${desk.url}/cases/${number}/history`);
  assert.match(await colleague.locator('#history').innerText(), /Jonas Roth, for whoever kept it is not there then/);
}));

test('P14: whoever leaves hands everything to a named colleague at once', step(async () => {
  await boss.goto(`${desk.url}/people`);
  const form = personCard(boss, 'Ella Brandt').locator('form[action$="/leave"]');
  await reveal(form);
  const jonas = await form.locator('option', { hasText: 'Jonas Roth' }).getAttribute('value');
  await send(form, { 'stand-in': jonas });
  assert.match(await boss.locator('main [role="status"]').innerText(), /All that was theirs has moved/);
  await open(colleague);
  const now = await colleague.locator('header.page .chip').last().innerText();
  assert.equal(now, 'Jonas Roth, for whoever had it has left', 'and it says why');
}));

test('each says when they are away themselves, and what does not fit is told with what was typed', step(async () => {
  await colleague.goto(`${desk.url}/account`);
  const today = new Date().toISOString();
  const form = () => colleague.locator('#away form[action="/account/away"]');
  await reveal(form());
  await send(form(), { from: at(today, 5, '09:00'), until: at(today, 3, '09:00') });
  assert.match(await colleague.locator('main').innerText(), /ends after it begins[^]*Nothing was changed/);
  assert.ok(await form().locator('[name="until"]').inputValue(), 'what was typed is there');
  await accessible(colleague);
  await send(form(), { from: at(today, 5, '09:00'), until: at(today, 9, '09:00') });
  assert.match(await colleague.locator('#away').innerText(), /Away from [^]* instead: nobody by name: the team/);
  await fits(colleague);
  await picture(colleague, 'account-away');
  await press(colleague.getByRole('button', { name: 'There after all' }));
  assert.doesNotMatch(await colleague.locator('#away').innerText(), /Away from/);
  for (const page of [boss, agent]) quiet(page);
  quiet(colleague, { expected: [/status of 422/] });
}));
