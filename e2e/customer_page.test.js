// The customer's page: a signed link, no account, no script. A phone is what most people open it on.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { does, send } from './harness/forms.js';
import { caseOf, invite, openHouse, signIn } from './harness/house.js';
import { Correspondent } from './harness/post.js';

/** Most bytes of the page itself. */
const PAGE_BYTES = 30 * 1024;
/** Words of ours that no customer needs to know. */
const OURS = /\b(ticket|deed|stage|upheld|escalat\w*|SLA|workflow|policy|undefined|null)\b/i;

let browser;
let desk;
let agent;
let customer;
let vera;
let number;
let mail;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  const ella = await invite(desk, browser, { name: 'Ella Brandt', email: 'ella@desk.example' });
  [agent, customer] = await Promise.all([browser.visitor({ script: false }), browser.visitor({ script: false, width: 'narrow' })]);
  await signIn(agent, desk, ella);
  vera = new Correspondent(desk, { name: 'Vera Lund', address: 'vera.lund@post.example' });
  number = (await vera.write({ subject: 'Chair', text: 'The chair broke under my father. <b>He is 84.</b>' })).case;
  await open();
  await does(agent, 'assign', {}, { key: 'I care for it' });
  await does(agent, 'give-word', { body: 'I am glad nothing worse happened. I see to it.', today: 'no' }, { where: '#now' });
  await does(agent, 'skip-stage', { stage: 'understood', reason: 'We spoke for half an hour' });
  await does(agent, 'offer', {
    'text-0': 'A new chair, brought and set up on Thursday.', 'remedy-0': 'replacement', 'meets-0': 'fully',
    'text-1': 'We take it back and pay you the price.', 'remedy-1': 'refund', 'meets-1': 'partly',
  }, { where: '#now' });
  mail = await vera.next(/A new chair/);
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const open = () => agent.goto(`${desk.url}/cases/${number}`);
const version = async () => (await caseOf(desk, number)).version;

test('a link in a mail opens the page with an answer chosen, and changes nothing however often it is opened', async () => {
  const links = mail.text.match(/https?:\/\/\S+\/c\/\S+/g);
  assert.ok(links.length >= 4, 'each answer has its link');
  const before = await version();
  for (const link of links) {
    for (const ask of ['get', 'head']) {
      assert.equal((await customer.request[ask](link)).status(), 200);
    }
  }
  assert.equal((await customer.request.get(`${mail.link()}?answer=%3Cscript%3E`)).status(), 200);
  const forged = await customer.request.post(mail.link(), { form: { about: 'choice', point: '1', pick: '1' }, headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' } });
  assert.equal(forged.status(), 403, 'another site cannot press for them');
  assert.equal(await version(), before);

  await customer.goto(links.find((link) => /option-1-2|answer=option.*2$/.test(link)) ?? links[1]);
  assert.equal(await customer.locator('input[name="pick"]:checked').count(), 1);
});

test('P11: the page is small, plain and whole: no script, no term of ours, nothing asked that is known', async () => {
  const answer = await customer.goto(mail.link());
  const body = await answer.text();
  assert.ok(Buffer.byteLength(body) < PAGE_BYTES, `${Buffer.byteLength(body)} bytes`);
  assert.doesNotMatch(body, /<script|onclick|javascript:/i);
  assert.doesNotMatch(await customer.locator('main').innerText(), OURS);
  assert.doesNotMatch(mail.text.replace(/https?:\/\/\S+/g, ''), OURS);
  assert.equal(await customer.locator('input[type="email"], input[type="tel"], input[name="name"], input[type="password"]').count(), 0);
  assert.deepEqual(await customer.context().cookies(), [], 'the page leaves no cookie');
  const headers = answer.headers();
  assert.match(headers['content-security-policy'], /default-src 'none'/);
  assert.match(headers['referrer-policy'], /no-referrer|same-origin/);
  assert.match(headers['cache-control'], /no-store/);
  await fits(customer);
  await customer.emulateMedia({ colorScheme: 'dark' });
  await accessible(customer);
  await customer.emulateMedia({ colorScheme: 'light' });
  await accessible(customer);
  await picture(customer, 'customer-page');
});

test('none of these without a wish comes back kindly, with what was pressed', async () => {
  const before = await version();
  const answer = await send(customer.locator('form:has(input[name="about"][value="choice"])'), { pick: 'none' });
  assert.equal(answer.status(), 422);
  assert.match(await customer.locator('main').innerText(), /tell us what would make you happy, in a few words/);
  assert.ok(await customer.locator('input[name="pick"][value="none"]').isChecked());
  await accessible(customer);
  assert.equal(await version(), before);
});

test('P16: with the keyboard alone a customer chooses a solution', async () => {
  await customer.goto(mail.link());
  const focused = () => customer.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent?.trim());
  await customer.keyboard.press('Tab');
  assert.equal(await focused(), 'Go to the content');
  for (let key = 0; key < 20 && (await focused()) !== 'pick'; key += 1) {
    await customer.keyboard.press('Tab');
  }
  await customer.keyboard.press('Space');
  await customer.keyboard.press('ArrowDown');
  const chosen = await customer.locator('input[name="pick"]:checked').getAttribute('value');
  assert.equal(chosen, '2');
  const ring = await customer.evaluate(() => {
    const seen = (node) => ['outlineStyle', 'boxShadow'].some((name) => !['none', ''].includes(getComputedStyle(node)[name]));
    return [document.activeElement, document.activeElement.closest('label')].some(seen);
  });
  assert.ok(ring, 'where the keys are is seen');
  await customer.keyboard.press('Tab');
  assert.equal(await focused(), 'words');
  await customer.keyboard.press('Tab');
  assert.equal(await focused(), 'This is what I would like');
  await Promise.all([customer.waitForNavigation(), customer.keyboard.press('Enter')]);
  assert.match(await customer.locator('[role="status"]').innerText(), /that is noted/);
  await open();
  assert.match(await agent.locator('#now').innerText(), /They chose/);
});

test('a customer writes from the page to the person who cares for it', async () => {
  await customer.goto(mail.link());
  const words = 'Please ring the upper bell.\n\n<script>alert(1)</script> & thanks';
  await send(customer.locator('form:has(input[name="about"][value="write"])'), { body: words });
  assert.match(await customer.locator('[role="status"]').innerText(), /has reached Ella Brandt/);
  await open();
  assert.ok((await agent.locator('#conversation').innerText()).includes('<script>alert(1)</script> & thanks'), 'shown as it was written');
});

test('more than the page takes in is met with a page that says so, and the words are there on the way back', async () => {
  const write = () => customer.locator('form:has(input[name="about"][value="write"])');
  for (const letters of [100_000, 3_000_000]) {
    await customer.goto(mail.link());
    const answer = await send(write(), { body: 'x'.repeat(letters) });
    assert.equal(answer.status(), 413);
    assert.match(await customer.locator('main').innerText(), /more than the page can take in[^]*nothing was changed[^]*send them in two parts/);
    await accessible(customer);
    await customer.goBack();
    assert.equal((await write().locator('textarea').inputValue()).length, letters);
  }
});

test('a revoked link opens nothing, a renewed one opens the page again, and no link opens anything else', async () => {
  const old = mail.link();
  await does(agent, 'revoke-link');
  const closed = await customer.goto(old);
  assert.equal(closed.status(), 404);
  assert.match(await customer.locator('main').innerText(), /does not open a page any more[^]*care@desk\.example/);
  assert.doesNotMatch(await customer.locator('main').innerText(), /Vera|chair|Ella/i);
  await accessible(customer);
  await picture(customer, 'customer-closed');
  assert.equal((await customer.request.post(old, { form: { about: 'write', body: 'hello' } })).status(), 404);

  await open();
  await does(agent, 'renew-link');
  const { customer_url: fresh } = await caseOf(desk, number);
  assert.notEqual(fresh, old);
  assert.equal((await customer.goto(fresh)).status(), 200);
  assert.equal((await customer.goto(old)).status(), 404);
  const changed = fresh.slice(0, -1) + (fresh.endsWith('A') ? 'B' : 'A');
  assert.equal((await customer.goto(changed)).status(), 404);
  await customer.goto(`${desk.url}/cases/${number}`);
  assert.equal(new URL(customer.url()).pathname, '/sign-in');
  quiet(customer, { expected: [/status of 4\d\d/] });
});
