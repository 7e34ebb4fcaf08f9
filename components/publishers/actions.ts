import type { Region } from '#lib/parse/fact.ts';
import type { Change } from '#lib/register/change.ts';

/** A unit a person may choose: one of the register, or one the divisions have. */
export interface UnitOption {
  /** Its id in the register; null: it would be added. */
  readonly id: number | null;
  readonly name: string;
  readonly region: Region;
}

/** A district whose units may be added. */
export interface DistrictOption {
  /** 6 digits. */
  readonly code: string;
  readonly name: string;
  readonly region: Region;
  readonly units: number;
}

export type RegisterAnswer =
  | {
      readonly status: 'done';
      readonly publisherId: number;
      readonly event: number | null;
      readonly also: number;
    }
  /** Why not, as a sentence; `other`: the unit that stands in the way. */
  | { readonly status: 'refused'; readonly sentence: string; readonly other: number | null };

/** The actions of the register, handed down by the page. */
export interface RegisterActions {
  readonly change: (actor: string, change: Change) => Promise<RegisterAnswer>;
  readonly findUnits: (typed: string) => Promise<readonly UnitOption[]>;
  readonly findDistricts: (typed: string) => Promise<readonly DistrictOption[]>;
}
