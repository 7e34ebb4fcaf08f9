import { createServer } from 'node:net';

/**
 * A port of 127.0.0.1 nobody listens on: the wanted one or the next that is free; 0 wants any.
 * @param {number} wanted
 * @returns {Promise<number>}
 */
export const freePort = (wanted) =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      if (taken && wanted < 65_535) resolve(freePort(wanted + 1));
      else reject(error);
    });
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : wanted;
      probe.close(() => resolve(port));
    });
  });
