/** First bytes of the pictures a recogniser reads. */
const signatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

const begins = (bytes: Uint8Array, magic: readonly number[], from = 0) =>
  magic.every((byte, i) => bytes[from + i] === byte);

const ascii = (text: string) => [...text].map((sign) => sign.charCodeAt(0));

/** Whether a file is a PNG, JPEG, GIF, TIFF, BMP or WEBP. */
export const isPicture = (bytes: Uint8Array): boolean =>
  signatures.some((magic) => begins(bytes, magic)) ||
  // «BM» also begins an English word; the reserved words of a bitmap are zero.
  (begins(bytes, ascii('BM')) && begins(bytes, [0, 0, 0, 0], 6)) ||
  (begins(bytes, ascii('RIFF')) && begins(bytes, ascii('WEBP'), 8));

/** Whether a name is that of a picture. */
export const isPictureName = (name: string): boolean =>
  /\.(?:png|jpe?g|jfif|gif|tiff?|bmp|webp)$/i.test(name);
