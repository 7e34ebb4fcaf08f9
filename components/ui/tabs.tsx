'use client';

import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { cx } from './class-names.ts';

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly panel: ReactNode;
}

const tabClass = (chosen: boolean) =>
  cx(
    '-mb-px border-b-2 px-3 py-1.5 text-body whitespace-nowrap',
    chosen
      ? 'border-accent font-semibold text-accent'
      : 'border-transparent text-soft hover:text-ink',
  );

/** Panels of one place, one seen at a time; all stay in the page, so that find and print see them. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const [chosen, choose] = useState(tabs[0]?.id);
  const base = useId();
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    choose(next.id);
    document.getElementById(`${base}-${next.id}`)?.focus();
    event.preventDefault();
  };
  return (
    <div>
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className="flex gap-1 border-b border-hairline print:hidden"
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-selected={tab.id === chosen}
            aria-controls={`${base}-${tab.id}-panel`}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => choose(tab.id)}
            className={tabClass(tab.id === chosen)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${base}-${tab.id}-panel`}
          aria-labelledby={`${base}-${tab.id}`}
          hidden={tab.id !== chosen}
          className="pt-4"
        >
          {tab.panel}
        </div>
      ))}
    </div>
  );
}
