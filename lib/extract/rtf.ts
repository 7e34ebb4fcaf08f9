import type { Document, Extracted } from './document.ts';
import { tellRtf } from './rtf/story.ts';
import { tokensOf } from './rtf/tokens.ts';
import { blocksOf } from './word/blocks.ts';
import { collectStory, mostParts } from './word/story.ts';

/** RTF as it reads with all changes accepted. Places are offsets into its bytes. */
export function readRtf(bytes: Uint8Array): Extracted {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const source = file.toString('latin1');
  const start = Math.max(0, source.indexOf('{\\rtf'));
  const story = collectStory();
  const { status, charset, tracked } = tellRtf(story, tokensOf(source, start));
  if (status !== 'read') {
    const detail = status === 'too-large' ? mostParts : 'RTF';
    return { status: 'unreadable', because: status, detail };
  }
  const meta: Document['meta'] = tracked > 0 ? { trackedChanges: `${tracked}` } : {};
  const blocks = blocksOf(story.parts());
  return { status: 'document', document: { format: 'rtf', encoding: charset, meta, blocks } };
}
