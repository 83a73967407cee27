// Writing to a customer: Markdown and a look at the mail, files by drop, paste and field, templates, and a word that is taken
// back; by keyboard alone, and without script.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { accessible, fits, openBrowser, picture, quiet, whole } from './harness/browser.js';
import { act, does, press } from './harness/forms.js';
import { journey } from './harness/journey.js';
import { ADMINISTRATOR, caseOf, invite, openHouse, signIn } from './harness/house.js';
import { Correspondent } from './harness/post.js';

/** Seconds in which a word can be taken back; a shared machine may be slow to press. */
const UNDO_SECONDS = 12;
const KIND = 'Dear Ms Moor, the seat is torn again and your parents arrive on Sunday: I am sorry that it came torn twice.';

const step = journey();
let browser;
let desk;
let rosa;
let agent;
let ida;
let number;
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-files-'));
  browser = await openBrowser();
  desk = await openHouse(browser, { AMENDS_WEB_UNDO_SECONDS: String(UNDO_SECONDS) });
  rosa = await invite(desk, browser, { name: 'Rosa Sund', email: 'sund@desk.example', role: 'supervisor' });
  const anna = await invite(desk, browser, { name: 'Anna Holm', email: 'anna@desk.example' });
  agent = await browser.visitor();
  await signIn(agent, desk, anna);
  ida = new Correspondent(desk, { name: 'Ida Moor', address: 'ida.moor@post.example' });
  number = (await ida.write({ subject: 'Torn again', text: 'The sofa came with a torn seat, for the second time.\n\nIda Moor' })).case;
  await ida.next();
  await agent.goto(`${desk.url}/cases/${number}`);
  await does(agent, 'assign', {}, { key: 'I care for it' });
});

after(async () => {
  await browser?.close();
  await desk?.stop();
  await rm(folder, { recursive: true, force: true });
});

const form = (page = agent) => act(page, 'give-word', '#now');
const words = (page = agent) => form(page).getByRole('textbox', { name: 'Your words' });
const plain = (page = agent) => form(page).locator('textarea[name="body"]');
const along = (page = agent) => form(page).locator('[data-enclosed] li');
const key = (name, page = agent) => form(page).getByRole('button', { name, exact: true });
const waiting = (page = agent) => page.getByRole('region', { name: 'Not gone out yet' });

/** Moves the focus on by Tab until it stands on this. */
async function tabTo(thing) {
  for (let press = 0; press < 60; press += 1) {
    if (await thing.evaluate((node) => node === document.activeElement)) {
      return;
    }
    await agent.keyboard.press('Tab');
  }
  assert.fail('not reached by Tab');
}

/** Presses Enter and waits for the page it leads to. */
const enter = () => Promise.all([agent.waitForNavigation(), agent.keyboard.press('Enter')]);

/** Lets somebody drop or paste a file on their words. */
async function gives(kind, name, text) {
  const data = await agent.evaluateHandle(([name, text]) => {
    const data = new DataTransfer();
    data.items.add(new File([text], name, { type: 'text/plain' }));
    return data;
  }, [name, text]);
  await words().evaluate((node, [kind, data]) => {
    const event = kind === 'drop'
      ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
      : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    node.dispatchEvent(event);
  }, [kind, data]);
  await along().filter({ hasText: name }).waitFor();
}

test('those who lead write a template; a name nobody knows is told', step(async () => {
  const page = await browser.visitor({ script: false });
  await signIn(page, desk, rosa);
  await page.goto(`${desk.url}/house/templates`);
  const fresh = page.locator('form#template-new');
  await fresh.locator('[name="name"]').fill('First word');
  await fresh.locator('[name="body"]').fill('Dear {{nobody}},');
  await press(fresh.getByRole('button', { name: 'Save' }));
  assert.match(await page.locator('#came-back').innerText(), /could not fill it in: nobody/);
  await page.locator('form#template-new [name="body"]').fill('You hear from **{{me}}** by {{promised}}, on case {{number}}.');
  await press(page.locator('form#template-new').getByRole('button', { name: 'Save' }));
  assert.match(await page.locator('.did').innerText(), /The template is kept/);
  await page.locator('summary', { hasText: 'First word' }).click();
  await accessible(page);
  await picture(page, 'templates');
  await page.context().close();
}));

test('by keyboard alone: a template by its key, files on the words, a look at the mail', step(async () => {
  await agent.goto(`${desk.url}/cases/${number}`);
  await words().focus();
  await agent.keyboard.type(KIND);
  await gives('drop', 'label.txt', 'a label');
  await gives('paste', 'wrong.txt', 'a wrong one');
  assert.equal(await plain().inputValue(), KIND, 'a file is no words');

  await agent.keyboard.press('Escape');
  await agent.keyboard.press('Escape');
  await agent.evaluate(() => document.activeElement.blur());
  await agent.keyboard.press('y');
  assert.equal(await agent.evaluate(() => document.activeElement.name), 'template', 'its key leads to the templates');
  await agent.keyboard.type('First');
  await agent.keyboard.press('Tab');
  await enter();
  const body = await plain().inputValue();
  assert.match(body, new RegExp(`^${KIND}\\n\\nYou hear from \\*\\*Anna Holm\\*\\* by .+ on case ${number}\\.$`));
  assert.equal(await along().count(), 2, 'the files are there after the page came anew');

  await tabTo(along().filter({ hasText: 'wrong.txt' }).getByRole('checkbox'));
  await agent.keyboard.press('Space');
  await tabTo(form().locator('[name="today"]').first());
  await agent.keyboard.press('ArrowRight');
  await tabTo(key('Show the mail'));
  await enter();
  const shown = form().locator('.preview');
  assert.equal(await shown.locator('strong').innerText(), 'Anna Holm');
  assert.match(await shown.innerText(), /Subject: Re: Torn again \[#\d+\]/);
  assert.equal(await along().count(), 1, 'what was ticked is left out');
  await whole(agent, 'writing-preview');
}));

test('a word is taken back with a key: nothing went out, and everything is there again', step(async () => {
  const before = await caseOf(desk, number);
  await tabTo(key('Give the word'));
  await enter();
  assert.match(await waiting().innerText(), /goes out to Ida Moor in \d+ seconds/);
  await Promise.all([agent.waitForNavigation(), agent.keyboard.press('-')]);
  assert.match(await form().innerText(), /Taken back\. Nothing went out/);
  assert.match(await plain().inputValue(), /sorry that it came torn twice/);
  assert.ok(await form().locator('[name="today"][value="no"]').isChecked());
  assert.equal(await along().count(), 1);
  const now = await caseOf(desk, number);
  assert.deepEqual(now.promises, before.promises, 'the old promise stands');
  quiet(agent);
}));

test('sent again, it goes out once, with its file, in both forms; the customer opens the file on their page', step(async () => {
  await tabTo(key('Give the word'));
  await enter();
  await waiting().waitFor();
  await whole(agent, 'writing-waits');
  const mail = await ida.next(/torn twice/);
  assert.match(mail.text, /You hear from Anna Holm by/);
  assert.match(mail.text, /<strong>Anna Holm<\/strong>/);
  assert.match(await readFile(join(desk.data, 'outbox', mail.file), 'utf8'), /filename="label\.txt"/);
  await agent.goto(`${desk.url}/cases/${number}`);
  assert.equal(await waiting().count(), 0);
  const said = agent.locator('#conversation .ours');
  assert.equal(await said.count(), 1);
  assert.equal(await said.locator('strong').innerText(), 'Anna Holm');
  assert.match(await said.innerText(), /label\.txt/);
  await whole(agent, 'writing-sent');

  const customer = await browser.visitor({ script: false, width: 'narrow' });
  await customer.goto(mail.link());
  await customer.locator('summary', { hasText: 'What was said' }).click();
  await fits(customer);
  await accessible(customer);
  const [file] = await Promise.all([customer.waitForEvent('download'), customer.getByRole('link', { name: /label\.txt/ }).click()]);
  assert.equal(file.suggestedFilename(), 'label.txt');
  await picture(customer, 'customer-words');
  await customer.context().close();
  quiet(agent);
}));

test('without script: a file by its field, kept with the draft, and a word taken back', step(async () => {
  const other = (await ida.write({ subject: 'The lamp', text: 'The lamp flickers, and nobody called back.' })).case;
  const page = await browser.visitor({ script: false });
  await signIn(page, desk, { email: 'anna@desk.example' });
  await page.goto(`${desk.url}/cases/${other}`);
  const file = join(folder, 'plan.txt');
  await writeFile(file, 'a plan');
  await plain(page).fill('Dear Ms Moor, I *read* it.');
  await form(page).locator('input[type="file"]').setInputFiles(file);
  await press(key('Keep as a draft', page));
  assert.match(await along(page).innerText(), /plan\.txt/);
  await form(page).locator('[name="today"][value="no"]').check();
  await press(key('Give the word', page));
  await press(page.getByRole('button', { name: 'Take it back' }));
  assert.match(await form(page).innerText(), /Taken back/);
  assert.equal(await plain(page).inputValue(), 'Dear Ms Moor, I *read* it.');
  assert.match(await along(page).innerText(), /plan\.txt/);
  await accessible(page);
  await page.context().close();
}));

test('the house shows its name, colour and picture; what is written in a pale colour can still be read', step(async () => {
  const page = await browser.visitor({ script: false });
  await signIn(page, desk, ADMINISTRATOR);
  await page.goto(`${desk.url}/house/brand`);
  const logo = join(folder, 'logo.png');
  await writeFile(logo, Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
  await page.locator('[name="name"]').fill('Alder and Sons');
  await page.locator('[name="colour"]').fill('#ffd400');
  await page.locator('[name="signature-0"]').fill('Alder and Sons, *Mill Lane 2*');
  await page.locator('input[type="file"]').setInputFiles(logo);
  await press(page.getByRole('button', { name: 'Save' }));
  assert.match(await page.locator('.did').innerText(), /The brand is kept/);
  await accessible(page);
  await picture(page, 'brand');
  const link = (await caseOf(desk, number)).customer_url;
  const mail = await ida.write({ subject: 'A third thing', text: 'The table leg is loose.' });
  const customer = await browser.visitor({ script: false, width: 'narrow' });
  await customer.goto(link ?? (await ida.next(/Alder and Sons/)).link());
  assert.match(await customer.locator('main').innerText(), /Alder and Sons/);
  assert.ok(mail.case);
  for (const colorScheme of ['light', 'dark']) {
    await customer.emulateMedia({ colorScheme });
    await accessible(customer);
  }
  await picture(customer, 'customer-brand');
  await customer.context().close();
  await page.context().close();
}));
