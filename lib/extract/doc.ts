import { readBoxes } from './doc/boxes.ts';
import { openContainer } from './doc/container.ts';
import { type DocFile, openDoc } from './doc/fib.ts';
import { readFonts } from './doc/fonts.ts';
import { readDocLists } from './doc/lists.ts';
import { tellDoc } from './doc/story.ts';
import { openText } from './doc/text.ts';
import type { Document, Extracted } from './document.ts';
import { blocksOf } from './word/blocks.ts';
import { collectStory, MOST_PARTS, mostParts } from './word/story.ts';

/**
 * A Word 97–2003 document, saved by Word or WPS, as it reads with all changes accepted. Older ones and
 * those with a password are unreadable and say so.
 */
export function readDoc(bytes: Uint8Array): Extracted {
  try {
    const streams = openContainer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const opened = openDoc(streams);
    return opened.status === 'open' ? readOpened(opened.file) : opened;
  } catch (error) {
    // A Buffer throws where a record points outside its stream, and so do we: the file is damaged.
    if (error instanceof RangeError)
      return { status: 'unreadable', because: 'damaged', detail: 'Word' };
    throw error;
  }
}

function readOpened(file: DocFile): Extracted {
  const story = collectStory();
  const around = {
    text: openText(file),
    boxes: readBoxes(file),
    lists: unlessBroken(() => readDocLists(file), new Map()),
    fonts: unlessBroken(() => readFonts(file), []),
  };
  const tracked = tellDoc(story, around, { start: 0, end: file.lengths.text });
  if (story.size() > MOST_PARTS)
    return { status: 'unreadable', because: 'too-large', detail: mostParts };
  const meta: Document['meta'] = tracked > 0 ? { trackedChanges: `${tracked}` } : {};
  const blocks = blocksOf(story.parts());
  return { status: 'document', document: { format: 'doc', encoding: null, meta, blocks } };
}

/** What only dresses the text may be broken: Word opens such files, and every word of them is there. */
function unlessBroken<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return otherwise;
    throw error;
  }
}
