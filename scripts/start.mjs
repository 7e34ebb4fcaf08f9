// npm start: from a fresh clone to pages in the browser, with nothing but Node and npm.
import './node-version.mjs';
// Whole: a name an old Node does not have would end us before it is told what is needed.
import fs from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { freePort } from './port.mjs';
import { env, root, run, say, stop } from './run.mjs';
import { serve } from './serve.mjs';

const wanted = Number(process.env.PORT || 3000);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535)
  stop(
    `PORT 应为 0 到 65535 的整数，现为「${process.env.PORT}」。`,
    `PORT must be a whole number from 0 to 65535, not “${process.env.PORT}”.`,
  );

const watched = process.env.GOUJI_WATCH;
if (watched && !fs.statSync(resolve(root, watched), { throwIfNoEntry: false })?.isDirectory())
  stop(
    `GOUJI_WATCH 应为一个文件夹，没有找到「${watched}」。`,
    `GOUJI_WATCH must be a folder; there is none at “${watched}”.`,
  );

install();
const data = resolve(root, process.env.GOUJI_DATA || 'data');
// It says itself what is the matter; better now than after a minute of building.
const isOpen = run(process.execPath, ['--import', 'tsx', join(root, 'lib/cli/store.ts')], {
  env: { ...env, GOUJI_DATA: data },
});
if (!isOpen) process.exit(1);
const { bavail, bsize } = fs.statfsSync(data);
const free = Math.floor((bavail * bsize) / 1_000_000);
if (free < 500)
  say(
    `数据目录所在的磁盘只剩 ${free} MB，快满了；请腾出空间。`,
    `Only ${free} MB are left on the disk of the data folder: make room.`,
  );
if (!build())
  stop(
    '页面没有构建成功，原因见上；多为磁盘空间或内存不足。',
    'The build failed; the reason stands above, mostly disk space or memory.',
  );

const port = await freePort(wanted);
if (wanted !== 0 && port !== wanted)
  say(`端口 ${wanted} 已被占用，改用 ${port}。`, `Port ${wanted} is taken; using ${port}.`);

const { url, server, ended } = await serve({ port, data, stdio: 'inherit' });
let asked = false;
/** @param {NodeJS.Signals} signal */
const end = (signal) => {
  asked = true;
  server.kill(signal);
};
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, end);
// Stopping npm stops the shell npm runs us in, which does not pass the signal on.
const shell = process.ppid;
if (process.env.npm_lifecycle_event === 'start')
  setInterval(() => process.ppid === shell || end('SIGTERM'), 500).unref();
if (server.exitCode === null)
  console.log(`
  ────────────────────────────────────────────────────────
   勾稽已启动，请在浏览器打开   Gouji is running, open

       ${url}

   数据目录 Data: ${data}
   GOUJI_DATA 可更改 changes it · Ctrl+C 停止 stops
  ────────────────────────────────────────────────────────
`);
const [code] = await ended;
process.exitCode = asked ? 0 : (code ?? 1);
