import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './port.mjs';
import { env, root, tool } from './run.mjs';

/**
 * Starts the built pages on the loopback and waits until they answer.
 * @param {{ port: number, data: string, stdio: 'inherit' | 'ignore' }} options data: folder of the database
 */
export async function serve({ port, data, stdio }) {
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(
    process.execPath,
    tool('next', 'start', '-H', '127.0.0.1', '-p', String(port)),
    { cwd: root, stdio, env: { ...env, NODE_ENV: 'production', GOUJI_DATA: data } },
  );
  const ended = once(server, 'exit');
  while (server.exitCode === null && server.signalCode === null && !(await answers(url)))
    await sleep(50);
  return { url, server, ended };
}

/** @param {string} url */
const answers = (url) =>
  fetch(url).then(
    () => true,
    () => false,
  );

/**
 * Serves the built pages over a database of their own until `use` is done with them.
 * @param {(url: string) => Promise<void>} use
 * @param {(data: string) => void} [fill] puts something into the data folder before the start
 */
export const withSite = (use, fill) => withRestartableSite(({ url }) => use(url), fill);

/**
 * The same, with the means to kill the server and to start it anew over the same database and address.
 * @param {(site: { url: string, restart: () => Promise<void> }) => Promise<void>} use
 * @param {(data: string) => void} [fill]
 */
export async function withRestartableSite(use, fill) {
  const data = mkdtempSync(join(tmpdir(), 'gouji-'));
  try {
    fill?.(data);
    const port = await freePort(0);
    let running = await started(port, data);
    const end = async (/** @type {NodeJS.Signals} */ signal) => {
      running.server.kill(signal);
      await running.ended;
    };
    const restart = async () => {
      await end('SIGKILL');
      running = await started(port, data);
    };
    await use({ url: running.url, restart }).finally(() => end('SIGTERM'));
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/**
 * @param {number} port
 * @param {string} data
 */
async function started(port, data) {
  const running = await serve({ port, data, stdio: 'ignore' });
  const { exitCode } = running.server;
  if (exitCode !== null) throw new Error(`the server ended with ${exitCode}`);
  return running;
}
