import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { env, root, tool } from './run.mjs';

/**
 * Starts the built pages on the loopback and waits until they answer.
 * @param {{ port: number, data: string, stdio?: 'inherit' | 'ignore' }} options data: folder of the database
 */
export async function serve({ port, data, stdio = 'inherit' }) {
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
