'use client';

import { useEffect } from 'react';
import {
  DefaultZIndexes,
  useActiveTooltipLabel,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  ZIndexLayer,
} from 'recharts';
import { sharedGap } from '#lib/draw/gap.ts';
import { gapWord } from '#lib/draw/notes.ts';
import type { Chart } from '#lib/stats/series.ts';
import { isLying } from './lying.ts';
import { Break, GapBox, Label, NAME_ROOM, Names } from './overlay-marks.tsx';
import { Parts, Whole } from './overlay-numbers.tsx';
import { fillOf } from './patterns.tsx';

interface Props {
  readonly chart: Chart;
  readonly prefix: string;
  /** Right of the plot. */
  readonly room: number;
  /** Told which place of the axis pointer or arrow keys are at. */
  readonly onActive: (id: string | undefined) => void;
}

/** What recharts does not draw: hatches where nothing is, wholes over stacks, values, breaks, names of lines. */
export function Overlay({ chart, prefix, room, onActive }: Props) {
  const area = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  const label = useActiveTooltipLabel();
  useEffect(() => onActive(label === undefined ? undefined : String(label)), [label, onActive]);
  if (area === undefined || x === undefined || y === undefined) return null;
  const lying = isLying(chart);
  const place = lying ? y : x;
  const value = lying ? x : y;
  const band = (id: string) => {
    const start = place(id, { position: 'start' }) ?? 0;
    return { start, size: (place(id, { position: 'end' }) ?? start) - start };
  };
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      <g pointerEvents="none">
        {chart.axis.points.map(({ id }, i) => {
          const gap = sharedGap(chart.series.flatMap(({ points }) => points[i] ?? []));
          const { start, size } = band(id);
          const box = lying
            ? { x: area.x, y: start + size * 0.14, width: 72, height: size * 0.72 }
            : { x: start + size * 0.17, y: area.y, width: size * 0.66, height: area.height };
          if (gap !== null && chart.kind === 'lines') {
            return (
              <Label key={id} x={start + size / 2} y={area.y + area.height - 6} soft>
                {gapWord(gap)}
              </Label>
            );
          }
          if (gap !== null) {
            return <GapBox key={id} gap={gap} box={box} fill={fillOf({ hatch: gap }, prefix)} />;
          }
          const on = { chart, i, start, size, at: (v: number) => value(v) ?? 0, lying };
          return (
            <g key={id}>
              {chart.kind === 'stacked' && <Parts {...on} />}
              <Whole {...on} />
            </g>
          );
        })}
        {(chart.breaks ?? []).map((id) => {
          const { start, size } = band(id);
          return <Break key={id} x={start + size} top={area.y} bottom={area.y + area.height} />;
        })}
        {chart.kind === 'lines' && chart.series.length > 1 && room === NAME_ROOM && (
          <Names
            chart={chart}
            x={(id) => place(id, { position: 'middle' }) ?? 0}
            y={(v) => value(v) ?? 0}
            bottom={area.y + area.height - 4}
          />
        )}
      </g>
    </ZIndexLayer>
  );
}
