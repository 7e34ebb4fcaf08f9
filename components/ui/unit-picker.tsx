'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { Input } from './field.tsx';

export interface UnitChoice {
  readonly id: number;
  /** In full, to be found by; the short name is shown. */
  readonly name: string;
  readonly shortName: string;
  readonly district: string | null;
}

/** Units as a list of boxes to tick, in a fold; its fields go with the form around it. */
export function UnitPicker(props: { units: readonly UnitChoice[]; chosen: readonly string[] }) {
  const fold = useRef<HTMLDetailsElement>(null);
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
      <details ref={fold} className="relative" onKeyDown={closeOnEscape}>
        <summary className="flex min-h-9 min-w-40 items-center justify-between gap-3 rounded-md border border-rule bg-sheet px-2.5 py-1 marker:content-none">
          <span>
            <span className="sr-only">单位：</span>
            {chosenWords(props.units, props.chosen)}
          </span>
          <span aria-hidden className="text-soft">
            ▾
          </span>
        </summary>
        <UnitList {...props} />
      </details>
    </div>
  );
}

function UnitList({ units, chosen }: { units: readonly UnitChoice[]; chosen: readonly string[] }) {
  const [sought, seek] = useState('');
  const boxes = useRef<HTMLDivElement>(null);
  const clear = () => {
    for (const box of boxes.current?.querySelectorAll('input') ?? []) box.checked = false;
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
          onChange={(event) => seek(event.target.value.trim())}
        />
      </div>
      <div ref={boxes} className="max-h-72 overflow-y-auto py-1">
        {units.map((unit, i) => (
          <div key={unit.id} hidden={!matches(unit, sought)}>
            {unit.district !== units[i - 1]?.district && sought === '' && (
              <p className="px-3 pt-2 text-note text-soft">{unit.district ?? '未写明区县'}</p>
            )}
            <label className="flex items-baseline gap-2 px-3 py-0.5 hover:bg-shade">
              <input
                type="checkbox"
                name="unit"
                value={unit.id}
                defaultChecked={chosen.includes(String(unit.id))}
                className="accent-accent"
              />
              <span title={unit.name}>{unit.shortName}</span>
            </label>
          </div>
        ))}
        {units.length === 0 && <p className="px-3 py-2 text-soft">库中还没有单位</p>}
      </div>
      <div className="flex justify-between border-t border-hairline p-2">
        <Button look="quiet" onClick={clear}>
          全部单位
        </Button>
        <Button type="submit" look="primary">
          应用
        </Button>
      </div>
    </div>
  );
}

const matches = (unit: UnitChoice, sought: string) =>
  `${unit.district ?? ''} ${unit.name} ${unit.shortName}`.includes(sought);

function chosenWords(units: readonly UnitChoice[], chosen: readonly string[]): string {
  if (chosen.length === 0) return '全部';
  if (chosen.length > 1) return `已选 ${chosen.length} 个`;
  return units.find((unit) => String(unit.id) === chosen[0])?.shortName ?? '已选 1 个';
}

function useCloseOutside(fold: React.RefObject<HTMLDetailsElement | null>) {
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
