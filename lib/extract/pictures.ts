/** Pictures by their first bytes. «BM» also begins an English word: the reserved words of a bitmap are zero. */
const pictures: readonly (readonly [magic: RegExp, extension: string])[] = [
  [/^\x89PNG\r\n/, 'png'],
  [/^\xff\xd8\xff/, 'jpg'],
  [/^GIF8/, 'gif'],
  [/^(?:II\*\0|MM\0\*)/, 'tif'],
  [/^BM.{4}\0{4}/s, 'bmp'],
  [/^RIFF.{4}WEBP/s, 'webp'],
];

/** Extension of a PNG, JPEG, GIF, TIFF, BMP or WEBP, told by its content; null for anything else. */
export function pictureExtension(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return pictures.find(([magic]) => magic.test(head))?.[1] ?? null;
}

/** Whether a name is that of a picture. */
export const isPictureName = (name: string): boolean =>
  /\.(?:png|jpe?g|jfif|gif|tiff?|bmp|webp)$/i.test(name);
