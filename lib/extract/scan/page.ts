/** The ink of a straight page. */
export interface Page {
  /** 1 where there is ink. */
  readonly ink: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** A pixel of a page 1260 wide (A4 at 150 dpi). */
  readonly unit: number;
}
