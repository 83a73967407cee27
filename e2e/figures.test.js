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
  await solved.getByText('What this means', { exact: true }).click();
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
  // The chart says in words what it shows, and the table beside it says each week.
  // Which weeks have enough cases goes by the day on which the demo was made: the chart shows those of the table.
  await solved.getByText('As a table').click();
  assert.equal(await solved.locator('tbody tr').count(), 13);
  const enough = await solved.locator('tbody td', { hasText: /\d %/ }).count();
  const chart = solved.getByRole('img', { name: 'Solved, says the customer, week by week' });
  assert.equal(await chart.count(), enough ? 1 : 0);
  if (enough) {
    assert.match(await chart.locator('desc').textContent(), new RegExp(`In ${enough} of 13 weeks there were enough cases to tell`));
    assert.equal(await chart.locator('circle').count(), enough);
  } else {
    assert.match(await solved.innerText(), /In none of the weeks were there enough cases to tell/);
  }
  const first = page.locator('#first-word');
  assert.match(await first.innerText(), /Half: \d+ (min|h)[\s\S]*Nine in ten: \d+/);
  await first.getByText('As a table').click();
  await picture(page, 'figures-tables');
  for (const [width, height] of [[390, 844], [1320, 900]]) {
    await page.setViewportSize({ width, height });
    await fits(page);
    await accessible(page);
  }
  const [, some] = (await solved.innerText()).match(/, (\d+) of \d+/);
  await press(solved.getByRole('link').first());
  assert.equal(await page.locator('main ul.lines-list > li').count(), Number(some));
  await accessible(page);
  await page.goBack();
  // Half of them took as long or longer, and stand behind the number.
  const [, count] = (await first.innerText()).match(/· (\d+) cases/);
  await press(first.getByRole('link', { name: /those that took .* or longer/ }).first());
  assert.ok(await page.locator('main ul.lines-list > li').count() >= Math.min(50, Number(count) / 2));
  await accessible(page);
  quiet(page);
});
