import type { Handed } from '#db/save.ts';
import type { Lane } from '#db/schema.ts';
import { pictureExtension } from '#lib/ingest/unpack.ts';

/**
 * How long a file may take, told by its first bytes: the writing thread opens nothing. It decides when a
 * file is read, never how. A `picture` waits until its batch is complete: it may be one page of several.
 */
function laneOf({ bytes, name }: Handed): Lane {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (/\.pages\.zip$/.test(name) || head.includes('%PDF-')) return 'pages';
  if (head.startsWith('PK')) return /\.(?:docx|xlsx|wps|et)$/i.test(name) ? 'quick' : 'archive';
  return pictureExtension(bytes) === null ? 'quick' : 'picture';
}

/** The file with its lane. */
export const inLane = ({ name, bytes }: Handed) => ({ name, bytes, lane: laneOf({ name, bytes }) });

/** Which lanes the nth reader looks into first: scans do not hold up the others, nor the others the scans. */
export const lanesOf = (reader: number): readonly Lane[] =>
  reader === 1 ? ['pages', 'archive', 'quick'] : ['archive', 'quick', 'pages'];

const seconds = 1000;

/**
 * Milliseconds after which reading a file is given up; of an archive, after each of its files. A report takes
 * a tenth of a second; a scanned page, of some 100 kB, ten seconds; a machine that is busy, many times that.
 */
export function patience(lane: Lane, size: number): number {
  if (lane !== 'pages') return 60 * seconds;
  return Math.min(120 + Math.ceil(size / 100_000) * 30, 1800) * seconds;
}
