// The customer's side of the post: mails they write, handed in as files, and what the desk sends them, read from its
// folder of outgoing mail.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Most milliseconds until a mail the desk owes has been put into its folder. */
const POST_MS = 20_000;
const LOOK_MS = 50;

/** A customer with an address, who writes to a desk and reads what it sends. */
export class Correspondent {
  #desk;
  #read = new Set();

  constructor(desk, { name, address, house = 'care@desk.example' }) {
    this.#desk = desk;
    this.name = name;
    this.address = address;
    this.house = house;
  }

  /** Writes a mail, or answers one; gives what the desk says it did with it. */
  async write({ subject, text, answers, headers = [] }) {
    const id = `${randomUUID()}@${this.address.split('@')[1]}`;
    const lines = [
      `From: ${this.name} <${this.address}>`,
      `To: ${answers?.header('reply-to') ?? this.house}`,
      `Subject: ${subject ?? `Re: ${answers.header('subject')}`}`,
      `Message-ID: <${id}>`,
      ...headers,
    ];
    if (answers) {
      lines.push(`In-Reply-To: ${answers.header('message-id')}`);
      lines.push(`References: ${[answers.header('references'), answers.header('message-id')].filter(Boolean).join(' ')}`);
    }
    const quoted = answers ? `\n\nOn an earlier day you wrote:\n${answers.text.replace(/^/gm, '> ')}\n` : '\n';
    return handIn(this.#desk, [...lines, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', text + quoted].join('\n'));
  }

  /** The next mail to this address that was not read before; waits until it is there. */
  async next(expected = /./) {
    const until = Date.now() + POST_MS;
    for (;;) {
      const fresh = (await this.#all()).filter((mail) => !this.#read.has(mail.file));
      const mail = fresh.find((one) => expected.test(one.header('subject')) || expected.test(one.text));
      if (mail) {
        for (const one of fresh.slice(0, fresh.indexOf(mail) + 1)) {
          this.#read.add(one.file);
        }
        return mail;
      }
      assert.ok(Date.now() < until, `no mail to ${this.address} says ${expected}; unread: ${fresh.map((one) => one.text)}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  /** All mails to this address so far, oldest first. */
  async #all() {
    const folder = join(this.#desk.data, 'outbox');
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
    const mails = await Promise.all(names.map(async (file) => new Mail(file, await readFile(join(folder, file), 'utf8'))));
    return mails
      .filter((mail) => mail.header('to')?.includes(this.address))
      .sort((one, other) => one.order - other.order);
  }
}

/** Hands a mail in as a file, as a mail server's folder holds it. */
export async function handIn(desk, raw) {
  const folder = await mkdtemp(join(tmpdir(), 'amends-post-'));
  try {
    const file = join(folder, 'mail.eml');
    await writeFile(file, raw.replaceAll('\n', '\r\n'));
    const { code, stdout, stderr } = await desk.run(['intake', '--data', '{data}', '--format', 'json', file]);
    assert.equal(code, 0, stderr);
    return JSON.parse(stdout.split('\n')[0]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A mail the desk sent. */
export class Mail {
  constructor(file, raw) {
    const [head, ...rest] = raw.split(/\r?\n\r?\n/);
    this.file = file;
    this.headers = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
    const [, boundary] = this.headers.join('\n').match(/boundary="?([^";\n]+)/) ?? [];
    const parts = rest.join('\n\n').replaceAll('\r', '').split(`--${boundary}`);
    const plain = parts.find((part) => /^Content-Type: text\/plain/im.test(part)) ?? '';
    const body = plain.slice(plain.indexOf('\n\n') + 2);
    /** What it says, in plain text. */
    this.text = /^Content-Transfer-Encoding: quoted-printable/im.test(plain) ? unquoted(body) : body;
    /** Later mails of a conversation name more before them. */
    this.order = Date.parse(this.header('date')) + (this.header('references')?.split(' ').length ?? 0);
  }

  header(name) {
    const line = this.headers.find((one) => one.toLowerCase().startsWith(`${name}:`));
    return line && decodeWords(line.slice(name.length + 1).trim());
  }

  /** The link to the customer's page; with an answer chosen, where one is asked for. */
  link(answer) {
    const links = this.text.match(/https?:\/\/\S+\/c\/\S+/g) ?? [];
    const link = links.find((one) => (answer ? one.endsWith(`answer=${answer}`) : !one.includes('?')));
    assert.ok(link, `the mail has a link ${answer ?? ''}: ${links}`);
    return link;
  }
}

function unquoted(text) {
  const bytes = text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function decodeWords(text) {
  return text.replace(/=\?utf-8\?b\?([^?]*)\?=\s*/gi, (_, words) => Buffer.from(words, 'base64').toString('utf8'));
}
