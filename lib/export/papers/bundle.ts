import { Zip, ZipPassThrough } from 'fflate';
import { NO_TIME } from './fixed.ts';

/** A file of a bundle. */
export interface Paper {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * A ZIP that is written while it is read: a paper is made when the one before it was taken, and none after
 * the reader has gone, which `gone` is told. Papers are packed already and are only put side by side, two of a name apart.
 */
export function bundle(
  papers: AsyncIterable<Paper>,
  gone = new AbortController(),
): ReadableStream<Uint8Array> {
  const source = papers[Symbol.asyncIterator]();
  const taken = new Set<string>();
  let chunks: Uint8Array[] = [];
  const zip = new Zip((trouble, chunk) => {
    if (trouble) throw trouble;
    chunks.push(chunk);
  });
  return new ReadableStream({
    async pull(controller) {
      const next = await source.next();
      if (next.done) zip.end();
      else add(zip, { ...next.value, name: apart(next.value.name, taken) });
      for (const chunk of chunks) controller.enqueue(chunk);
      chunks = [];
      if (next.done) controller.close();
    },
    async cancel() {
      gone.abort();
      await source.return?.();
    },
  });
}

function add(zip: Zip, { name, bytes }: Paper) {
  const entry = new ZipPassThrough(name);
  entry.mtime = NO_TIME;
  zip.add(entry);
  entry.push(bytes, true);
}

/** 通知单.docx, 通知单（2）.docx: two offices of one name must not overwrite each other. */
function apart(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = name.replace(/(\.\w+)?$/, `（${n}）$1`);
  taken.add(free);
  return free;
}
