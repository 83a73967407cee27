// A case goes to the person the customer trusts, with the reason beside them. No script runs in these browsers.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { does, press, send } from './harness/forms.js';
import { ADMINISTRATOR, invite, openHouse, signIn } from './harness/house.js';
import { journey } from './harness/journey.js';
import { Correspondent } from './harness/post.js';

const step = journey();
let browser;
let desk;
let agent;
let rosa;
let priya;
let number;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  const ella = await invite(desk, browser, { name: 'Ella Brandt', email: 'ella@desk.example' });
  await invite(desk, browser, { name: 'Sam Okoro', email: 'sam@desk.example', role: 'supervisor' });
  [agent, rosa] = await Promise.all([1, 2].map(() => browser.visitor({ script: false })));
  await signIn(agent, desk, ella);
  await signIn(rosa, desk, ADMINISTRATOR);
  priya = new Correspondent(desk, { name: 'Priya Nair', address: 'priya.nair@post.example' });
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const owner = (page) => page.locator('header.page').innerText();

/** The page, as soon as the desk has given the case to somebody. */
async function given(page, which) {
  for (let tries = 0; tries < 60; tries += 1) {
    await page.goto(`${desk.url}/cases/${which}`);
    if (!/I care for it/.test(await owner(page))) {
      return owner(page);
    }
    await page.waitForTimeout(250);
  }
  return owner(page);
}

test('P14: whom the customer asked for is noted, proposed, and gets it by one press', step(async () => {
  number = (await priya.write({ subject: 'Heater fails', text: 'The heater failed. Sam knows about it.' })).case;
  await agent.goto(`${desk.url}/cases/${number}`);
  assert.equal(await agent.locator('#trusted').count(), 0, 'nothing is proposed without a reason');
  await does(agent, 'say-asked-for', { staff: { label: 'Sam Okoro' } });
  assert.match(await agent.locator('#trusted').innerText(), /Priya Nair asked for Sam Okoro, who is at work and has room/);
  await accessible(agent);
  await fits(agent);
  await picture(agent, 'hand-out-proposed');
  await press(agent.getByRole('button', { name: 'Give it to Sam Okoro' }));
  assert.match(await owner(agent), /Sam Okoro, whom they asked for/);
  await fits(agent);
  await picture(agent, 'hand-out-given');
  await agent.goto(`${desk.url}/cases/${number}/history`);
  assert.match(await agent.locator('main').innerText(), /Sam Okoro, whom they asked for/);
}));

test('P14: the house lets the desk give cases, up to a number for each', step(async () => {
  await rosa.goto(`${desk.url}/people`);
  await press(rosa.getByRole('link', { name: 'Who gets new cases' }));
  assert.ok(await rosa.locator('[name="mode"][value="propose"]').isChecked(), 'nothing happens by itself at first');
  await accessible(rosa);
  await fits(rosa);
  await picture(rosa, 'hand-out-house');
  const form = rosa.locator('form#hand-out');
  await rosa.getByLabel('Rosa Keller').fill('0');
  await rosa.getByLabel('Sam Okoro').fill('1');
  await send(form, { mode: 'hand-out', most: '5' });
  assert.match(await rosa.locator('main').innerText(), /Saved\. It counts for cases that nobody cares for/);
  assert.equal(await rosa.getByLabel('Sam Okoro').inputValue(), '1');
  const lamp = new Correspondent(desk, { name: 'Nora Weiss', address: 'nora.weiss@post.example' });
  const other = (await lamp.write({ subject: 'Lamp', text: 'The lamp came in pieces.' })).case;
  assert.match(await given(agent, other), /Ella Brandt, who had the most room/, 'Sam has all he can');
}));

test('P14: who solved their last case gets the next one', step(async () => {
  await agent.goto(`${desk.url}/cases/${number}`);
  await does(agent, 'give-word', { body: 'Thank you for telling me. The new heater is with you today.', today: 'no' }, { where: '#now' });
  await does(agent, 'confirm-solved', { via: 'phone', words: 'Yes, it is solved, thank you' });
  const next = (await priya.write({ subject: 'A lid is missing', text: 'The parcel came without the lid.' })).case;
  assert.match(await given(agent, next), /Sam Okoro, who solved their last case/);
  await accessible(agent);
  await fits(agent);
  await picture(agent, 'hand-out-solved-last');
  quiet(agent);
  quiet(rosa);
}));
