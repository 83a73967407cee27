// A shop sets up its mailbox on the page, against a real Postfix and a real Dovecot. A customer writes with a real mail client,
// is answered in their own mailbox, and their plain reply confirms the case.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { act, does, send } from './harness/forms.js';
import { ADMINISTRATOR, caseOf, openHouse, signIn } from './harness/house.js';
import { journey } from './harness/journey.js';
import { Customer, startServers } from './harness/servers.js';

const ADDRESS = 'desk@amends.test';
/** Most milliseconds until the desk is back, or has taken a mail. */
const BACK_MS = 60_000;
const LOOK_MS = 200;

const step = journey();
let servers;
let browser;
let desk;
let agent;
let marta;
let number;
let mail;

before(async () => {
  [servers, browser] = await Promise.all([startServers(), openBrowser()]);
  desk = await openHouse(browser);
  agent = await browser.visitor({ script: false });
  await signIn(agent, desk, { email: ADMINISTRATOR.email });
  marta = new Customer(servers, { name: 'Marta Lind', address: 'marta@client.test', house: ADDRESS });
});

after(async () => {
  await browser?.close();
  await desk?.stop();
  await servers?.stop();
});

/** Waits until it is so, and gives what it gave. */
async function until(what, look) {
  const limit = Date.now() + BACK_MS;
  for (;;) {
    const found = await look().catch(() => undefined);
    if (found) {
      return found;
    }
    assert.ok(Date.now() < limit, `it did not come about that ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

const form = () => agent.locator('#add form');
const fields = (more = {}) => ({
  'mailbox-address': ADDRESS,
  password: servers.passwords[ADDRESS],
  'imap-host': servers.host,
  'imap-port': String(servers.imaps),
  'imap-tls': 'tls',
  'smtp-host': servers.host,
  'smtp-port': String(servers.submissions),
  'smtp-tls': 'tls',
  authorities: servers.certificate,
  ...more,
});

test('what is wrong with a mailbox is said in plain words, and nothing of it is kept', step(async () => {
  await agent.goto(`${desk.url}/mailboxes`);
  await fits(agent);
  await accessible(agent);
  await picture(agent, 'mailbox-add');
  const said = async (more) => {
    const answer = await send(form(), fields(more));
    assert.equal(answer.status(), 422);
    assert.equal(await form().locator('[name="password"]').inputValue(), '', 'a password is never sent back');
    return form().locator('p.say.no').innerText();
  };
  assert.match(await said({ password: 'not the word' }), /refuses user and password.*Nothing was kept/s);
  await fits(agent);
  await accessible(agent);
  await picture(agent, 'mailbox-refused');
  assert.match(await said({ authorities: '' }), /certificate is not trusted/);
  assert.match(await said({ 'imap-port': '1' }), /Nothing answers at that host and port/);
  assert.match(await said({ 'smtp-port': '1' }), /Nothing answers where mail is sent/);
  assert.match(await said({ 'imap-host': 'no-such-host.invalid' }), /No server of that name is known/);
  await agent.goto(`${desk.url}/mailboxes`);
  assert.match(await agent.locator('main').innerText(), /No mailbox is read/);
}));

test('address, password and a mail there and back: the mailbox is added, and the desk reads it', step(async () => {
  const answer = await send(form(), fields());
  assert.equal(answer.status(), 200, await agent.locator('main').innerText());
  assert.match(await agent.locator('main').innerText(), /is added[^]*A test mail went there and came back/);
  await picture(agent, 'mailbox-added');
  await until('the desk reads the mailbox', async () => {
    await agent.goto(`${desk.url}/mailboxes`);
    return /All is well/.test(await agent.locator('main').innerText());
  });
  await fits(agent);
  await accessible(agent);
  await picture(agent, 'mailbox-read');
  const { stdout } = await desk.run(['mailbox', 'list', '--data', '{data}', '--format', 'json']);
  assert.equal(JSON.parse(stdout)[0].address, ADDRESS);
}));

test('a key is given on the page, its record is shown, and mail is signed from then on', step(async () => {
  const give = (key) => send(agent.locator(`form[action="/mailboxes/signing"]`), {
    'signing-domain': 'amends.test', 'signing-selector': 'desk', 'signing-key': key,
  });
  await agent.locator('#signing summary').click();
  const wrong = await give('-----BEGIN PUBLIC KEY-----');
  assert.equal(wrong.status(), 422);
  assert.match(await agent.locator('#signing p.say.no').innerText(), /no private key.*Nothing was kept/s);
  await fits(agent);
  await accessible(agent);
  await picture(agent, 'signing-refused');
  const right = await give(execFileSync('openssl', ['genrsa', '2048'], { encoding: 'utf8' }));
  assert.equal(right.status(), 200, await agent.locator('main').innerText());
  const told = await agent.locator('main').innerText();
  assert.match(told, /Mail of amends\.test is signed/);
  assert.match(told, /desk\._domainkey\.amends\.test[^]*v=DKIM1; k=rsa; p=/);
  await fits(agent);
  await picture(agent, 'signing-added');
  await until('the desk is back with the key', async () => {
    await agent.goto(`${desk.url}/mailboxes`);
    return /Signed mail: one key/.test(await agent.locator('main').innerText());
  });
  await agent.locator('#signing summary').click();
  await fits(agent);
  await accessible(agent);
  await picture(agent, 'signing');
}));

test('a mail by a real client becomes a case, and its receipt lies in the customer’s mailbox', step(async () => {
  await marta.write({ subject: 'Boots', text: 'My boots leak after a week of rain. I want new ones.\n\nMarta Lind' });
  const row = await until('the mail is a case', async () => {
    await agent.goto(desk.url);
    const found = agent.locator('a.promise').first();
    return (await found.count()) > 0 && found;
  });
  assert.match(await row.innerText(), /First word to Marta Lind/);
  number = Number((await row.getAttribute('href')).match(/\d+/)[0]);
  const receipt = await marta.next(/machine/);
  assert.equal(receipt.header('auto-submitted'), 'auto-replied');
  assert.match(receipt.header('dkim-signature'), /a=rsa-sha256;[^]*d=amends\.test;/);
}));

test('the answer arrives in the customer’s mailbox and stands in the thread of their mail', step(async () => {
  await agent.goto(`${desk.url}/cases/${number}`);
  await does(agent, 'assign', {}, { key: 'I care for it' });
  await does(agent, 'give-word', { body: 'I take it along myself today and call you.', today: 'yes' }, { where: '#now' });
  mail = await marta.next(/take it along myself/);
  const threads = await marta.threads();
  assert.equal(threads.length, 1, `her mail, the receipt and the word are one thread: ${threads}`);
  await until('the server’s word stands on the message', async () => {
    await agent.goto(`${desk.url}/cases/${number}`);
    return /the mail server has taken it/.test(await agent.locator('#conversation').innerText());
  });
}));

test('an absence note in between does nothing', step(async () => {
  await agent.goto(`${desk.url}/cases/${number}`);
  await does(agent, 'skip-stage', { stage: 'agreed', reason: 'All said on the phone' });
  await does(agent, 'declare-done', { checked: 'Her new boots arrived, she said so', costs: 'none' });
  await does(agent, 'follow-up', { body: 'Is it solved now?' }, { where: '#now' });
  mail = await marta.next(/Is it solved now/);
  const before = await caseOf(desk, number);
  await marta.write({ answers: mail, subject: 'Automatic reply: Boots', text: 'I am away until Monday. Yes, all good here!', headers: ['Auto-Submitted: auto-replied'] });
  await until('the note is filed', async () => {
    const { stdout } = await desk.run(['mailbox', 'log', '--data', '{data}', '--format', 'json']);
    return JSON.parse(stdout).some((line) => line.outcome === 'automatic' && line.case === number);
  });
  const now = await caseOf(desk, number);
  assert.deepEqual([now.status, now.round], [before.status, before.round]);
  assert.equal(now.status, 'open');
}));

test('the customer’s plain “yes, all good now” confirms the case', step(async () => {
  await marta.write({ answers: mail, text: 'Yes, all good now' });
  await until('the case is confirmed', async () => (await caseOf(desk, number)).status === 'confirmed');
  await agent.goto(`${desk.url}/cases/${number}`);
  assert.match(await agent.locator('header.page').innerText(), /solved, says the customer/);
  assert.equal(await act(agent, 'give-word', '#now').count(), 0, 'nothing is to be done');
  assert.equal((await marta.threads()).length, 1, 'all of it is one thread');
  quiet(agent, { expected: [/status of 422/, /ERR_CONNECTION/, /status of 5\d\d/] });
}));
