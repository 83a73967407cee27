// The web form for complaints: somebody on a telephone, with a picture, without an account and without script; and the
// same form within a shop's own site.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet } from './harness/browser.js';
import { fill, press, send } from './harness/forms.js';
import { ADMINISTRATOR, openHouse, signIn } from './harness/house.js';
import { Correspondent } from './harness/post.js';

/** Most bytes of the form and of the page after it. */
const PAGE_BYTES = 30 * 1024;
/** A picture of one dot. */
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const STORY = 'My new boots let water in on the first walk.\nWe had to turn back, in the rain, with the children.';

let browser;
let desk;
let rosa;
let shop;

before(async () => {
  browser = await openBrowser();
  desk = await openHouse(browser);
  rosa = await browser.visitor();
  await signIn(rosa, desk, ADMINISTRATOR);
});

after(async () => {
  shop?.close();
  await browser?.close();
  await desk?.stop();
});

/** Read at both widths, by light and in the dark. */
async function accessibleEverywhere(page) {
  const size = page.viewportSize();
  for (const width of [390, 1320]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await fits(page);
      await accessible(page);
    }
  }
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: 'light' });
}

const picked = { name: 'boots.png', mimeType: 'image/png', buffer: DOT };

test('P1 P26: a complaint is told in full on a telephone, and one is told by when one hears and from whom', async () => {
  const marta = await browser.visitor({ script: false, width: 'narrow' });
  const answer = await marta.goto(`${desk.url}/complain`);
  assert.ok((await answer.body()).length < PAGE_BYTES);
  assert.equal(await marta.locator('script').count(), 0);
  assert.deepEqual(
    await marta.locator('main form :is(textarea, input:not([type="hidden"]):not([name="homepage"]))').evaluateAll((fields) => fields.map(({ name }) => name)),
    ['story', 'meant', 'wish', 'your-name', 'your-email', 'your-phone', 'files'],
    'the story first, then what it meant, then the wish; no category',
  );
  await accessibleEverywhere(marta);
  await picture(marta, 'form');

  const form = marta.locator('main form');
  await form.locator('[name="files"]').setInputFiles(picked);
  const fields = { story: STORY, meant: 'The holiday was over before it began.', wish: 'Boots that are dry.', 'your-name': 'Marta Lind' };
  const refused = await send(form, fields, { key: 'Send it' });
  assert.equal(refused.status(), 422);
  assert.match(await marta.getByRole('alert').innerText(), /mail address or a telephone number.*choose your files once more/s);
  for (const [name, typed] of Object.entries(fields)) {
    assert.equal(await marta.locator(`[name="${name}"]`).inputValue(), typed, 'every word came back');
  }
  await accessibleEverywhere(marta);
  await picture(marta, 'form-refused');

  await form.locator('[name="files"]').setInputFiles(picked);
  await fill(form, 'your-email', 'marta.lind@post.example');
  await press(form.getByRole('button', { name: 'Send it' }));
  assert.match(await marta.locator('h1').innerText(), /Thank you/);
  const told = await marta.locator('main').innerText();
  assert.match(told, /A person at Alder Kitchens writes to you or calls you by \w+day \d+ \w+, \d+:\d\d/);
  assert.match(told, /The number of your complaint: \d+/);
  await accessibleEverywhere(marta);
  await picture(marta, 'form-sent');
  const sent = marta.url();
  await marta.reload();
  assert.equal(marta.url(), sent);

  await press(marta.getByRole('link', { name: 'Open your page' }));
  assert.match(await marta.locator('h1').innerText(), /Marta Lind, we are looking after it/);
  const page = marta.url();
  quiet(marta, { expected: [/422/] });
  await marta.context().close();

  const mailed = await new Correspondent(desk, { name: 'Marta Lind', address: 'marta.lind@post.example' }).next(/./);
  assert.equal(mailed.link(), page, 'the receipt brings the same link');
});

test('the case stands on Today at once, with every word, the picture, and that who wrote is not proven', async () => {
  await rosa.goto(`${desk.url}/`);
  assert.match(await rosa.locator('main').innerText(), /Marta Lind/);
  await press(rosa.locator('main a[href^="/cases/1"]').first());
  const talk = await rosa.locator('#conversation').innerText();
  for (const said of [/web form/, /in the rain, with the children/, /What did it mean for you\?\s+The holiday was over/, /What would make it good again\?\s+Boots that are dry/, /boots\.png/, /not proven/]) {
    assert.match(talk, said);
  }
  assert.ok(talk.indexOf('with the children') < talk.indexOf('Receipt'), 'the receipt comes after what it is for');
  await accessible(rosa);
  await picture(rosa, 'form-case');
});

test('pressed twice, or sent again from the page before, it is one case', async () => {
  const visitor = await browser.visitor({ width: 'narrow' });
  await visitor.goto(`${desk.url}/complain`);
  const form = visitor.locator('main form');
  await fill(form, 'story', 'The kettle was sent to the wrong house.');
  await fill(form, 'your-phone', '+00 555 0142');
  await Promise.all([visitor.waitForNavigation(), form.getByRole('button', { name: 'Send it' }).dblclick()]);
  await visitor.waitForURL(/\/complain\/./);
  const sent = visitor.url();
  await visitor.goBack();
  await press(visitor.locator('main form').getByRole('button', { name: 'Send it' }));
  assert.equal(visitor.url(), sent);
  await rosa.goto(`${desk.url}/cases`);
  const found = await rosa.locator('main').innerText();
  assert.equal(found.match(/The kettle was sent to the wrong house/g).length, 1);
  await visitor.context().close();
});

test('in German it speaks German, before and after', async () => {
  const visitor = await browser.visitor({ script: false, width: 'narrow', locale: 'de-DE' });
  await visitor.goto(`${desk.url}/complain`);
  assert.equal(await visitor.locator('html').getAttribute('lang'), 'de');
  await fits(visitor);
  await accessible(visitor);
  await send(visitor.locator('main form'), { story: 'Die Lampe flackert, und keiner ruft zurück.', 'your-phone': '+00 555 0177' }, { key: 'Absenden' });
  assert.match(await visitor.locator('main').innerText(), /Danke.*Ein Mensch von Alder Kitchens/s);
  await accessible(visitor);
  await visitor.context().close();
});

test('a shop shows the form by one tag, once an administrator has named its site, and nothing else of the desk', async () => {
  const frames = { '/': '', '/sign-in': `<iframe title="Other" src="${desk.url}/sign-in"></iframe>` };
  let tag = '';
  shop = createServer((request, response) => {
    const body = request.url === '/' ? `<h1>Help</h1>${tag}` : frames[request.url];
    response.writeHead(body ? 200 : 204, { 'content-type': 'text/html; charset=utf-8' });
    response.end(body && `<!doctype html><html lang="en"><title>Help</title><main>${body}</main></html>`);
  });
  await new Promise((resolve) => shop.listen(0, '127.0.0.1', resolve));
  const site = `http://127.0.0.1:${shop.address().port}`;

  await rosa.goto(`${desk.url}/house`);
  tag = await rosa.locator('#web-form-tag').inputValue();
  assert.match(tag, /^<script src="http:\/\/127\.0\.0\.1:\d+\/embed\.js" data-title="Tell us what happened" async>/);
  const visitor = await browser.visitor({ width: 'narrow' });
  await visitor.goto(`${site}/`);
  await visitor.locator('iframe').waitFor();
  await assert.rejects(visitor.frameLocator('iframe').getByLabel('What happened?').waitFor({ timeout: 2_000 }), 'nobody named the site yet');
  const instead = visitor.getByRole('link', { name: 'Tell us what happened' });
  await instead.waitFor();
  assert.equal(await instead.getAttribute('href'), `${desk.url}/complain?lang=en`);
  assert.equal(await visitor.locator('iframe').evaluate((node) => node.clientHeight), 0, 'no empty hole beside the link');
  // The tag's own language goes before the page's.
  frames['/german'] = tag.replace('<script', '<script data-lang="de"');
  await visitor.goto(`${site}/german`);
  assert.match(await visitor.locator('iframe').getAttribute('src'), /[?&]lang=de&/);

  await send(rosa.locator('form[action="/house/form"]'), { sites: site });
  await accessible(rosa);
  await picture(rosa, 'house-form');
  await visitor.goto(`${site}/`);
  const frame = visitor.frameLocator('iframe');
  await frame.getByLabel('What happened?').fill('The shop sold me a broken lamp.');
  await frame.getByLabel('Your telephone number').fill('+00 555 0155');
  assert.equal(await visitor.locator('iframe').getAttribute('title'), 'Tell us what happened');
  await visitor.waitForFunction(() => document.querySelector('iframe').style.height !== '1100px');
  assert.equal(await instead.isVisible(), false, 'the form itself stands there');
  await picture(visitor, 'form-in-a-shop');
  await frame.getByRole('button', { name: 'Send it' }).click();
  await frame.getByRole('heading', { name: 'Thank you for telling us' }).waitFor();
  const height = await visitor.locator('iframe').evaluate((node) => node.clientHeight);
  assert.ok(height < 1100, `the frame is as high as what it shows: ${height} px`);
  await picture(visitor, 'form-in-a-shop-sent');
  const [opened] = await Promise.all([visitor.context().waitForEvent('page'), frame.getByRole('link', { name: 'Open your page' }).click()]);
  await opened.locator('h1').waitFor();
  assert.match(new URL(opened.url()).pathname, /^\/c\//);

  await visitor.goto(`${site}/sign-in`);
  await assert.rejects(visitor.frameLocator('iframe').locator('form').waitFor({ timeout: 2_000 }), 'nothing else stands in a frame');
  await visitor.context().close();
});
