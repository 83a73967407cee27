#!/usr/bin/env node
// A stand-in for a program that serves pages, for the tests of the harness alone: it tells its address, keeps a note
// in its data folder, and has faults to be found.

import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const [command, data, port] = process.argv.slice(2);
const notes = join(data, 'notes');

if (command === 'note') {
  process.stdin.setEncoding('utf8').on('data', (text) => appendFileSync(notes, text));
  process.stdin.on('end', () => process.stdout.write('{"kept":true}\n'));
} else if (command === 'refuse') {
  process.stderr.write('the data folder is of a later version\n');
  process.exit(3);
} else {
  serve();
}

function serve() {
  const page = (body, title = 'Notes') =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>@media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
  const pages = {
    '/': () => page(`<p id="notes">${read()}</p>`),
    '/barrier': () => page('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'),
    '/noisy': () => page('<script>console.error("a fault"); missing()</script>'),
    '/script': () => page('<p id="said">plain</p><script>said.textContent = "scripted"</script>'),
    '/broken': () => page('<p>Broken</p>'),
    '/elsewhere': () => page('<img alt="" src="http://127.0.0.1:9/dot.gif">'),
    '/wide': () => page('<div style="width: 2000px">wide</div>'),
  };
  createServer((request, response) => {
    const body = pages[request.url];
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    if (!['/noisy', '/script'].includes(request.url)) {
      headers['content-security-policy'] = "default-src 'none'; style-src 'unsafe-inline'; img-src data: http:";
    }
    response.writeHead(request.url === '/broken' ? 500 : body ? 200 : 204, headers).end(body?.());
  }).listen(Number(port), '127.0.0.1', () => {
    process.stdout.write(`ready at http://127.0.0.1:${port}/ token abc-123\n`);
  });
}

function read() {
  try {
    return readFileSync(notes, 'utf8');
  } catch {
    return '';
  }
}
