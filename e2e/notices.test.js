// What one is told of: counted above each page, one thing once, and seen where one looks. No script runs in these browsers.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { does, press, send } from './harness/forms.js';
import { agentAndSupervisor, openHouse } from './harness/house.js';
import { journey } from './harness/journey.js';
import { Correspondent } from './harness/post.js';

const step = journey();
let browser;
let desk;
let agent;
let lead;
let number;
let priya;

const menu = (page) => page.getByRole('link', { name: /^Notices/ });

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  [agent, lead] = await agentAndSupervisor(desk, browser);
  priya = new Correspondent(desk, { name: 'Priya Nair', address: 'priya.nair@post.example' });
  number = (await priya.write({ subject: 'Heater fails', text: 'The heater failed.' })).case;
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

test('P42: whoever leads is told that help is asked for, once, and no more when it came', step(async () => {
  await agent.goto(`${desk.url}/cases/${number}`);
  await does(agent, 'assign', {}, { key: 'I care for it' });
  await does(agent, 'ask-help');
  await lead.goto(`${desk.url}/account`);
  assert.match(await menu(lead).innerText(), /1/);
  await press(menu(lead));
  const list = await lead.locator('#notices').innerText();
  assert.match(list, new RegExp(`new[^]*A colleague asks for help\\.[^]*#${number}`));
  assert.doesNotMatch(list, /Priya/);
  await accessible(lead);
  await fits(lead);
  await picture(lead, 'notices');
  await lead.goto(`${desk.url}/account`);
  assert.doesNotMatch(await menu(lead).innerText(), /\d/, 'seen');
  await lead.goto(`${desk.url}/cases/${number}`);
  await does(lead, 'join', {});
}));

test('P28: what a customer writes and what colleagues do in one case is one notice, seen on the case', step(async () => {
  await priya.write({ text: 'And now it leaks.', answers: await priya.next() });
  await agent.goto(`${desk.url}/account`);
  assert.match(await menu(agent).innerText(), /1/);
  await agent.goto(`${desk.url}/cases/${number}`);
  assert.doesNotMatch(await menu(agent).innerText(), /\d/, 'the case shows it');
  await press(menu(agent));
  assert.match(await agent.locator('#notices').innerText(), /seen/);
  await quiet(agent);
}));

test('it is chosen under one’s name when one is told by mail, and a no keeps what was written', step(async () => {
  await agent.goto(`${desk.url}/account`);
  const form = agent.locator('#notices form');
  await send(form, { times: 'at noon', urgent: true });
  assert.match(await agent.locator('#notices').innerText(), /no time of day/);
  assert.equal(await agent.locator('#notices [name="times"]').inputValue(), 'at noon', 'what was written is kept');
  assert.ok(await agent.locator('#notices [name="urgent"]').isChecked());
  await send(agent.locator('#notices form'), { times: '9:00, 13:00', 'quiet-from': '0:00', 'quiet-to': '0:00', urgent: true });
  assert.match(await agent.locator('main').innerText(), /you are told by mail as you chose/);
  await accessible(agent);
  await fits(agent);
  await picture(agent, 'notices-by-mail');
}));
