// The same trouble is back: it is told plainly, somebody senior looks along by itself, and the customer keeps whom they know. No
// script runs in these browsers.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { does, press, reveal } from './harness/forms.js';
import { agentAndSupervisor, openHouse } from './harness/house.js';
import { journey } from './harness/journey.js';
import { Correspondent } from './harness/post.js';

const step = journey();
let browser;
let desk;
let agent;
let lead;
let number;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  [agent, lead] = await agentAndSupervisor(desk, browser);
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

test('a second failure brings somebody senior, with another script', step(async () => {
  const priya = new Correspondent(desk, { name: 'Priya Nair', address: 'priya.nair@post.example' });
  await priya.write({ subject: 'Heater fails', text: 'The heater failed.' });
  number = (await priya.write({ subject: 'Heater fails again', text: 'The heater failed again, after your repair.' })).case;
  await agent.goto(`${desk.url}/cases/${number}`);
  await does(agent, 'assign', {}, { key: 'I care for it' });
  const again = agent.getByRole('button', { name: 'The same trouble is back' });
  await reveal(again);
  await press(again);
  const card = await agent.locator('#second-failure').innerText();
  assert.match(card, /This is a second failure[^]*The same trouble came back/);
  assert.match(card, /Sam Okoro looks along/);
  assert.match(card, /Priya Nair keeps Ella Brandt/);
  assert.match(card, /No second apology of the same kind/);
  await accessible(agent);
  await fits(agent);
  await picture(agent, 'second-failure');
  await press(agent.getByRole('link', { name: /When it fails again/ }));
  assert.match(await agent.locator('main').innerText(), /Another way, another script/);
}));

test('whoever looks along finds it on Today, and says that they have looked', step(async () => {
  await lead.goto(`${desk.url}/?whose=mine`);
  const row = lead.getByRole('link', { name: /Look along: it failed a second time for Priya Nair/ });
  await accessible(lead);
  await picture(lead, 'second-failure-today');
  await press(row);
  await press(lead.getByRole('button', { name: 'I have looked at it' }));
  assert.match(await lead.locator('#second-failure').innerText(), /Sam Okoro has looked along/);
  await accessible(lead);
  await fits(lead);
  await picture(lead, 'second-failure-looked');
  await lead.goto(`${desk.url}/cases/${number}/as-customer`);
  assert.doesNotMatch(await lead.locator('body').innerText(), /second failure|looks along/i);
  quiet(agent);
  quiet(lead);
}));
