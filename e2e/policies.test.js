// A law is chosen, a case has two points and two clocks over a holiday, and the final answer is refused while a part is
// missing; then it goes out with a file that the customer keeps.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { act, does, refused, reveal, send } from './harness/forms.js';
import { ADMINISTRATOR, at, caseOf, invite, openHouse, signIn } from './harness/house.js';
import { journey } from './harness/journey.js';
import { Correspondent } from './harness/post.js';

const POLICIES = '/house/policies';
const ADR = 'Example Arbitration, 1 Example Street, https://arbitration.example';

const step = journey();
let browser;
let desk;
let boss;
let agent;
let customer;
let paul;
let number;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  const ella = await invite(desk, browser, { name: 'Ella Brandt', email: 'ella@desk.example' });
  boss = await browser.visitor({ script: false });
  agent = await browser.visitor({ script: false });
  customer = await browser.visitor({ script: false, width: 'narrow' });
  paul = new Correspondent(desk, { name: 'Paul Ferrer', address: 'paul.ferrer@post.example' });
  await signIn(boss, desk, ADMINISTRATOR);
  await signIn(agent, desk, ella);
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

const open = () => agent.goto(`${desk.url}/cases/${number}`);
const chooses = (policy, of) => send(boss.locator('form:has(input[name="sheet"][value="choose"])'), { policy, for: of });
const lawOf = async () => (await caseOf(desk, number)).law;
const clockOf = async (clock, point) => (await lawOf()).find((one) => one.clock === clock && one.point === point);
const day = (text) => Date.parse(`${text}T00:00:00Z`);

test('an administrator chooses a law for the house and another for points', step(async () => {
  await boss.goto(desk.url + POLICIES);
  assert.match(await boss.locator('#chosen').innerText(), /None is chosen/);
  await accessible(boss);
  await chooses('uk-fca-disp', 'house');
  assert.match(await boss.locator('main [role="status"]').innerText(), /counts for complaints that come from now on/);
  await chooses('psd2-payments', 'points');
  const chosen = await boss.locator('#chosen').innerText();
  assert.match(chosen, /for all that comes/);
  assert.match(chosen, /to be chosen on a case or a point/);
  assert.match(chosen, /Rosa Keller/, 'who chose it');
  await fits(boss);
  await picture(boss, 'policies');
  assert.equal((await agent.goto(desk.url + POLICIES)).status(), 403, 'an agent chooses none');
}));

test('two points have two clocks, each from the letter that held them', step(async () => {
  const text = 'You took the money twice! And when I called, your hotline hung up on me.';
  number = (await paul.write({ subject: 'Charged twice', text })).case;
  await open();
  await does(agent, 'assign', {}, { key: 'I care for it' });
  await does(agent, 'raise-point', { words: 'You took the money twice.', loss: 'money' });
  await does(agent, 'use-policy', { policy: 'psd2-payments:1', point: '2' });
  const whole = await clockOf('answer', null);
  const payment = await clockOf('answer', 2);
  assert.equal(whole.started, payment.started);
  assert.ok(day(payment.last_day) < day(whole.last_day), 'the payment comes first');
  const card = await agent.locator('#law').innerText();
  assert.match(card, /What the law asks/);
  assert.match(card, /Payments in the European Union[^]*article 101/);
  assert.match(card, /read on/, 'where it was read, and when');
  assert.doesNotMatch(card, /First word to/, 'no promise stands among the clocks');
  await accessible(agent);
  await picture(agent, 'case-law');
}));

test('a holiday in between is no working day, and the law of the calendar knows it', step(async () => {
  // The same law, with the days of England: Good Friday and Easter Monday lie between.
  const { code, stdout, stderr } = await desk.run(['policy', 'dates', 'psd2-payments', '--received', '2026-04-02T10:00', '--calendar', 'gb-eng', '--zone', 'Europe/London', '--format', 'json']);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /2026-04-27/, 'fifteen working days from 2 April, over two holidays');
  // On the case: a holiday of the office within the clock makes its last day the next one.
  const before = await clockOf('answer', 2);
  await boss.goto(`${desk.url}/house`);
  const office = boss.locator('form:has(input[name="sheet"][value="office"])');
  const weekday = new Date(day(before.last_day) - 7 * 86_400_000).toISOString().slice(0, 10);
  await send(office, { holidays: `${weekday} A day off` });
  await open();
  await does(agent, 'give-word', { body: 'Thank you for telling me both. I look into them today.', today: 'no' }, { where: '#now' });
  const later = await clockOf('answer', 2);
  assert.equal(day(later.last_day) - day(before.last_day), nextWorkday(before.last_day), 'a day longer, over the weekend if need be');
  assert.equal((await clockOf('answer', null)).last_day, (await lawOf()).find((one) => one.clock === 'answer' && one.point === null).last_day);
}));

/** Milliseconds from this day to the next one from Monday to Friday. */
function nextWorkday(text) {
  let at = day(text);
  do {
    at += 86_400_000;
  } while ([0, 6].includes(new Date(at).getUTCDay()));
  return at - day(text);
}

test('the customer reads by when they have the full answer', step(async () => {
  const mail = await paul.next(/I look into them today/);
  await customer.goto(mail.link());
  assert.match(await customer.locator('main').innerText(), /You have our full answer by [^]* at the latest/);
  await accessible(customer);
}));

test('a final answer is refused while one part is missing, and says which', step(async () => {
  await open();
  const due = at(new Date().toISOString(), 5, '12:00');
  const fields = {
    'outcome-1': 'upheld', 'facts-1': 'The call of Monday ended after 40 seconds.', 'reasons-1': 'Our colleague ended the call by mistake.',
    'remedy-1': 'The head of the hotline calls you.', 'remedy-due-1': due,
    'outcome-2': 'upheld', 'facts-2': 'Both payments are on our account.', 'reasons-2': 'The bank sent the order twice.',
    'remedy-2': 'You get the second payment back.', 'remedy-due-2': due,
  };
  const form = act(agent, 'final-answer');
  await reveal(form);
  // What the house knows stands there already; one part is taken away.
  const parts = await form.locator('textarea[name^="part-"]').evaluateAll((areas) => areas.map((area) => area.name));
  assert.ok(parts.includes('part-referral'), `asked by the law: ${parts}`);
  for (const part of parts) {
    fields[part] = part === 'part-referral' ? '' : `As the law asks: ${ADR}`;
  }
  const why = await refused(agent, 'final-answer', fields);
  assert.match(why, /was not sent[^]*Still missing: who outside the house can decide/);
  assert.equal(await act(agent, 'final-answer').locator('[name="reasons-2"]').inputValue(), fields['reasons-2'], 'what was typed is kept');
  assert.ok((await lawOf()).every((one) => one.clock !== 'answer' || one.done === null), 'nothing was answered');
  await picture(agent, 'final-answer-refused');
  await does(agent, 'final-answer', { 'part-referral': ADR });
  assert.match(await agent.locator('main [role="status"]').innerText(), /on its way, with its file/);
}));

test('it goes out with a file, stops both clocks and leaves the case open', step(async () => {
  const mail = await paul.next(/The bank sent the order twice/);
  assert.match(mail.text, /You are right\./);
  assert.match(mail.text, /Example Arbitration/);
  const answers = (await lawOf()).filter((one) => one.clock === 'answer');
  assert.equal(answers.length, 2);
  assert.ok(answers.every((one) => one.done !== null && !one.late));
  assert.equal((await caseOf(desk, number)).status, 'open', 'it is our answer and not their yes');
  await customer.goto(mail.link());
  const [saved] = await Promise.all([
    customer.waitForEvent('download'),
    customer.getByRole('link', { name: /final-answer-\d+\.pdf/ }).click(),
  ]);
  const bytes = await readFile(await saved.path());
  assert.equal(bytes.subarray(0, 5).toString('latin1'), '%PDF-');
  assert.ok(bytes.toString('latin1').includes('Example Arbitration'), 'it says who else can decide');
  await open();
  assert.match(await agent.locator('#law').innerText(), /done on/);
  await agent.goto(desk.url);
  quiet(agent, { expected: [/status of 403/, /status of 422/] });
  quiet(boss);
  quiet(customer);
}));
