'use client';

import { useEffect, useId, useState } from 'react';
import { Field, Input } from '#components/ui/field.tsx';
import { regionWords } from '#lib/register/region.ts';
import type { UnitOption } from './actions.ts';

interface Props {
  /** Offered before anything is typed. */
  readonly offered: readonly UnitOption[];
  readonly find: (typed: string) => Promise<readonly UnitOption[]>;
  readonly chosen: UnitOption | null;
  readonly choose: (unit: UnitOption) => void;
  readonly label: string;
}

/** Units to choose one from: what is offered, or what is found for what is typed. */
export function UnitSearch({ offered, find, chosen, choose, label }: Props) {
  const [typed, type] = useState('');
  const units = useFound(typed, offered, find);
  const name = useId();
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">{label}</legend>
      <Field label="查找单位（名称、区县，可用空格分开）">
        <Input
          type="search"
          value={typed}
          onChange={(event) => type(event.target.value)}
          // Enter chooses nothing here: it would send a form half filled in.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      </Field>
      <div className="max-h-64 overflow-y-auto border border-hairline">
        {units.map((unit) => (
          <label
            key={keyOf(unit)}
            className="flex flex-wrap items-baseline gap-x-2 px-3 py-1 has-checked:bg-accent-wash hover:bg-shade"
          >
            <input
              type="radio"
              name={name}
              className="accent-accent"
              checked={chosen !== null && keyOf(chosen) === keyOf(unit)}
              onChange={() => choose(unit)}
            />
            <span>{unit.name}</span>
            <span className="text-note text-soft">
              {regionWords(unit.region) || '未写明区县'}
              {unit.id === null && ' · 据区划库，选用即新增'}
            </span>
          </label>
        ))}
        {units.length === 0 && (
          <p className="px-3 py-2 text-soft">{typed === '' ? '没有相近的单位' : '没有找到'}</p>
        )}
      </div>
    </fieldset>
  );
}

const keyOf = ({ id, name, region }: UnitOption) => `${id ?? ''} ${regionWords(region)} ${name}`;

/** What was found for the last thing typed; answers that come late are dropped. */
function useFound(
  typed: string,
  offered: readonly UnitOption[],
  find: Props['find'],
): readonly UnitOption[] {
  const [found, set] = useState<readonly UnitOption[]>([]);
  const sought = typed.trim();
  useEffect(() => {
    if (sought === '') return;
    let late = false;
    const timer = setTimeout(async () => {
      const units = await find(sought);
      if (!late) set(units);
    }, 200);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [sought, find]);
  return sought === '' ? offered : found;
}
