// How we meet a customer: without catching the anger, on the same side of the table, and alike in like cases. Two people
// complain of the same thing; whoever answers the second sees what was done for the first.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { act, does, now, press, refused, reveal } from './harness/forms.js';
import { invite, openHouse, signIn } from './harness/house.js';
import { journey } from './harness/journey.js';
import { Correspondent } from './harness/post.js';

const ANGER = `You ought to be ashamed! The wardrobe arrived with the left door missing, and your driver laughed.
I will tell the whole street what kind of people you are. Bring the missing door, and bring it soon!`;

const step = journey();
let browser;
let desk;
let agent;
let customer;
let irma;
let number;
let mail;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  const ella = await invite(desk, browser, { name: 'Ella Brandt', email: 'ella@desk.example' });
  agent = await browser.visitor({ script: false });
  customer = await browser.visitor({ script: false, width: 'narrow' });
  irma = new Correspondent(desk, { name: 'Irma Vos', address: 'irma.vos@post.example' });
  await signIn(agent, desk, ella);
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const open = (which = number) => agent.goto(`${desk.url}/cases/${which}`);
const told = async () => (await customer.locator('main').innerText()).replace(/\s+/g, ' ');
const done = () => agent.locator('main [role="status"]').innerText();

test('P4: before an angry mail is answered, one is told to breathe and to begin with what it was like for them', step(async () => {
  number = (await irma.write({ subject: 'Wardrobe without a door', text: ANGER })).case;
  await open();
  assert.equal(await now(agent), 'Give Irma Vos a first word');
  const card = await agent.locator('#now').innerText();
  assert.match(card, /Breathe\. This is about what happened to Irma Vos, not about you/);
  assert.match(card, /Whether it is fair can wait: begin with what it was like for them/);
  assert.ok(card.indexOf('Breathe') < card.indexOf('Your words'), 'read before a word is written');
  assert.match(card, /Nobody has taken this case yet/);
  await does(agent, 'assign', {}, { key: 'I care for it', where: '#now' });
  assert.equal(await done(), 'You look after this case now. Its promises to Irma Vos are yours to keep.');
  assert.equal(await agent.locator('header.page').getByRole('button', { name: 'I care for it' }).count(), 0, 'a case somebody has asks for nobody');
}));

test('P6: opening words on the customer’s side of the table are offered, and go out before one’s own', step(async () => {
  await open();
  const words = 'The left door is missing, and nobody should be laughed at.';
  await reveal(agent.locator('#now [name="opening"]').first());
  assert.match(await agent.locator('#now').innerText(), /on the same side of the table[^]*look at it together with you/);
  assert.match(await refused(agent, 'give-word', { opening: '1', body: words }, { where: '#now' }), /whether it can be solved today/);
  assert.ok(await act(agent, 'give-word', '#now').locator('[name="opening"][value="1"]').isChecked(), 'what was chosen is kept');
  await does(agent, 'give-word', { body: words, today: 'no' }, { where: '#now' });
  assert.equal(await done(), 'Your word is on its way to Irma Vos.');
  mail = await irma.next(/left door/);
  assert.match(mail.text.replace(/\s+/g, ' '), /look at it together with you\. The left door is missing/);
  assert.doesNotMatch(mail.text, /Breathe|ashamed/, 'what helps us is not mailed, and anger is not given back');

  await customer.goto(mail.link());
  assert.match(await told(), /It cannot be solved today; Ella Brandt stays with it until it is\./);
  await accessible(customer);

  await press(agent.locator('#conversation .ours a', { hasText: 'The mail as it went out' }));
  const sent = await agent.locator('#sent').innerText();
  assert.match(sent.replace(/\s+/g, ' '), /irma\.vos@post\.example.*nobody should be laughed at.*It cannot be solved today.*You hear from me next by/);
  await fits(agent);
  await accessible(agent);
  await picture(agent, 'mail-as-sent');
}));

test('P21: an offer is held against fairness, and against what was done in like cases', step(async () => {
  await open();
  await does(agent, 'skip-stage', { stage: 'understood', reason: 'She showed me on the phone' });
  const fair = await agent.locator('#now').innerText();
  assert.match(fair, /Would somebody who asked quietly be offered the same\?/);
  assert.match(fair, /Does it serve Irma Vos best, or only us\?/);
  await press(agent.locator('#now a', { hasText: 'like cases' }));
  assert.match(await agent.locator('main').innerText(), /No like case has a solution yet/);
  await accessible(agent);

  await open();
  await does(agent, 'offer', {
    'text-0': 'A new left door, brought and fitted on Friday.', 'remedy-0': 'replacement', 'meets-0': 'fully',
    'text-1': 'We take the wardrobe back and pay you its price.', 'remedy-1': 'refund', 'meets-1': 'partly',
  }, { where: '#now' });
  await does(agent, 'choose', { option: '1', via: 'phone' }, { where: '#now' });
  assert.equal(await done(), 'The choice is noted.');

  const quietly = new Correspondent(desk, { name: 'Ove Lang', address: 'ove.lang@post.example' });
  const text = 'Good morning. The left door of my wardrobe is missing. Could you bring it?';
  const second = (await quietly.write({ subject: 'Wardrobe, a door', text })).case;
  await open(second);
  await does(agent, 'give-word', { body: 'I see to it.', today: 'no' }, { where: '#now' });
  await does(agent, 'skip-stage', { stage: 'understood', reason: 'It is plain' });
  await press(agent.locator('#now a', { hasText: 'like cases' }));
  const alike = (await agent.locator('main').innerText()).replace(/\s+/g, ' ');
  assert.match(alike, /Wardrobe without a door.*They chose: replacement: A new left door, brought and fitted on Friday\./);
  assert.doesNotMatch(new URL(agent.url()).href, /wardrobe|Irma/i, 'no word of theirs stands in an address');
  await fits(agent);
  await agent.emulateMedia({ colorScheme: 'dark' });
  await accessible(agent);
  await picture(agent, 'like-cases');
  await press(agent.locator('main a', { hasText: 'Wardrobe without a door' }));
  assert.match(await agent.locator('h1').innerText(), /Wardrobe without a door/);
  quiet(agent, { expected: [/status of 4\d\d/] });
  quiet(customer);
}));
