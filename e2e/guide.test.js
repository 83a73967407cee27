// The pictures of the guides: taken of the demo. What stands on each screen is kept beside them (`docs/pictures/seen.json`);
// where a screen says something else by now the picture is old, and `GUIDE_PICTURES=take` takes it anew.

import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { openBrowser, quiet } from './harness/browser.js';
import { openDemo, signIn } from './harness/house.js';

const ROOT = join(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'docs/pictures');
const SEEN = join(PICTURES, 'seen.json');
const TAKES = process.env.GUIDE_PICTURES === 'take';
const TEXTS = ['README.md', 'docs/guide/agents.md', 'docs/guide/supervisors.md', 'docs/guide/running.md'];

/** What the words of the angry mail's first answer could be, with something for the coach to find. */
const WORDS = 'Dear Mr Holloway, you failed to restart it in the right order. I will call you on Thursday at 3 pm.';

let browser;
let desk;
let agent;
let owner;
let walks;

before(async () => {
  browser = await openBrowser();
  const demo = await openDemo();
  desk = demo.desk;
  agent = await browser.visitor();
  await signIn(agent, desk, { email: 'mara@northgate.example', password: demo.password });
  owner = await browser.visitor();
  await signIn(owner, desk, { email: 'ruth@northgate.example', password: demo.password });
  await agent.goto(`${desk.url}/demo`);
  walks = await agent.locator('section:has(h3)').evaluateAll((sections) =>
    sections.map((section) => [...section.querySelectorAll('p a')].map((link) => link.href)),
  );
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const SCREENS = {
  today: async () => {
    await agent.goto(desk.url);
    return agent;
  },
  'first-word': async () => {
    await agent.goto(walks[0][0]);
    await agent.locator('#now .cm-content').first().click();
    await agent.keyboard.type(WORDS);
    await agent.locator('#now .found li').first().waitFor();
    return agent;
  },
  'customer-page': async () => {
    await agent.goto(walks[1][1]);
    await agent.locator('main ul.lines-list a').first().click();
    const link = await agent.locator('main article a[href^="/c/"]').first().getAttribute('href');
    const customer = await browser.visitor({ script: false, width: 'narrow' });
    await customer.goto(new URL(link.split('?')[0], desk.url).href);
    return customer;
  },
  house: async () => {
    await owner.goto(`${desk.url}/house`);
    return owner;
  },
  rule: async () => {
    await owner.goto(`${desk.url}/coach/rules/blames-customer`);
    return owner;
  },
  aside: async () => {
    await owner.goto(`${desk.url}/aside`);
    return owner;
  },
};

/** The headings, labels and keys that stand on the part of a page that is seen at once, without their figures. */
function labels(page) {
  return page.locator('body').evaluate((body) => {
    const seen = (one) => {
      const place = one.getBoundingClientRect();
      return one.checkVisibility() && place.top < innerHeight && place.bottom > 0 && !one.closest('.demo');
    };
    const words = (one) => one.innerText.replaceAll(/\s+/g, ' ').replaceAll(/\d+/g, '#').trim();
    return [...body.querySelectorAll('h1, h2, h3, legend, label, button, nav a')].filter(seen).map(words).filter(Boolean);
  });
}

for (const [name, open] of Object.entries(SCREENS)) {
  test(`the picture “${name}” shows the desk as it is`, async () => {
    const page = await open();
    const found = await labels(page);
    const kept = JSON.parse(await readFile(SEEN, 'utf8'));
    if (TAKES) {
      await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
      await writeFile(SEEN, `${JSON.stringify({ ...kept, [name]: found }, null, 1)}\n`);
    } else {
      assert.deepEqual(found, kept[name], `docs/pictures/${name}.png is old; GUIDE_PICTURES=take node --test e2e/guide.test.js takes it anew`);
    }
    quiet(page);
  });
}

test('the guides show each picture, and none that nobody takes', async () => {
  const shown = new Set();
  for (const text of TEXTS) {
    const body = await readFile(join(ROOT, text), 'utf8');
    for (const [, picture] of body.matchAll(/!\[[^\]]+\]\([^)]*pictures\/([a-z-]+)\.png\)/g)) {
      shown.add(picture);
    }
  }
  const there = (await readdir(PICTURES)).filter((file) => file.endsWith('.png')).map((file) => file.slice(0, -4));
  assert.deepEqual([...shown].sort(), Object.keys(SCREENS).sort());
  assert.deepEqual(there.sort(), Object.keys(SCREENS).sort());
});
