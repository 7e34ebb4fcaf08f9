import { crc32 } from 'node:zlib';

/**
 * The name of an entry. Windows packs Chinese names in GBK and does not say so; the others use UTF-8, and do
 * not always say so.
 */
export function entryName(
  raw: Uint8Array,
  isUtf8: boolean,
  unicodePath: Uint8Array | undefined,
): string {
  // Info-ZIP: version, CRC of the plain name, the name in UTF-8; it counts while the CRC is right.
  if (unicodePath !== undefined && unicodePath[0] === 1 && unicodePath.length > 5)
    if (new DataView(unicodePath.buffer, unicodePath.byteOffset).getUint32(1, true) === crc32(raw))
      return utf8(unicodePath.subarray(5));
  return isUtf8 || isValidUtf8(raw) ? utf8(raw) : new TextDecoder('gb18030').decode(raw);
}

const utf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // The decoder has no other way to say so.
    return false;
  }
}

/** Files that systems and programs leave in archives and folders, and folders themselves. */
const leftBehind = /\/$|(?:^|\/)(?:__MACOSX\/.*|\.[^./][^/]*|~\$[^/]*|thumbs\.db|desktop\.ini)$/i;

/** Whether a name in an archive is that of a file somebody put there. */
export const isOwnFile = (name: string): boolean => !leftBehind.test(name.replaceAll('\\', '/'));
