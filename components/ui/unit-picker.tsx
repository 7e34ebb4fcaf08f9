'use client';

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { Input } from './field.tsx';
import { hrefWith } from './query.ts';

/** As the address `/units` tells them. */
export interface UnitChoice {
  readonly id: number;
  /** In full, to be found by; the short name is shown. */
  readonly name: string;
  readonly shortName: string;
  readonly district: string | null;
}

interface Ticked {
  readonly id: string;
  readonly shortName: string;
}

/** Units as a list of boxes to tick, in a fold, fetched when it is opened; what is ticked goes with the form. */
export function UnitPicker(props: { district: string | undefined; chosen: readonly Ticked[] }) {
  const fold = useRef<HTMLDetailsElement>(null);
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set(props.chosen.map(({ id }) => id)));
  const [isOpen, open] = useState(false);
  useCloseOutside(fold);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !fold.current?.open) return;
    fold.current.open = false;
    fold.current.querySelector('summary')?.focus();
  };
  return (
    <div className="grid gap-0.5">
      <span className="text-note text-soft" aria-hidden>
        单位
      </span>
      {[...ticked].map((id) => (
        <input key={id} type="hidden" name="unit" value={id} />
      ))}
      <details
        ref={fold}
        className="relative"
        onKeyDown={closeOnEscape}
        onToggle={(event) => open(event.currentTarget.open)}
      >
        <summary className="flex min-h-9 min-w-40 items-center justify-between gap-3 rounded-md border border-rule bg-sheet px-2.5 py-1 marker:content-none">
          <span>
            <span className="sr-only">单位：</span>
            {chosenWords(props.chosen)}
          </span>
          <span aria-hidden className="text-soft">
            ▾
          </span>
        </summary>
        {isOpen && <UnitList district={props.district} ticked={ticked} onTick={tick} />}
      </details>
    </div>
  );
}

/** More boxes than this are not drawn: a name narrows them. */
const most = 300;

function UnitList(props: {
  district: string | undefined;
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
}) {
  const { ticked, onTick } = props;
  const [sought, seek] = useState('');
  const units = useUnits(props.district);
  const found =
    units === 'failed' ? [] : (units ?? []).filter((unit) => matches(unit, sought.trim()));
  const toggle = (id: string) => {
    const others = [...ticked].filter((one) => one !== id);
    onTick(new Set(ticked.has(id) ? others : [...others, id]));
  };
  return (
    <div className="absolute left-0 z-30 mt-1 w-80 max-w-[85vw] border border-rule bg-sheet">
      <div className="border-b border-hairline p-2">
        <Input
          type="search"
          aria-label="查找单位"
          placeholder="查找单位"
          className="w-full"
          value={sought}
          onChange={(event) => seek(event.target.value)}
        />
      </div>
      <div className="max-h-72 overflow-y-auto py-1">
        {found.slice(0, most).map((unit, i) => (
          <div key={unit.id}>
            {unit.district !== found[i - 1]?.district && (
              <p className="px-3 pt-2 text-note text-soft">{unit.district ?? '未写明区县'}</p>
            )}
            <label className="flex items-baseline gap-2 px-3 py-0.5 hover:bg-shade">
              <input
                type="checkbox"
                checked={ticked.has(String(unit.id))}
                onChange={() => toggle(String(unit.id))}
                className="accent-accent"
              />
              <span title={unit.name}>{unit.shortName}</span>
            </label>
          </div>
        ))}
        <p role="status" className="px-3 py-1 text-note text-soft empty:hidden">
          {restWords(units, found.length)}
        </p>
      </div>
      <div className="flex justify-between border-t border-hairline p-2">
        <Button look="quiet" onClick={() => onTick(new Set())}>
          全部单位
        </Button>
        <Button type="submit" look="primary">
          应用
        </Button>
      </div>
    </div>
  );
}

type Units = readonly UnitChoice[] | 'failed' | null;

/** The units of a district, or all; null until they are there. */
function useUnits(district: string | undefined): Units {
  const [units, take] = useState<Units>(null);
  useEffect(() => {
    const gone = new AbortController();
    fetch(hrefWith('/units', { district }), { signal: gone.signal })
      .then((answer) => (answer.ok ? answer.json() : 'failed'))
      .catch(() => 'failed' as const)
      .then((told) => !gone.signal.aborted && take(told));
    return () => gone.abort();
  }, [district]);
  return units;
}

function restWords(units: Units, found: number): string {
  if (units === null) return '正在读取……';
  if (units === 'failed') return '没有读到单位名单，请关上再打开。';
  if (units.length === 0) return '库中还没有单位';
  if (found === 0) return '没有这样的单位';
  return found > most ? `另有 ${found - most} 个单位，请输入名称查找。` : '';
}

const matches = (unit: UnitChoice, sought: string) =>
  `${unit.district ?? ''} ${unit.name} ${unit.shortName}`.includes(sought);

function chosenWords(chosen: readonly Ticked[]): string {
  const [first, second] = chosen;
  if (first === undefined) return '全部';
  return second === undefined ? first.shortName : `已选 ${chosen.length} 个`;
}

function useCloseOutside(fold: RefObject<HTMLDetailsElement | null>) {
  useEffect(() => {
    const close = (event: PointerEvent) => {
      const { target } = event;
      if (fold.current?.open && target instanceof Node && !fold.current.contains(target)) {
        fold.current.open = false;
      }
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, [fold]);
}
