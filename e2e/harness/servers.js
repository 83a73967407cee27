// A real Postfix and a real Dovecot for one journey, and a customer who has their mailbox there.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Mail } from './post.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const PROGRAM = process.env.AMENDS_TEST_SERVERS ?? join(ROOT, 'target/debug/examples/mail_servers');

/** Most milliseconds until a mail has come through servers and desk. */
const POST_MS = 60_000;
const LOOK_MS = 100;

/** Starts both servers; `stop()` ends them. */
export async function startServers() {
  const child = spawn(PROGRAM, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`ended with ${signal ?? code}`));
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) {
      throw new Error(`${PROGRAM} ${await ended}`);
    }
    return JSON.parse(value);
  };
  let turn = Promise.resolve();
  const ask = (asked) => {
    turn = turn.then(() => {
      child.stdin.write(`${JSON.stringify(asked)}\n`);
      return next();
    });
    return turn;
  };
  const told = await next();
  return {
    ...told,
    send: (from, to, mail) => ask({ do: 'send', from, to, mail }),
    mails: async (of) => (await ask({ do: 'mails', of })).mails,
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}

/** A customer with a real mailbox: writes by SMTP, and reads what lies there. */
export class Customer {
  #servers;
  #read = 0;

  constructor(servers, { name, address, house }) {
    this.#servers = servers;
    this.name = name;
    this.address = address;
    this.house = house;
  }

  /** Writes a mail, or answers one. A copy lies in their own mailbox, as a mail program keeps it. */
  async write({ subject, text, answers, headers = [] }) {
    const to = (answers?.header('reply-to') ?? answers?.header('from') ?? this.house).replace(/^.*<|>.*$/g, '');
    const lines = [
      `From: ${this.name} <${this.address}>`,
      `To: ${to}`,
      `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
      `Subject: ${subject ?? `Re: ${answers.header('subject')}`}`,
      `Message-ID: <${randomUUID()}@${this.address.split('@')[1]}>`,
      ...headers,
    ];
    if (answers) {
      lines.push(`In-Reply-To: ${answers.header('message-id')}`);
      lines.push(`References: ${[answers.header('references'), answers.header('message-id')].filter(Boolean).join(' ')}`);
    }
    const mail = [...lines, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', text, ''].join('\r\n');
    await this.#servers.send(this.address, to, mail);
    await this.#servers.send(this.address, this.address, mail);
  }

  /** The next mail in their mailbox that says this; waits until it is there. */
  async next(expected) {
    const until = Date.now() + POST_MS;
    for (;;) {
      const mails = (await this.#servers.mails(this.address)).map((raw, place) => new Mail(String(place), raw));
      const place = mails.findIndex((mail, at) => at >= this.#read && !mail.header('from').includes(this.address) && expected.test(mail.text));
      if (place >= 0) {
        this.#read = place + 1;
        return mails[place];
      }
      assert.ok(Date.now() < until, `no mail to ${this.address} says ${expected}: ${mails.map((mail) => mail.text)}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  /** The threads of their mailbox, as its server sees them by what mails refer to and not by subjects: one text a thread. */
  async threads() {
    const said = await imap(this.#servers, [
      `LOGIN ${this.address} ${this.#servers.passwords[this.address]}`,
      'EXAMINE INBOX',
      'THREAD REFS UTF-8 ALL',
      'LOGOUT',
    ]);
    const line = said.split('\r\n').find((one) => one.startsWith('* THREAD'));
    assert.ok(line, said);
    const threads = [];
    let depth = 0;
    for (const character of line.slice('* THREAD '.length)) {
      if (character === '(' && depth++ === 0) {
        threads.push('');
      }
      threads[threads.length - 1] += character;
      depth -= character === ')' ? 1 : 0;
    }
    return threads;
  }
}

/** Says these commands to the IMAP server, one after the other, and gives all it answered. */
function imap(servers, commands) {
  return new Promise((resolve, reject) => {
    let said = '';
    let place = 0;
    const socket = connect(servers.imap, servers.host);
    socket.setEncoding('utf8').setTimeout(POST_MS, () => socket.destroy(new Error(`the server says nothing after: ${said}`)));
    socket.on('error', reject);
    socket.on('close', () => resolve(said));
    socket.on('data', (text) => {
      said += text;
      const isAnswered = place === 0 ? said.includes('\r\n') : new RegExp(`^a${place} `, 'm').test(said);
      if (isAnswered && place < commands.length) {
        place += 1;
        socket.write(`a${place} ${commands[place - 1]}\r\n`);
      }
    });
  });
}
