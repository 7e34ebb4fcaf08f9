import { type DocFile, parts } from './fib.ts';

/** Where the name of a font begins in its record, without the byte that tells the length of the record. */
const NAME = 39;

/** Names of fonts by index (SttbfFfn, MS-DOC 2.9.286), for the characters of symbol fonts. */
export function readFonts(file: DocFile): readonly string[] {
  const table = file.part(parts.fonts);
  const names: string[] = [];
  for (let at = 4; at < table.length; at += 1 + table.readUInt8(at)) {
    const record = table.subarray(at + 1, at + 1 + table.readUInt8(at));
    names.push(record.toString('utf16le', NAME).split('\0')[0] ?? '');
  }
  return names;
}
