/** A reader for tests: what a file is called is what it does to its reader. */
import { answerWith } from '../answering.ts';
import { read } from '../read.ts';

const hoard: Uint8Array[] = [];

answerWith(async (file, take) => {
  if (file.name.startsWith('endless')) for (;;);
  if (file.name.startsWith('fatal')) process.abort();
  if (file.name.startsWith('greedy')) for (;;) hoard.push(new Uint8Array(1024 * 1024).fill(1));
  return read(file, take);
});
