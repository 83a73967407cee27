// How heavy the pages are on the way: compressed, without fonts (the desk brings none), on the first visit and afterwards,
// when scripts and styles lie in the browser.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser } from './harness/browser.js';
import { openDemo, signIn } from './harness/house.js';

const FIRST_BYTES = 60 * 1024;
const AFTER_BYTES = 15 * 1024;
const WRITE_BYTES = 160 * 1024;
/** Where one reads. Where one writes, the editor comes along and may weigh more the first time. */
const READ = ['/', '/?whose=mine', '/cases', '/cases?status=open', '/cases/new', '/search?q=parcel', '/aside', '/keys', '/account'];
const LEAD = ['/people', '/house', '/house/policies', '/house/limits', '/house/templates', '/house/brand', '/audit'];
const LEARN = ['/handbook', '/help', '/rehearsal', '/coach/rules', '/coach/rules/blames-customer'];

let browser;
let desk;
let door;

before(async () => {
  browser = await openBrowser();
  const demo = await openDemo();
  desk = demo.desk;
  const visitor = await browser.visitor();
  await signIn(visitor, desk, { email: 'ruth@northgate.example', password: demo.password });
  door = await visitor.context().storageState();
  await visitor.context().close();
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

/** Somebody signed in, in a browser that has seen nothing of the desk. */
async function newcomer() {
  const page = await browser.visitor();
  await page.context().addCookies(door.cookies);
  return page;
}

/** Opens the page; gives what came over the line for it, heads and bodies as they were sent. */
async function fetched(page, path) {
  const came = [];
  const note = (request) => came.push(request);
  page.on('requestfinished', note);
  await page.goto(desk.url + path);
  await page.waitForTimeout(200);
  page.off('requestfinished', note);
  const sizes = came.map(async (request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    // What lay in the browser came with nothing.
    return { address: new URL(request.url()).pathname, bytes: responseBodySize + responseHeadersSize };
  });
  return Promise.all(sizes);
}

const weight = (came) => came.reduce((sum, { bytes }) => sum + bytes, 0);
const told = (came) => came.map(({ address, bytes }) => `${address} ${bytes}`).join(', ');

test('every page one reads weighs less than 60 KB at the first visit and 15 KB afterwards', async (context) => {
  for (const path of [...READ, ...LEAD, ...LEARN]) {
    const page = await newcomer();
    const first = await fetched(page, path);
    assert.ok(first.length > 1 && weight(first) > 1000, `${path} was measured: ${told(first)}`);
    assert.ok(weight(first) < FIRST_BYTES, `${path} weighs ${weight(first)} bytes: ${told(first)}`);
    const again = await fetched(page, path);
    assert.ok(weight(again) < AFTER_BYTES, `${path} weighs ${weight(again)} bytes when it was seen before: ${told(again)}`);
    context.diagnostic(`${path}: ${weight(first)}, then ${weight(again)} bytes`);
    await page.context().close();
  }
});

test('a case weighs less than 160 KB at the first visit, and 15 KB once the editor lies in the browser', async (context) => {
  const page = await newcomer();
  await page.goto(`${desk.url}/cases?status=open`);
  const cases = await page.locator('main ol.rows a.promise').evaluateAll((links) => links.slice(0, 5).map((link) => link.getAttribute('href')));
  assert.equal(cases.length, 5);
  const stranger = await newcomer();
  const first = await fetched(stranger, cases[0]);
  context.diagnostic(`${cases[0]}: ${weight(first)} bytes with the editor`);
  assert.ok(weight(first) < WRITE_BYTES, `${cases[0]} weighs ${weight(first)} bytes: ${told(first)}`);
  await stranger.context().close();
  await page.goto(desk.url + cases[0]);
  for (const path of cases) {
    const came = await fetched(page, path);
    context.diagnostic(`${path}: ${weight(came)} bytes`);
    assert.ok(weight(came) < AFTER_BYTES, `${path} weighs ${weight(came)} bytes: ${told(came)}`);
  }
});
