import Link from 'next/link';
import type { ReactNode } from 'react';
import { dashOf } from '#lib/draw/lines.ts';
import { gapsIn, gapWord } from '#lib/draw/notes.ts';
import type { Fill } from '#lib/draw/scene.ts';
import type { Chart, Paint } from '#lib/stats/series.ts';
import { paintColour, toneColour } from './colours.ts';
import { fillOf, Patterns } from './patterns.tsx';

/** What the colours, patterns and hatches of a chart mean, in words; a group leads to its reasons. */
export function Legend({ chart }: { chart: Chart }) {
  const named = chart.series.length > 1 ? chart.series : [];
  const hatched = chart.kind === 'lines' ? [] : gapsIn(chart);
  if (named.length + hatched.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-note" aria-label="图例">
      {named.map(({ id, label, paint, href }, i) => (
        <Entry key={id} href={href ?? null} label={label}>
          {paint &&
            (chart.kind === 'lines' ? (
              <LineSwatch paint={paint} dash={dashOf(i)} />
            ) : (
              <Swatch fill={{ paint }} prefix={`${chart.id}-legend-${i}`} />
            ))}
        </Entry>
      ))}
      {hatched.map((gap) => (
        <Entry key={gap} href={null} label={gapWord(gap)}>
          <Swatch fill={{ hatch: gap }} prefix={`${chart.id}-legend`} />
        </Entry>
      ))}
    </ul>
  );
}

function Entry(props: { label: string; href: string | null; children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      {props.children}
      {props.href === null ? (
        props.label
      ) : (
        <Link href={props.href} scroll={false} className="link" title={`${props.label}的各项理由`}>
          {props.label}
        </Link>
      )}
    </li>
  );
}

function Swatch({ fill, prefix }: { fill: Fill; prefix: string }) {
  return (
    <svg width="14" height="12" aria-hidden className="shrink-0">
      <Patterns fills={[fill]} prefix={prefix} />
      <rect
        x="0.5"
        y="0.5"
        width="13"
        height="11"
        style={{ fill: fillOf(fill, prefix), stroke: toneColour.rule }}
      />
    </svg>
  );
}

function LineSwatch({ paint, dash }: { paint: Paint; dash: string | undefined }) {
  const colour = paintColour(paint);
  return (
    <svg width="28" height="12" aria-hidden className="shrink-0">
      <path d="M0 6H28" strokeWidth="2" strokeDasharray={dash} style={{ stroke: colour }} />
      <circle cx="14" cy="6" r="3.5" style={{ fill: colour }} />
    </svg>
  );
}
