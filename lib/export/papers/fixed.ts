import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first moment a ZIP can tell, in no time zone: its entries say the time of the clock on the wall. */
export const NO_TIME = '1980-01-01T00:00:00';

/**
 * A DOCX or XLSX with the day it speaks of as its only date. The writers stamp the moment and count their
 * drawings on from the last document: the same content has to be the same bytes.
 */
export function fixed(file: Uint8Array, on: string): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]): [string, Zippable[string]] => [
    name,
    [settled(name, bytes, on), {}],
  ]);
  return zipSync(Object.fromEntries(parts), { mtime: NO_TIME, level: 6 });
}

function settled(name: string, bytes: Uint8Array, on: string): Uint8Array {
  if (name === 'docProps/core.xml') return strToU8(dated(strFromU8(bytes), on));
  return name === 'word/document.xml' ? strToU8(numbered(strFromU8(bytes))) : bytes;
}

const dated = (core: string, on: string): string =>
  core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${on}T00:00:00Z`);

/** Drawings numbered through from 1. */
function numbered(document: string): string {
  let last = 0;
  return document.replace(/(<wp:docPr id=")\d+/g, (_, before: string) => {
    last += 1;
    return before + last;
  });
}
