// How severe a complaint is: suggested where it is sure, said by a person, seen where one decides what comes first. No script
// runs in these browsers.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { press, send } from './harness/forms.js';
import { agentAndSupervisor, caseOf, openHouse } from './harness/house.js';
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

test('danger in their words is suggested, and nothing is set by itself', step(async () => {
  const priya = new Correspondent(desk, { name: 'Priya Nair', address: 'priya.nair@post.example' });
  const text = 'The heater smells of gas and my children are coughing. Please help.';
  number = (await priya.write({ subject: 'The heater smells', text })).case;
  await agent.goto(`${desk.url}/cases/${number}`);
  assert.doesNotMatch(await agent.locator('header.page').innerText(), /severity/);
  await press(agent.getByRole('link', { name: /How severe it is/ }));
  assert.match(await agent.locator('#suggested').innerText(), /At least 4 is suggested: the customer’s words speak of danger/);
  assert.ok(await agent.locator('[name="severity"][value=""]').isChecked());
  assert.match(await agent.locator('form#severity').innerText(), /Up to 50 lost, or hours · Many customers · The third time/);
  await accessible(agent);
  await fits(agent);
  await picture(agent, 'severity-suggested');
}));

test('what a person chose stands on the case, in lists and on Today, and can be found', step(async () => {
  await send(agent.locator('form#severity'), { severity: '4' });
  assert.match(await agent.locator('main').innerText(), /It is noted how severe it is/);
  for (const at of [`/cases/${number}`, '/', '/cases', '/search?q=severity%3A4']) {
    await agent.goto(desk.url + at);
    assert.match(await agent.locator('main').innerText(), /severity 4/, at);
    await accessible(agent);
    await fits(agent);
    await picture(agent, `severity${at.split('?')[0].replaceAll('/', '-')}`);
  }
  await agent.goto(`${desk.url}/cases/${number}/history`);
  assert.match(await agent.locator('main').innerText(), /It was said how severe it is[^]*severity 4/);
  await agent.goto(`${desk.url}/cases/${number}/as-customer`);
  assert.doesNotMatch(await agent.locator('body').innerText(), /severity/i);
  await lead.goto(`${desk.url}/boiling`);
  assert.match(await lead.locator('main').innerText(), /Severity 4/);
  const shown = await caseOf(desk, number);
  assert.equal(shown.severity, 4);
  quiet(agent);
  quiet(lead);
}));
