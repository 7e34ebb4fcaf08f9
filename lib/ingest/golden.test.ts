import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { golden } from './testing/golden.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const folders = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** `UPDATE=1 npx vitest run lib/ingest` writes what came; the diff is the review. Never in CI. */
const isUpdate = process.env.UPDATE === '1' && !process.env.CI;

const sourceOf = (folder: string) => {
  const name = readdirSync(folder).find((file) => file.startsWith('source.'));
  if (name === undefined) throw new Error(`${folder} has no source`);
  return { name, bytes: new Uint8Array(readFileSync(join(folder, name))) };
};

test('there are documents to read', () => {
  expect(folders.length).toBeGreaterThanOrEqual(30);
});

// Pictures take seconds each, and longer beside other tests.
test.each(folders)(
  '%s',
  async (slug) => {
    const folder = join(fixtures, slug);
    const { name, bytes } = sourceOf(folder);
    const came = await golden(bytes, name);
    const file = join(folder, 'expected.json');
    if (isUpdate) writeFileSync(file, came);
    expect(
      existsSync(file),
      `${file} is missing: UPDATE=1 writes it, then read it line by line`,
    ).toBe(true);
    expect(came).toBe(readFileSync(file, 'utf8'));
  },
  120_000,
);
