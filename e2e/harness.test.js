// The harness itself: what the journeys rely on holds, and what they must notice is noticed.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { accessible, barriers, fits, openBrowser, picture, quiet, troublesOf } from './harness/browser.js';
import { startDesk } from './harness/desk.js';

const SAMPLE = join(dirname(fileURLToPath(import.meta.url)), 'harness/sample-desk.js');
const start = (options) => startDesk({ binary: SAMPLE, args: ['serve', '{data}', '{port}'], ...options });

let browser;
let desk;

before(async () => {
  browser = await openBrowser();
  desk = await start();
});

after(async () => {
  await desk?.stop();
  await browser?.close();
});

test('a desk tells its address, takes commands, survives a kill and leaves nothing behind', async () => {
  const own = await start();
  assert.equal((await own.told(/token (\S+)/))[1], 'abc-123');
  const command = await own.run(['note', '{data}'], { input: 'kept words' });
  assert.deepEqual({ code: command.code, ...JSON.parse(command.stdout) }, { code: 0, kept: true });

  await own.kill();
  await assert.rejects(fetch(own.url));
  await own.start();
  assert.match(await (await fetch(own.url)).text(), /kept words/);

  await own.stop();
  assert.ok(!existsSync(own.data), 'its data folder is gone');
});

test('a desk that ends before it is ready is told with what it wrote', async () => {
  await assert.rejects(start({ args: ['refuse', '{data}'] }), /ended with 3.*\n.*later version/);
  await assert.rejects(start({ binary: '/nowhere/amends' }), /could not be started/);
});

test('a page is read with script and without', async () => {
  for (const script of [true, false]) {
    const page = await browser.visitor({ script });
    await page.goto(`${desk.url}/script`);
    assert.equal(await page.locator('#said').textContent(), script ? 'scripted' : 'plain');
    await accessible(page);
    quiet(page);
    await page.goto(`${desk.url}/barrier`);
    assert.match((await barriers(page)).join('\n'), /image-alt/, `script ${script}`);
    await page.context().close();
  }
});

test('what goes wrong unseen is noticed', async () => {
  const page = await browser.visitor();
  await page.goto(`${desk.url}/noisy`);
  assert.match(troublesOf(page).join('\n'), /console error: a fault[^]*script error: missing is not defined/);
  assert.throws(() => quiet(page));
  quiet(page, { expected: [/a fault/, /missing/] });

  const broken = await browser.visitor();
  await broken.goto(`${desk.url}/broken`);
  assert.match(troublesOf(broken).join('\n'), /answer 500/);

  const elsewhere = await browser.visitor();
  await elsewhere.goto(`${desk.url}/elsewhere`);
  assert.match(troublesOf(elsewhere).join('\n'), /another host: 127\.0\.0\.1:9/);
});

test('a page wider than a phone is noticed', async () => {
  const page = await browser.visitor({ width: 'narrow' });
  await page.goto(desk.url);
  await fits(page);
  await page.goto(`${desk.url}/wide`);
  await assert.rejects(fits(page), /2\d{3} px wide/);
});

test('pictures are taken at both widths in both schemes, and the page is left as it was', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'amends-pictures-'));
  try {
    const page = await browser.visitor({ script: false, width: 'narrow', scheme: 'dark' });
    await page.goto(desk.url);
    const files = await picture(page, 'notes', folder);
    assert.deepEqual(
      files.map((file) => file.slice(folder.length + 1)),
      ['notes-1320-light.png', 'notes-1320-dark.png', 'notes-390-light.png', 'notes-390-dark.png'],
    );
    for (const file of files) {
      assert.ok((await stat(file)).size > 1000, file);
    }
    assert.equal(page.viewportSize().width, 390);
    assert.ok(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
