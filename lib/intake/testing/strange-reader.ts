/** A reader for tests: what a file is called is what it does to its reader. */
import { answerWith } from '../answering.ts';
import { read } from '../read.ts';

const MB = 1024 * 1024;
const hoard: Uint8Array[] = [];
const keep = () => void hoard.push(new Uint8Array(MB).fill(1));
let isFirst = true;

answerWith(async (file, take) => {
  if (file.name.startsWith('endless')) for (;;);
  if (file.name.startsWith('fatal')) process.abort();
  if (file.name.startsWith('greedy')) for (;;) keep();
  if (file.name.startsWith('hoarded')) for (let n = 0; n < 200; n += 1) keep();
  if (file.name.startsWith('last straw') && !isFirst) for (;;) keep();
  isFirst = false;
  return file.name.startsWith('who')
    ? { status: 'refused', because: 'internal-error', detail: String(process.pid) }
    : read(file, take);
});
