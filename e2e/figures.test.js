// Figures of how complaints went: on the demo's month, each with its meaning, its cases and the year before. Without script.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { press } from './harness/forms.js';
import { openDemo, signIn } from './harness/house.js';

let browser;
let desk;
let page;

before(async () => {
  browser = await openBrowser();
  const demo = await openDemo();
  desk = demo.desk;
  page = await browser.visitor({ script: false });
  await signIn(page, desk, { email: 'mara@northgate.example', password: demo.password });
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

test('P36: figures stand beside those of a year before, with what they mean, how sure they are and their cases', async () => {
  await page.goto(`${desk.url}/learning`);
  await press(page.getByRole('link', { name: 'How complaints went, in figures' }));
  const solved = page.locator('#confirmed');
  assert.match(await solved.innerText(), /\d+ %\s+\(\d+ to \d+ %\), \d+ of \d+/);
  assert.match(await solved.innerText(), /A year before\s+Fewer than 5: too few to tell/);
  await solved.locator('summary').click();
  assert.match(await solved.innerText(), /Silence is no yes/);
  await picture(page, 'figures');
  for (const [width, height] of [[390, 844], [1320, 900]]) {
    await page.setViewportSize({ width, height });
    await fits(page);
    for (const colorScheme of ['dark', 'light']) {
      await page.emulateMedia({ colorScheme });
      await accessible(page);
    }
  }
  const [, some] = (await solved.innerText()).match(/, (\d+) of \d+/);
  await press(solved.getByRole('link').first());
  assert.equal(await page.locator('main ul.lines-list > li').count(), Number(some));
  await accessible(page);
  quiet(page);
});
