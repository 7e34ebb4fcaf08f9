/** What became of a file on the server, as the upload page tells it. */
export type Uploaded =
  | {
      readonly status: 'stored';
      readonly reportId: number;
      readonly publisher: string | null;
      readonly year: number | null;
      /** From 2 on: a report of this unit and year was there before. */
      readonly version: number;
      readonly failing: number;
      readonly notices: number;
      readonly inferred: number;
      readonly unread: number;
    }
  | {
      readonly status: 'same';
      readonly reportId: number;
      readonly publisher: string | null;
      readonly year: number | null;
    }
  | { readonly status: 'refused'; readonly sentence: string };

/** What became of a batch, file by file in the order they were sent; or why the batch as a whole was not taken. */
export type BatchAnswer =
  | { readonly status: 'done'; readonly files: readonly Uploaded[] }
  | { readonly status: 'refused'; readonly sentence: string };
