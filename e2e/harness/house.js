// A house with people: an empty desk set up as its first administrator does, and a demo with a clock that can be moved.

import assert from 'node:assert/strict';
import { press, send } from './forms.js';
import { startDesk } from './desk.js';

export const PASSWORD = 'seven quiet herons';
export const ADMINISTRATOR = { name: 'Rosa Keller', email: 'rosa@desk.example' };

/** Starts an empty desk. */
export function emptyDesk(env = {}) {
  return startDesk({ env: { AMENDS_COMPANY_NAME: 'Alder Kitchens', AMENDS_WEB_LISTEN: '127.0.0.1:{port}', ...env } });
}

/** Starts an empty desk and sets its administrator, through the page and with the token from the log. */
export async function openHouse(browser, env) {
  const desk = await emptyDesk(env);
  const page = await browser.visitor({ script: false });
  const [, link] = await desk.told(/open (\S+\/setup\?token=\S+)/);
  await page.goto(link);
  await send(page.locator('form'), { name: ADMINISTRATOR.name, email: ADMINISTRATOR.email, 'new-password': PASSWORD });
  await page.context().close();
  return desk;
}

/** Invites a person on the command line, and sets their password as they would by their link. */
export async function invite(desk, browser, { name, email, role = 'agent' }) {
  const added = await desk.run(['user', 'add', '--data', '{data}', '--name', name, '--email', email, '--role', role, '--format', 'json']);
  assert.equal(added.code, 0, added.stderr);
  const page = await browser.visitor({ script: false });
  await page.goto(JSON.parse(added.stdout).link);
  await send(page.locator('form'), { 'new-password': PASSWORD });
  await page.context().close();
  return { name, email };
}

/** Fills in the door that the page stands at. */
export function enter(page, { email, password = PASSWORD }) {
  return send(page.locator('main form'), { 'sign-in-email': email, password });
}

/** Signs in on a page, and stands on Today. Whoever signs in for the first time reads what is expected of them before. */
export async function signIn(page, desk, who) {
  await page.goto(`${desk.url}/sign-in`);
  const answer = await enter(page, who);
  if (new URL(page.url()).pathname !== '/expectations') {
    return answer;
  }
  await press(page.locator('form[action$="/read"] button'));
  return page.goto(`${desk.url}/`);
}

/** Signs in an agent and a supervisor, Ella and Sam, each in a browser without script. */
export async function agentAndSupervisor(desk, browser) {
  const ella = await invite(desk, browser, { name: 'Ella Brandt', email: 'ella@desk.example' });
  const sam = await invite(desk, browser, { name: 'Sam Okoro', email: 'sam@desk.example', role: 'supervisor' });
  const pages = await Promise.all([1, 2].map(() => browser.visitor({ script: false })));
  await signIn(pages[0], desk, ella);
  await signIn(pages[1], desk, sam);
  return pages;
}

/** Starts the demo; its clock stands still until somebody presses "One day later". */
export async function openDemo() {
  const desk = await startDesk({ args: ['demo', '--data', '{data}', '--listen', '127.0.0.1:{port}'] });
  const [, password] = await desk.told(/^ +password +(\S+)$/m);
  // The address stands above the line that says it is ready.
  await desk.told(/ready http/);
  return { desk, password };
}

/** Lets days pass in the demo, by the key on top of every page. */
export async function days(page, count) {
  for (let day = 0; day < count; day += 1) {
    await press(page.getByRole('button', { name: 'One day later' }));
  }
}

/** A case as the command line shows it. */
export async function caseOf(desk, number) {
  const { code, stdout, stderr } = await desk.run(['case', 'show', String(number), '--data', '{data}', '--format', 'json']);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
}

/** A moment so many days after this one, as a date field takes it. */
export function at(moment, daysLater, time) {
  const day = new Date(Date.parse(moment) + daysLater * 86_400_000).toISOString().slice(0, 10);
  return `${day}T${time}`;
}
