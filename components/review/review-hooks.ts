'use client';

import { type RefObject, useEffect, useEffectEvent } from 'react';
import { bringToMiddle, mark } from '#components/source/marking.ts';
import type { DoubtView } from './doubt.ts';
import { type Command, commandIn, type Shortcut } from './keys.ts';

export type Commands = Readonly<Record<Command, () => void>>;

/** Obeys the keys of the page. */
export function useKeys<C extends string>(
  shortcuts: readonly Shortcut<C>[],
  commands: Readonly<Record<C, () => void>>,
) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const command = commandIn(shortcuts, event);
    if (command === undefined) return;
    event.preventDefault();
    commands[command]();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}

type Side = RefObject<HTMLElement | null>;

/** Marks the places of the doubt at hand in the original and brings the first to the middle. */
export function useMarking(desk: Side, source: Side, doubt: DoubtView | undefined) {
  const show = useEffectEvent(() => {
    if (!desk.current) return;
    const [place] = mark(desk.current, doubt?.places ?? []).places;
    if (place && source.current) bringToMiddle(place, source.current);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another doubt, another place
  useEffect(() => show(), [doubt?.subject]);
}

/** Keeps report and doubt in the address, so that a reload comes back to them. */
export function useAddress(reportId: number, subject: string | undefined) {
  useEffect(() => {
    const url = new URL(location.href);
    url.searchParams.set('report', String(reportId));
    if (subject === undefined) url.searchParams.delete('at');
    else url.searchParams.set('at', subject);
    if (url.href !== location.href) history.replaceState(null, '', url);
  }, [reportId, subject]);
}

/** Ids of what stands where somebody clicked in the original. */
export function idsAt(clicked: EventTarget): readonly string[] {
  const place = clicked instanceof Element && clicked.closest<HTMLElement>('[data-places]');
  return place ? (place.dataset.places ?? '').split(' ') : [];
}
