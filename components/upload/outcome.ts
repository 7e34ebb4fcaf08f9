/** A file the server has, and what became of it so far. */
export interface Tile {
  readonly id: number;
  readonly batchId: number;
  /** The archive it lay in. */
  readonly parentId: number | null;
  /** As dropped, folders included. */
  readonly name: string;
  readonly state: Received;
}

/** `unpacked`: its files have tiles of their own; `joined`: it is a page of another tile. */
export type Received =
  | { readonly status: 'received' | 'reading' | 'unpacked' | 'joined' | 'taken-back' }
  | {
      readonly status: 'stored';
      readonly reportId: number;
      /** Null: nobody has said yet whose it is, or of which year. */
      readonly publisher: string | null;
      readonly year: number | null;
      /** From 2 on: a report of this unit and year was there before. */
      readonly version: number;
      /** The report it says again in another format. */
      readonly twinOf: number | null;
      /** Why a person has to say whether it counts; null: nothing to decide. */
      readonly undecided: string | null;
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

/** What became of one request: its files are kept, in the order they were sent, or none is. */
export type Delivered =
  | {
      readonly status: 'received';
      readonly batchId: number;
      readonly tileIds: readonly number[];
    }
  | { readonly status: 'refused'; readonly sentence: string };

/** Files that came together, by what became of them. */
export interface BatchLine {
  readonly id: number;
  readonly source: 'upload' | 'terminal' | 'watched' | 'samples' | 'reread';
  readonly folder: string | null;
  /** ISO 8601 in UTC. */
  readonly openedAt: string;
  readonly isRunning: boolean;
  readonly counts: Readonly<
    Record<'waiting' | 'stored' | 'same' | 'refused' | 'unpacked' | 'joined' | 'taken-back', number>
  >;
}

/** What the server tells an open upload page: tiles that are new or changed, and the last batches. */
export interface News {
  readonly tiles: readonly Tile[];
  readonly batches: readonly BatchLine[] | null;
}
