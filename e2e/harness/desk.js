// A desk for one journey: the program as built, on a free port, with a data folder of its own that goes away with it.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const BINARY = process.env.AMENDS_BINARY ?? join(ROOT, 'target/debug/amends');

/** Most milliseconds from the start to the line that tells the address; a shared disk may stand still for a minute. */
const READY_MS = 180_000;
/** Most milliseconds from SIGTERM to the end, before the program is killed. */
const STOP_MS = 10_000;
/** Most milliseconds for one command on the command line. */
const COMMAND_MS = 120_000;
/** Most characters of output kept for a failure's message; the newest stay. */
const OUTPUT_MAX = 200_000;

/**
 * Starts a program that serves pages and waits until it tells its address.
 *
 * In `args` and in the values of `env`, `{data}` stands for the data folder and `{port}` for the port.
 *
 * @param {object} [options]
 * @param {string[]} [options.args] what the program is started with
 * @param {Record<string, string>} [options.env] added to the environment
 * @param {string} [options.binary] the program; the desk as built, unless a test brings its own
 * @param {string} [options.data] a data folder that exists, kept at the end; a new one otherwise
 */
export async function startDesk({
  args = ['serve', '--data', '{data}', '--listen', '127.0.0.1:{port}'],
  env = {},
  binary = BINARY,
  data,
} = {}) {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'amends-journey-')));
  const port = await freePort();
  const filled = (text) => text.replaceAll('{data}', folder).replaceAll('{port}', String(port));
  const environment = {
    ...process.env,
    // What is pressed is looked for at once; the journey about taking back brings its own.
    AMENDS_WEB_UNDO_SECONDS: '0',
    ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value)])),
  };
  const desk = new Desk({ binary, folder, port, environment, kept: data !== undefined });
  try {
    await desk.start(args.map(filled));
  } catch (error) {
    await desk.stop();
    throw error;
  }
  return desk;
}

class Desk {
  #binary;
  #environment;
  #kept;
  #args = [];
  #child;
  #ended;

  constructor({ binary, folder, port, environment, kept }) {
    this.#binary = binary;
    this.#environment = environment;
    this.#kept = kept;
    /** The data folder. */
    this.data = folder;
    this.port = port;
    /** The address it told, without a slash at its end. */
    this.url = `http://127.0.0.1:${port}`;
    /** All it wrote so far, on both outputs. */
    this.output = '';
  }

  /** Starts it, once more after a stop or a kill if need be: same folder, same port. */
  async start(args = this.#args) {
    this.#args = args;
    const from = this.output.length;
    const child = spawn(this.#binary, args, { env: this.#environment, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    this.#ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(`could not be started: ${error.message}`));
      child.once('exit', (code, signal) => resolve(`ended with ${signal ?? code}`));
    });
    const address = new RegExp(`https?://[^\\s"'/]+:${this.port}\\b`);
    await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(this.#trouble(`told no address within ${READY_MS} ms`)), READY_MS);
      const done = (settle, value) => {
        clearTimeout(late);
        settle(value);
      };
      const read = (bytes) => {
        this.output = (this.output + bytes).slice(-OUTPUT_MAX);
        if (address.test(this.output.slice(Math.min(from, this.output.length)))) {
          done(resolve);
        }
      };
      child.stdout.setEncoding('utf8').on('data', read);
      child.stderr.setEncoding('utf8').on('data', read);
      this.#ended.then((how) => done(reject, this.#trouble(how)));
    });
  }

  /** Waits until it has written something that matches, and returns the match: a one-time token, say. */
  async told(pattern, { within = READY_MS } = {}) {
    const until = Date.now() + within;
    for (;;) {
      const match = this.output.match(pattern);
      if (match) {
        return match;
      }
      if (Date.now() > until) {
        throw this.#trouble(`never told ${pattern}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /**
   * Runs the same program as a command, with `{data}` filled in.
   *
   * @returns {Promise<{code: number | null, stdout: string, stderr: string}>}
   */
  run(args, { input = '', env = {} } = {}) {
    return new Promise((resolve, reject) => {
      const child = spawn(
        this.#binary,
        args.map((arg) => arg.replaceAll('{data}', this.data).replaceAll('{port}', String(this.port))),
        { env: { ...this.#environment, ...env }, timeout: COMMAND_MS, stdio: 'pipe' },
      );
      let stdout = '';
      let stderr = '';
      child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
      child.once('error', reject);
      child.once('close', (code) => resolve({ code, stdout, stderr }));
      // A command that does not read its input may be gone before all of it is written.
      child.stdin.on('error', () => {});
      child.stdin.end(input);
    });
  }

  /** Kills it without a word, as a power cut does. `start()` brings it back. */
  async kill() {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  /** Ends it, and takes its data folder away. */
  async stop() {
    if (this.#child && this.#child.exitCode === null && this.#child.signalCode === null) {
      this.#child.kill('SIGTERM');
      const impatient = setTimeout(() => this.#child.kill('SIGKILL'), STOP_MS);
      await this.#ended;
      clearTimeout(impatient);
    }
    if (!this.#kept) {
      await rm(this.data, { recursive: true, force: true });
    }
  }

  #trouble(what) {
    return new Error(`${this.#binary} ${this.#args.join(' ')} ${what}. It wrote:\n${this.output || '(nothing)'}`);
  }
}

/** A port nobody listens on at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
