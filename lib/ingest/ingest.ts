import type { Document } from '#lib/extract/document.ts';
import { extract } from '#lib/extract/readers.ts';
import type { Refusal, Report } from '#lib/parse/fact.ts';
import { parse } from '#lib/parse/parse.ts';

/** A file on the straight line: its report, or why there is none. Nothing is stored. */
export type Ingested =
  | { readonly status: 'report'; readonly document: Document; readonly report: Report }
  | {
      readonly status: 'refused';
      readonly because: Refusal;
      /** The format, or the words of the document that tell what it is. */
      readonly detail: string | null;
      readonly document: Document | null;
    };

/** Bytes → Document → Report. The name of the file is only a hint at its format. */
export async function ingest(bytes: Uint8Array, name: string): Promise<Ingested> {
  const extracted = await extract(bytes, name);
  if (extracted.status === 'unreadable') {
    const { because, detail } = extracted;
    return { status: 'refused', because, detail, document: null };
  }
  const { document } = extracted;
  return { document, ...parse(document) };
}
