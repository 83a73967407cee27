// Two complaints about one matter: what a merge would come to is read first, by keyboard and without script, then done, and
// taken back.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { press, reveal, send } from './harness/forms.js';
import { journey } from './harness/journey.js';
import { caseOf, invite, openHouse, signIn } from './harness/house.js';
import { Correspondent } from './harness/post.js';

const step = journey();
let browser;
let desk;
let agent;
let first;
let second;
let stranger;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  const anna = await invite(desk, browser, { name: 'Anna Holm', email: 'anna@desk.example' });
  agent = await browser.visitor({ script: false });
  await signIn(agent, desk, anna);
  const ida = new Correspondent(desk, { name: 'Ida Moor', address: 'ida.moor@post.example' });
  const ben = new Correspondent(desk, { name: 'Ben Ruiz', address: 'ben.ruiz@post.example' });
  first = (await ida.write({ subject: 'Torn again', text: 'The sofa came with a torn seat, for the second time.' })).case;
  second = (await ida.write({ subject: 'Still the sofa', text: 'And nobody called me back about it.' })).case;
  stranger = (await ben.write({ subject: 'A lamp', text: 'The lamp flickers.' })).case;
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const form = () => agent.locator('form#others-merge');

test('what becomes of both is read before anything happens', step(async () => {
  await agent.goto(`${desk.url}/cases/${second}`);
  await send(form(), { into: `#${first}` });
  assert.equal(new URL(agent.url()).pathname, `/cases/${second}/merge`);
  const told = await agent.locator('main').innerText();
  assert.match(told, new RegExp(`What was said in ${second} is read in ${first}[^]*It can be undone`));
  assert.doesNotMatch(told, /two customers/);
  await picture(agent, 'merge');
  for (const [width, height] of [[390, 844], [1320, 900]]) {
    await agent.setViewportSize({ width, height });
    await fits(agent);
    for (const colorScheme of ['dark', 'light']) {
      await agent.emulateMedia({ colorScheme });
      await accessible(agent);
    }
  }
  assert.equal((await caseOf(desk, second)).status, 'open', 'nothing happened');
}));

test('the other way round is a press away', step(async () => {
  await agent.goto(`${desk.url}/cases/${second}/merge?into=${first}`);
  await press(agent.getByRole('link', { name: `The other way round, into ${second}` }));
  assert.match(await agent.locator('h1').innerText(), new RegExp(`${first}.*${second}`));
}));

test('the cases of two customers stay two: what else there is to do is a press away', step(async () => {
  await agent.goto(`${desk.url}/cases/${stranger}/merge?into=${first}`);
  const main = agent.locator('main');
  assert.match(await main.innerText(), /two customer records[^]*Nothing was merged/);
  assert.equal(await main.getByRole('button', { name: 'Merge' }).count(), 0);
  assert.equal(await main.getByRole('button', { name: 'Ben Ruiz and Ida Moor are one person' }).count(), 1);
  await press(main.getByRole('button', { name: 'They are two people: link the cases' }));
  assert.match(await agent.locator('main').innerText(), new RegExp(`${first}`));
  assert.equal((await caseOf(desk, stranger)).status, 'open');
}));

test('a number that is none comes back as it was typed', step(async () => {
  await agent.goto(`${desk.url}/cases/${second}`);
  const answer = await send(form(), { into: 'the sofa' });
  assert.equal(answer.status(), 422);
  assert.equal(await form().locator('[name="into"]').inputValue(), 'the sofa');
}));

test('it is done by keyboard, and taken back', step(async () => {
  await agent.goto(`${desk.url}/cases/${second}/merge?into=${first}`);
  const key = agent.getByRole('button', { name: 'Merge' });
  await key.focus();
  await Promise.all([agent.waitForNavigation(), agent.keyboard.press('Enter')]);
  assert.equal(new URL(agent.url()).pathname, `/cases/${first}`);
  assert.match(await agent.locator('#conversation').innerText(), /nobody called me back/);
  await agent.goto(`${desk.url}/cases/${second}`);
  const undo = agent.locator('form[action$="/undo-merge"] button');
  await reveal(undo);
  await press(undo);
  assert.equal((await caseOf(desk, second)).status, 'open');
  quiet(agent, { expected: [/status of 422/] });
}));
