import type { Finished, Part } from '#db/intake/jobs.ts';
import type { Handed } from '#db/save.ts';
import { ingest } from '#lib/ingest/ingest.ts';
import { readerVersion } from '#lib/ingest/reader-version.ts';
import { isArchive, unpack } from '#lib/ingest/unpack.ts';
import type { Refusal } from '#lib/parse/fact.ts';
import { inLane } from './lanes.ts';

/** Why a file is not in the store: no report, beyond what reading may take, or a fault of our own. */
export type Because = Refusal | 'too-slow' | 'out-of-memory' | 'internal-error';

/** A file to be read, and how many parts of it are there already when it is an archive. */
export interface ToRead extends Handed {
  readonly partsTaken: number;
}

/** Takes one part of an archive in; the next is made when it is fulfilled. */
export type TakePart = (part: Part) => Promise<void>;

/**
 * What the line makes of a file: a report, or one part after the other of what is in it. Knows no database
 * and never rejects: when our own code stumbles, that is what became of the file.
 */
export async function read(file: ToRead, take: TakePart): Promise<Finished<Because>> {
  try {
    return isArchive(file) ? await unpacked(file, take) : await asReport(file);
  } catch (error) {
    return { status: 'refused', because: 'internal-error', detail: String(error) };
  }
}

async function asReport({ bytes, name }: Handed): Promise<Finished<Because>> {
  const ingested = await ingest(bytes, name);
  if (ingested.status === 'refused') {
    const { status, because, detail } = ingested;
    return { status, because, detail, readerVersion };
  }
  const { report, document } = ingested;
  return { status: 'report', publisher: report.publisher, report, document, readerVersion };
}

async function unpacked(archive: ToRead, take: TakePart): Promise<Finished<Because>> {
  let count = 0;
  for (const { status, ...part } of unpack(archive.bytes)) {
    if ('because' in part && part.name === '') return { ...part, status: 'refused' };
    count += 1;
    if (count <= archive.partsTaken) continue;
    const name = `${archive.name}/${part.name}`;
    await take('because' in part ? { ...part, name, status: 'refused' } : asPart(part.bytes, name));
  }
  return { status: 'unpacked' };
}

/** A picture out of an archive waits for no other: its pages were looked for where it lay. */
function asPart(bytes: Uint8Array, name: string): Part {
  const { lane } = inLane({ bytes, name });
  return { status: 'file', name, bytes, lane: lane === 'picture' ? 'pages' : lane };
}
