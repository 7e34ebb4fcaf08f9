import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bundle, type Paper } from './bundle.ts';

const paper = (name: string, words: string): Paper => ({
  name,
  bytes: new TextEncoder().encode(words),
});

async function* papers(made: string[] = []): AsyncGenerator<Paper> {
  for (const words of ['一', '二', '三']) {
    made.push(words);
    yield paper('通知单.docx', words);
  }
}

const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream).arrayBuffer());

test('a bundle holds every paper, those of one name apart', async () => {
  const files = unzipSync(await bytesOf(bundle(papers())));
  expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ['通知单.docx', '一'],
    ['通知单（2）.docx', '二'],
    ['通知单（3）.docx', '三'],
  ]);
});

test('the same papers are the same bytes', async () => {
  const [one, two] = [await bytesOf(bundle(papers())), await bytesOf(bundle(papers()))];
  expect(Buffer.compare(one, two)).toBe(0);
});

test('no paper is made after the reader has gone', async () => {
  const made: string[] = [];
  const reader = bundle(papers(made)).getReader();
  await reader.read();
  await reader.cancel();
  expect(made).not.toContain('三');
});

test('trouble in making a paper breaks the download off and is not swallowed', async () => {
  async function* broken(): AsyncGenerator<Paper> {
    yield paper('甲.docx', '一');
    throw new Error('broken');
  }
  await expect(bytesOf(bundle(broken()))).rejects.toThrow('broken');
});
