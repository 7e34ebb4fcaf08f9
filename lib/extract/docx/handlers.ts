import type { Element } from './xml.ts';

/** What to do where an element opens; `false`: do not go into it. */
export type Open = (element: Element, path: readonly string[], at: number) => boolean;
export type Close = (at: number) => void;

/** By name of the element. */
export interface Handlers {
  readonly open: Readonly<Record<string, Open>>;
  readonly close: Readonly<Record<string, Close>>;
}

/** Several as one; no two of them handle the same element. */
export const together = (...handlers: readonly Handlers[]): Handlers => ({
  open: Object.assign({}, ...handlers.map(({ open }) => open)),
  close: Object.assign({}, ...handlers.map(({ close }) => close)),
});

/** Does something and goes in. */
export const also =
  (act: (element: Element, path: readonly string[], at: number) => void): Open =>
  (element, path, at) => {
    act(element, path, at);
    return true;
  };

/** Acts only inside an element of this name. */
export const within = (parent: string, act: (element: Element, at: number) => void): Open =>
  also((element, path, at) => {
    if (path.at(-1) === parent) act(element, at);
  });

/** What the reading of document.xml notes beside its text. */
export interface Remarks {
  /** Changes that were not accepted yet. */
  tracked: number;
  /** Files put inside that could not be read. */
  readonly unread: string[];
}
