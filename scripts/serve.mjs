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
export async function withSite(use, fill) {
  const data = mkdtempSync(join(tmpdir(), 'gouji-'));
  try {
    fill?.(data);
    const port = await freePort(0);
    const { url, server, ended } = await serve({ port, data, stdio: 'ignore' });
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    await use(url).finally(() => server.kill('SIGTERM'));
    await ended;
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
