// A browser for journeys: pages with and without script, pictures, the reading of axe, and whatever went wrong unseen.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Most milliseconds for one step on a page. */
const STEP_MS = 30_000;
/** A desk's screen, and a customer's phone. */
const WIDTHS = { wide: { width: 1320, height: 900 }, narrow: { width: 390, height: 844 } };
const SCHEMES = ['light', 'dark'];

/** Where pictures go; none are taken where this is not set. */
const SHOTS = process.env.AMENDS_SHOTS;

/** Starts a browser. One serves a whole file of tests; each page is a visitor of its own, with no cookies. */
export async function openBrowser() {
  const executablePath = process.env.AMENDS_CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (!executablePath) {
    throw new Error('no Chromium is installed here; AMENDS_CHROMIUM names one elsewhere');
  }
  return new Visitors(await chromium.launch({ executablePath, args: FLAGS, headless: true }));
}

class Visitors {
  #browser;

  constructor(browser) {
    this.#browser = browser;
  }

  /**
   * A new visitor's page. It notes what goes wrong unseen: see `quiet`.
   *
   * @param {object} [options]
   * @param {boolean} [options.script] whether scripts run; every page must also work without
   * @param {'wide' | 'narrow'} [options.width]
   * @param {'light' | 'dark'} [options.scheme]
   * @param {string} [options.locale]
   */
  async visitor({ script = true, width = 'wide', scheme = 'light', locale = 'en-GB' } = {}) {
    const context = await this.#browser.newContext({
      javaScriptEnabled: script,
      viewport: WIDTHS[width],
      colorScheme: scheme,
      locale,
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(STEP_MS);
    const page = await context.newPage();
    watch(page);
    if (!script) {
      scriptless.add(page);
    }
    return page;
  }

  close() {
    return this.#browser.close();
  }
}

/** Pages on which no script runs. */
const scriptless = new WeakSet();
/** What went wrong on each page since it was opened. */
const troubles = new WeakMap();

function watch(page) {
  const found = [];
  troubles.set(page, found);
  let home;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      found.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => found.push(`script error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!url.protocol.startsWith('http')) {
      return;
    }
    home ??= url.host;
    if (url.host !== home) {
      found.push(`request to another host: ${url.host}`);
    }
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'failed';
    // A page that is left while something still loads aborts it; nothing is wrong with that.
    if (why !== 'net::ERR_ABORTED') {
      found.push(`request failed: ${why}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 500) {
      found.push(`answer ${response.status()}`);
    }
  });
}

/** What went wrong so far: console errors and warnings, script errors, failed requests, other hosts, answers from 500 up. */
export function troublesOf(page) {
  return [...(troubles.get(page) ?? [])];
}

/** Fails where anything went wrong unseen. A test that provokes something names it in `expected`. */
export function quiet(page, { expected = [] } = {}) {
  const found = troublesOf(page).filter((trouble) => !expected.some((pattern) => pattern.test(trouble)));
  assert.deepEqual(found, [], 'the page was not quiet');
}

/** Reads the page with axe, and fails where it finds a barrier. Works with scripts on and off. */
export async function accessible(page, { rules = {} } = {}) {
  const found = await barriers(page, { rules });
  assert.deepEqual(found, [], `barriers on ${new URL(page.url()).pathname}`);
}

/** The barriers axe finds, a line each: rule, what it asks for, and the places. */
export async function barriers(page, { rules = {} } = {}) {
  const { violations } = scriptless.has(page) ? await readCopy(page, rules) : await read(page, rules);
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join('; ')})`);
}

async function read(page, rules) {
  await page.evaluate(axe.source);
  return page.evaluate((chosen) => globalThis.axe.run(document, { resultTypes: ['violations'], rules: chosen }), rules);
}

/** axe waits for timers, which stand still where scripts are off: there it reads the same address as the same visitor. */
async function readCopy(page, rules) {
  const context = await page.context().browser().newContext({
    storageState: await page.context().storageState(),
    viewport: page.viewportSize(),
    colorScheme: await page.evaluate(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')),
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  try {
    const copy = await context.newPage();
    const base = page.url();
    const html = await page.content();
    // The page as it stands, after what was typed and pressed; its styles still come from the desk.
    await copy.route((url) => url.href === base, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await copy.goto(base);
    return await read(copy, rules);
  } finally {
    await context.close();
  }
}

/** Takes pictures of the page as it stands, at both widths and in both schemes, where AMENDS_SHOTS names a folder. */
export async function picture(page, name, folder = SHOTS) {
  if (!folder) {
    return [];
  }
  await mkdir(folder, { recursive: true });
  const size = page.viewportSize();
  const scheme = await page.evaluate(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
  const files = [];
  for (const { width, height } of Object.values(WIDTHS)) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const file = join(folder, `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path: file, fullPage: true });
      files.push(file);
    }
  }
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: scheme });
  return files;
}

/** Fails where the page is wider than its window, which on a phone hides half of each line. */
export async function fits(page) {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  assert.ok(content <= window, `the page is ${content} px wide in a window of ${window} px`);
}

/** Looks at the page as a whole: pictures of it, and at both widths that it fits and that axe finds nothing in either scheme. */
export async function whole(page, name) {
  await picture(page, name);
  for (const size of [WIDTHS.narrow, WIDTHS.wide]) {
    await page.setViewportSize(size);
    await fits(page);
    for (const colorScheme of ['dark', 'light']) {
      await page.emulateMedia({ colorScheme });
      await accessible(page);
    }
  }
}
