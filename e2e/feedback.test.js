// What worked in somebody's words and what to try, for the two of them; what went well, for all. No script runs in these browsers.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { does, press, reveal, send } from './harness/forms.js';
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
  const priya = new Correspondent(desk, { name: 'Priya Nair', address: 'priya.nair@post.example' });
  number = (await priya.write({ subject: 'Heater fails', text: 'The heater failed.' })).case;
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

test('P43: a supervisor marks lines with what worked and what to try, and who wrote them reads it and answers', step(async () => {
  await agent.goto(`${desk.url}/cases/${number}`);
  await does(agent, 'assign', {}, { key: 'I care for it' });
  const body = 'Thank you for telling me, Priya. I look at it today. I call you on Friday.';
  await does(agent, 'give-word', { body, today: 'no' }, { where: '#now' });
  await lead.goto(`${desk.url}/cases/${number}`);
  const way = lead.locator('a', { hasText: 'Feedback on what we wrote' });
  await reveal(way);
  await press(way);
  const form = lead.locator('form.ask[action*="/feedback/"]').first();
  assert.match(await form.innerText(), /Thank you for telling me, Priya\./);
  await accessible(lead);
  await fits(lead);
  await picture(lead, 'feedback-give');
  await send(form, { 'mark-1': 'try' });
  assert.match(await lead.locator('#came-back').innerText(), /Say what to try/);
  assert.equal(await lead.locator('[name="mark-1"]').first().inputValue(), 'try', 'what was marked is kept');
  await send(lead.locator('form.ask[action*="/feedback/"]').first(), {
    'mark-0': 'worked',
    'words-1': 'Say what you will look at, so that she can picture it.',
    cites: 'acknowledge',
    handbook: { label: 'Feedback, and pride in putting things right' },
  });
  assert.match(await lead.locator('main').innerText(), /It is said\. Only the two of you read it/);

  await agent.goto(`${desk.url}/`);
  await press(agent.getByRole('link', { name: /Something was said of your words/ }));
  const said = await agent.locator('#to-me').innerText();
  assert.match(said, /Sam Okoro says of your words[^]*worked[^]*to try[^]*so that she can picture it/);
  assert.match(said, /In the handbook: Feedback, and pride in putting things right/);
  await accessible(agent);
  await fits(agent);
  await picture(agent, 'feedback-read');
  await send(agent.locator('#to-me form').first(), { words: 'I will name the valve next time.' });
  assert.match(await agent.locator('#to-me').innerText(), /Ella Brandt answers[^]*I will name the valve/);
  await lead.goto(`${desk.url}/feedback`);
  assert.match(await lead.locator('#by-me').innerText(), /You said to Ella Brandt[^]*I will name the valve/);
  await agent.goto(`${desk.url}/cases/${number}/history`);
  assert.doesNotMatch(await agent.locator('main').innerText(), /valve|picture it/, 'the history says nothing of it');
}));

test('P43: thanks and what a customer confirmed stand for all to read, and nobody is counted', step(async () => {
  await agent.goto(`${desk.url}/cases/${number}`);
  await does(agent, 'confirm-solved', { via: 'phone', words: 'Yes, it is solved, thank you' });
  await agent.goto(`${desk.url}/feedback`);
  await press(agent.getByRole('link', { name: 'What went well' }));
  await send(agent.locator('form#thank'), {
    to: { label: 'Sam Okoro' },
    number: String(number),
    words: 'You showed me how to say it so that it can be pictured.',
  });
  await lead.goto(`${desk.url}/recognition`);
  const well = await lead.locator('#went-well').innerText();
  assert.match(well, /Ella Brandt thanks Sam Okoro: You showed me how/);
  assert.match(well, /Ella Brandt: the customer says that it is solved\.[^]*Heater fails/);
  await accessible(lead);
  await fits(lead);
  await picture(lead, 'went-well');
  quiet(agent);
  quiet(lead, { expected: [/status of 422/] });
}));
