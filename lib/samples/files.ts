import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The documents lie in the checkout, wherever the server was started. */
export const documentsFolder = () =>
  join(/*turbopackIgnore: true*/ dirname(fileURLToPath(import.meta.url)), '../../public/samples');

/** The documents of the sample district as files a user could have dropped, in the order of their names. */
export async function sampleFiles(): Promise<{ name: string; bytes: Uint8Array }[]> {
  const folder = documentsFolder();
  const names = (await readdir(/*turbopackIgnore: true*/ folder)).filter((name) =>
    /[.](html?|txt)$/.test(name),
  );
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      bytes: new Uint8Array(await readFile(/*turbopackIgnore: true*/ join(folder, name))),
    })),
  );
}
