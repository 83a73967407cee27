// Every component in every state, at both widths and in both schemes.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { openDemo, signIn } from './harness/house.js';

let browser;
let desk;
let demo;

before(async () => {
  browser = await openBrowser();
  demo = await openDemo();
  desk = demo.desk;
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

test('the parts of the pages can be read in every state, in both schemes and at both widths', async () => {
  const owner = await browser.visitor();
  await signIn(owner, desk, { email: 'ruth@northgate.example', password: demo.password });
  await owner.goto(`${desk.url}/design`);
  await picture(owner, 'design');
  for (const [width, height] of [[390, 844], [1320, 900]]) {
    await owner.setViewportSize({ width, height });
    await fits(owner);
    for (const colorScheme of ['dark', 'light']) {
      await owner.emulateMedia({ colorScheme });
      await accessible(owner);
    }
  }
  quiet(owner);
});

test('it is for administrators', async () => {
  const agent = await browser.visitor();
  await signIn(agent, desk, { email: 'mara@northgate.example', password: demo.password });
  assert.equal((await agent.goto(`${desk.url}/design`)).status(), 403);
});
