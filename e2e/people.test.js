// Doors, roles, and several people at one desk. No script runs in any of these browsers.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { act, does, now, press, send } from './harness/forms.js';
import { ADMINISTRATOR, PASSWORD, caseOf, emptyDesk, invite, openHouse, signIn } from './harness/house.js';
import { Correspondent } from './harness/post.js';

let browser;
let empty;
let desk;
let agent;
let colleague;
let ella;
let omar;
let supervisor;

before(async () => {
  browser = await openBrowser();
  [empty, desk] = await Promise.all([emptyDesk(), openHouse(browser)]);
  ella = await invite(desk, browser, { name: 'Ella Brandt', email: 'ella@desk.example' });
  omar = await invite(desk, browser, { name: 'Omar Haddad', email: 'omar@desk.example', role: 'supervisor' });
  [agent, colleague, supervisor] = await Promise.all([1, 2, 3].map(() => browser.visitor({ script: false })));
  await signIn(agent, desk, ella);
  await signIn(colleague, desk, omar);
});

after(async () => {
  await browser?.close();
  await Promise.all([empty?.stop(), desk?.stop()]);
});

async function complaint() {
  const nora = new Correspondent(desk, { name: 'Nora Weiss', address: 'nora.weiss@post.example' });
  return (await nora.write({ subject: 'Lamp', text: 'The lamp came in pieces.' })).case;
}

test('the first visitor sets the administrator with the token from the log, once', async () => {
  const page = await browser.visitor({ script: false });
  await page.goto(empty.url);
  assert.match(await page.locator('main').innerText(), /Nobody has set this desk up yet/);
  const [, link] = await empty.told(/open (\S+\/setup\?token=\S+)/);
  await page.goto(link.replace(/token=.*/, 'token=guessed'));
  const form = page.locator('main form');
  const person = { name: ADMINISTRATOR.name, email: ADMINISTRATOR.email, 'new-password': PASSWORD };
  await send(form, person);
  assert.match(await page.locator('main').innerText(), /This token does not fit/);
  assert.equal(await form.locator('[name="name"]').inputValue(), ADMINISTRATOR.name);
  assert.equal(await form.locator('[name="new-password"]').inputValue(), '', 'a password is never sent back');
  await accessible(page);
  await picture(page, 'setup');
  await send(form, { ...person, token: new URL(link).searchParams.get('token') });
  assert.equal(new URL(page.url()).pathname, '/sign-in');
  await page.goto(link);
  assert.equal(new URL(page.url()).pathname, '/sign-in', 'the token works once');
});

test('a wrong password is not told apart from a wrong address; the right one leads on to where one was going', async () => {
  const page = await browser.visitor({ script: false });
  await page.goto(`${empty.url}/cases?status=open`);
  const wrong = await send(page.locator('main form'), { 'sign-in-email': ADMINISTRATOR.email, password: 'not that one at all' });
  assert.equal(wrong.status(), 422);
  assert.match(await page.locator('main').innerText(), /Address and password do not fit together/);
  assert.equal(await page.locator('[name="sign-in-email"]').inputValue(), ADMINISTRATOR.email);
  assert.equal(await page.locator('[name="password"]').inputValue(), '');
  await accessible(page);
  await send(page.locator('main form'), { password: PASSWORD });
  assert.equal(new URL(page.url()).pathname, '/expectations', 'at the first sign-in, and no trap');
  await press(page.getByRole('link', { name: 'Go on without' }).first());
  assert.equal(page.url(), `${empty.url}/cases?status=open`);

  await page.goto(`${empty.url}/people`);
  await send(page.locator('form:has([name="role"][id^="invite"])'), { name: 'Jonas Roth', email: 'jonas@desk.example', role: 'agent' });
  await picture(page, 'people');
  const link = await page.locator('code').innerText();
  const guest = await browser.visitor({ script: false });
  await guest.goto(link);
  assert.match(await guest.locator('h1').innerText(), /Welcome, Jonas Roth/);
  const short = await send(guest.locator('main form'), { 'new-password': 'short' });
  assert.equal(short.status(), 422);
  await send(guest.locator('main form'), { 'new-password': PASSWORD });
  await guest.goto(link);
  assert.match(await guest.locator('h1').innerText(), /has been used/);
  quiet(guest, { expected: [/status of 4\d\d/] });
});

test('who tries a door too often waits, and is told so', async () => {
  const page = await browser.visitor({ script: false });
  let answer;
  for (let time = 0; time < 40 && answer?.status() !== 429; time += 1) {
    await page.goto(`${empty.url}/sign-in`);
    answer = await send(page.locator('main form'), { 'sign-in-email': 'nobody@desk.example', password: 'guess after guess' });
  }
  assert.equal(answer.status(), 429);
  assert.match(await page.locator('main').innerText(), /Please wait a minute/);
});

test('each role opens what is its own, and says so where it is not', async () => {
  for (const path of ['/people', '/house']) {
    const answer = await agent.goto(desk.url + path);
    assert.equal(answer.status(), 403);
    assert.match(await agent.locator('main').innerText(), /This takes another role/);
    await fits(agent);
    assert.equal((await colleague.goto(desk.url + path)).status(), 200);
    assert.equal(await colleague.locator('main form[method="post"]:not([action$="/away"])').count(), 0, 'a supervisor reads and says who is away, an administrator changes');
  }
  await agent.goto(desk.url);
  assert.doesNotMatch(await agent.locator('nav').first().innerText(), /People|The house/);
  const forged = await colleague.request.post(`${desk.url}/people`, { form: { name: 'Eve', email: 'eve@post.example', role: 'administrator' } });
  assert.equal(forged.status(), 403);
  const people = JSON.parse((await desk.run(['user', 'list', '--data', '{data}', '--format', 'json'])).stdout);
  assert.equal(people.length, 3);

  const outside = await browser.visitor({ script: false });
  await outside.goto(`${desk.url}/cases/1047`);
  assert.equal(new URL(outside.url()).pathname, '/sign-in');
});

test('two people at one case: the second is told what changed, and keeps the draft', async () => {
  const number = await complaint();
  const url = `${desk.url}/cases/${number}`;
  await Promise.all([agent.goto(url), colleague.goto(url)]);
  await does(agent, 'give-word', { body: 'Dear Ms Weiss, a new lamp goes out today.', today: 'yes' }, { where: '#now' });

  const words = 'Dear Ms Weiss, I am sorry about the lamp.';
  const answer = await send(act(colleague, 'give-word', '#now'), { body: words, today: 'no' });
  assert.equal(answer.status(), 409);
  assert.match(await colleague.locator('#came-back').innerText(), /Since you opened this page: .*colleague.*Nothing was sent/);
  assert.match(await colleague.locator('#conversation').innerText(), /a new lamp goes out today/, 'what changed is on the page');
  await picture(colleague, 'case-changed-since');
  await accessible(colleague);
  await colleague.goto(url);
  assert.equal(await act(colleague, 'give-word').locator('[name="body"]').inputValue(), words, 'the draft lives on the server');
  const sent = (await caseOf(desk, number)).messages.filter((message) => message.direction === 'out' && !message.automatic);
  assert.equal(sent.length, 1);
});

test('back after posting shows the page again and sends nothing twice; nor do two tabs', async () => {
  const number = await complaint();
  const url = `${desk.url}/cases/${number}`;
  const other = await agent.context().newPage();
  await Promise.all([agent.goto(url), other.goto(url)]);
  await does(agent, 'give-word', { body: 'I see to it.', today: 'yes' }, { where: '#now' });
  await agent.reload();
  await agent.goBack();
  assert.equal(agent.url().startsWith(desk.url), true);
  await agent.goForward();
  assert.equal(await now(agent), 'Repeat back what Nora Weiss told us');

  const again = await send(act(other, 'give-word', '#now'), { body: 'I see to it.', today: 'yes' });
  assert.equal(again.status(), 409);
  const sent = (await caseOf(desk, number)).messages.filter((message) => message.direction === 'out' && !message.automatic);
  assert.equal(sent.length, 1);

  await other.goto(url);
  await press(agent.getByRole('button', { name: 'Sign out' }));
  const late = await send(act(other, 'note'), { text: 'She called at noon' });
  assert.equal(late.status(), 401);
  assert.match(await other.locator('textarea').first().inputValue(), /called at noon|fact/, 'the words come back to be copied');
  assert.ok((await other.locator('textarea').evaluateAll((fields) => fields.map((field) => field.value))).includes('She called at noon'));
});

test('whoever may not sign in any more is out at once', async () => {
  await colleague.goto(desk.url);
  const ended = await desk.run(['user', 'deactivate', omar.email, '--data', '{data}', '--format', 'json']);
  assert.equal(ended.code, 0, ended.stderr);
  await colleague.goto(desk.url);
  assert.equal(new URL(colleague.url()).pathname, '/sign-in');
  await signIn(supervisor, desk, omar);
  assert.match(await supervisor.locator('main').innerText(), /do not fit together/);
});
