/** What a file is, told by its content. */
export type Sniffed =
  /** To be read: text is any text, markup too; pages are the pictures of one report in a ZIP. */
  | { readonly kind: Readable }
  /** Holds files that are each handed in by themselves. */
  | { readonly kind: 'zip' }
  /** Not read; `format` is the name people know it by. */
  | { readonly kind: 'unsupported' | 'encrypted'; readonly format: string };

export type Readable =
  | 'text'
  | 'mhtml'
  | 'docx'
  | 'doc'
  | 'rtf'
  | 'xlsx'
  | 'pdf'
  | 'picture'
  | 'pages';

export const unsupported = (format: string): Sniffed => ({ kind: 'unsupported', format });

/** A character for every byte. */
export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
