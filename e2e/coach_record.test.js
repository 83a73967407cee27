// The record of the coach: a word that goes out as it was says why on its case, rules are counted and nobody who writes is,
// a rule can be switched off, programs get tokens, and the house's own pages are read anew while the desk runs.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { openBrowser, quiet, whole } from './harness/browser.js';
import { startDesk } from './harness/desk.js';
import { act, does, fill, press, refused, send } from './harness/forms.js';
import { ADMINISTRATOR, PASSWORD, invite, signIn } from './harness/house.js';
import { journey } from './harness/journey.js';
import { Correspondent } from './harness/post.js';

const HARSH = 'You failed to attach the receipt.';
const KIND = 'I see why you are upset, and I am sorry that it came torn twice. What would help you most?';
const OWN = '# no-kindly\n\nThe word kindly before an order.\n\n- title: Kindly do this\n- level: error\n\n## Message\nThe customer may hear an order in a polite coat.\n\n## Notices\n- `, kindly (send|call)`\n\n## Samples noticed\n- Kindly send us the form.\n';
/** Most milliseconds until a changed page is in force: it is looked at every two seconds, and read once it stands still. */
const TAKEN_MS = 15_000;

const step = journey();
let browser;
let desk;
let rules;
let agent;
let sam;
let rosa;
let number;

before(async () => {
  browser = await openBrowser();
  rules = await mkdtemp(join(tmpdir(), 'amends-rules-'));
  desk = await startDesk({
    env: { AMENDS_COMPANY_NAME: 'Alder Kitchens', AMENDS_WEB_LISTEN: '127.0.0.1:{port}', AMENDS_COACH_RULES: rules },
  });
  rosa = await browser.visitor({ script: false });
  const [, link] = await desk.told(/open (\S+\/setup\?token=\S+)/);
  await rosa.goto(link);
  await send(rosa.locator('form'), { name: ADMINISTRATOR.name, email: ADMINISTRATOR.email, 'new-password': PASSWORD });
  await signIn(rosa, desk, ADMINISTRATOR);
  const anna = await invite(desk, browser, { name: 'Anna Holm', email: 'anna@desk.example' });
  agent = await browser.visitor({ script: false });
  await signIn(agent, desk, anna);
  sam = await browser.visitor({ script: false });
  await signIn(sam, desk, await invite(desk, browser, { name: 'Sam Voss', email: 'sam@desk.example', role: 'supervisor' }));
  const ida = new Correspondent(desk, { name: 'Ida Moor', address: 'ida.moor@post.example' });
  number = (await ida.write({ subject: 'Torn again', text: 'The sofa came with a torn seat, twice.\n\nIda Moor' })).case;
});

after(async () => {
  await browser?.close();
  await desk?.stop();
  await rm(rules, { recursive: true, force: true });
});

const words = (page) => page.locator('main').innerText();

/** Sends harsh words after they were shown; or what they were changed to. */
async function sends(body = HARSH, reason = '') {
  await agent.goto(`${desk.url}/cases/${number}`);
  await refused(agent, 'give-word', { body: HARSH });
  await does(agent, 'give-word', body === HARSH ? { 'coach-reason': reason } : { body });
}

test('whoever sends a word as it was may say why, and the case shows both', step(async () => {
  await agent.goto(`${desk.url}/cases/${number}`);
  await does(agent, 'assign', {}, { key: 'I care for it' });
  assert.equal(await act(agent, 'give-word').locator('[name="coach-reason"]').isVisible(), false, 'nothing was shown yet');
  await refused(agent, 'give-word', { body: `${HARSH} Please calm down.`, today: 'no' }, { where: '#now' });
  const form = act(agent, 'give-word', '#now');
  assert.match(await form.innerText(), /If you send it as it is: why\?[^]*You need not say/);
  await fill(form, 'coach-reason', 'not-meant');
  await fill(form, 'coach-reason-blames-customer', 'their-words');
  await fill(form, 'coach-line', 'It stands so in the letter');
  await whole(agent, 'record-form');
  await press(form.getByRole('button', { name: 'Send as it is' }));
  const talk = agent.locator('#conversation');
  await talk.getByText('Went out as it was').click();
  const told = await talk.innerText();
  assert.match(told, /Puts the fault on the customer[^]*the customer’s own words/);
  assert.match(told, /The rule means something else[^]*It stands so in the letter/);
  await whole(agent, 'record-case');
}));

test('the rules are counted and nobody who writes is; a rule most words pass over is proposed to be switched off', step(async () => {
  await sam.goto(`${desk.url}/coach/rules`);
  await press(sam.getByRole('link', { name: 'How the rules are taken here' }));
  assert.match(await words(sam), /Too few to say[^]*fewer than 5 words in 90 days/);
  await sends(KIND);
  for (let turn = 0; turn < 8; turn += 1) {
    await sends(HARSH, turn < 5 ? 'asked-for' : '');
  }
  await sam.reload();
  const told = await words(sam);
  assert.match(told, /Puts the fault on the customer[^]*Shown before 10 words: 1 changed, 9 sent as they were/);
  assert.match(told, /the customer asked for it · 5[^]*No reason chosen · 3/);
  assert.match(told, /9 of 10 words were sent as they were\. Perhaps this rule does not fit/);
  assert.doesNotMatch(told, /Anna/);
  await whole(sam, 'record-page');
  assert.equal((await agent.goto(`${desk.url}/coach/record`)).status(), 403, 'not for agents');
}));

test('a supervisor switches a rule off and on again; in between it is silent', step(async () => {
  await press(sam.getByRole('link', { name: 'Switch this rule off' }));
  assert.equal(new URL(sam.url()).pathname, '/coach/rules/blames-customer');
  await send(sam.locator('#switch form'), { reason: 'We write to workshops' });
  assert.match(await words(sam), /switched off here: Sam Voss did it on[^]*We write to workshops/);
  await whole(sam, 'record-off');
  await agent.goto(`${desk.url}/cases/${number}`);
  await does(agent, 'give-word', { body: HARSH });
  await agent.goto(`${desk.url}/coach/rules`);
  assert.match(await words(agent), /Puts the fault on the customer\s+switched off/);
  await sam.goto(`${desk.url}/coach/record`);
  await press(sam.getByRole('button', { name: 'Switch it on again' }));
  assert.match(await words(sam), /switched on again by Sam Voss/);
  await agent.goto(`${desk.url}/cases/${number}`);
  await refused(agent, 'give-word', { body: HARSH });
}));

test('an administrator makes a token, is shown it once, and withdraws it', step(async () => {
  await rosa.goto(`${desk.url}/coach/rules`);
  await press(rosa.getByRole('link', { name: 'Programs that ask the coach' }));
  await send(rosa.locator('form[action="/coach/tokens"]'), { name: 'Browsers in the shop' });
  const [, address, token] = (await words(rosa)).match(/(http\S+\/languagetool\/([^/\s]+)\/v2)/);
  await whole(rosa, 'record-token');
  const ask = () => fetch(`${address}/check`, { method: 'POST', body: new URLSearchParams({ language: 'en', text: HARSH }) });
  assert.match(await (await ask()).text(), /blames-customer/);
  await rosa.goto(`${desk.url}/coach/tokens`);
  assert.doesNotMatch(await rosa.content(), new RegExp(token));
  assert.match(await words(rosa), /made by Rosa Keller on [^]*last used/);
  await whole(rosa, 'record-tokens');
  await press(rosa.getByRole('button', { name: 'Withdraw “Browsers in the shop”' }));
  assert.equal((await ask()).status, 403);
}));

test('the house’s own pages are read while the desk runs, and a wrong one keeps the rules from before', step(async () => {
  await writeFile(join(rules, 'no-kindly.md'), OWN);
  await until(agent, /Kindly do this/);
  await writeFile(join(rules, 'no-kindly.md'), OWN.replace('level: error', 'level: loud'));
  await until(rosa, /no-kindly\.md, line 6/);
  assert.match(await words(rosa), /Kindly do this/, 'what was in force stays in force');
  await whole(rosa, 'record-refused');
  await agent.reload();
  assert.doesNotMatch(await words(agent), /line 6/, 'for administrators alone');
  await writeFile(join(rules, 'no-kindly.md'), OWN);
  await until(rosa, /^(?![^]*line 6)/);
  for (const page of [agent, sam, rosa]) {
    quiet(page, { expected: [/status of 4\d\d/] });
  }
}));

/** Looks at the manual until it says so. */
async function until(page, pattern) {
  const late = Date.now() + TAKEN_MS;
  for (;;) {
    await page.goto(`${desk.url}/coach/rules`);
    const told = await words(page);
    if (pattern.test(told)) {
      return;
    }
    assert.ok(Date.now() < late, `the manual never said ${pattern}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
