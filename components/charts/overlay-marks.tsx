import { apart } from '#lib/draw/lines.ts';
import { gapWord } from '#lib/draw/notes.ts';
import type { Box } from '#lib/draw/scene.ts';
import { shortened, textWidth } from '#lib/draw/text.ts';
import type { Chart, Gap } from '#lib/stats/series.ts';
import { toneColour } from './colours.ts';

/** Room at the right of a plot for the names of lines. */
export const NAME_ROOM = 132;

/** Of the words within a plot, in px. */
export const SIZE = 11.5;

/** A hatched box as high as the plot, where no number is, and the word for it. */
export function GapBox({ gap, box, fill }: { gap: Gap; box: Box; fill: string }) {
  const word = gapWord(gap);
  const width = textWidth(word, SIZE) + 6;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return (
    <>
      <rect {...box} fillOpacity={0.6} style={{ fill, stroke: toneColour.hairline }} />
      <rect
        x={middle.x - width / 2}
        y={middle.y - 9}
        width={width}
        height={18}
        style={{ fill: toneColour.paper }}
      />
      <Label x={middle.x} y={middle.y + 4} soft>
        {word}
      </Label>
    </>
  );
}

/** Words over a picture, with a rim of paper so that they can be read on lines and bars. */
export function Label(props: {
  x: number;
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  soft?: boolean;
  children: string;
}) {
  return (
    <text
      x={props.x}
      y={props.y}
      fontSize={SIZE}
      textAnchor={props.anchor ?? 'middle'}
      style={{
        fill: props.soft ? toneColour.soft : toneColour.ink,
        paintOrder: 'stroke',
        stroke: toneColour.paper,
        strokeWidth: 3,
      }}
    >
      {props.children}
    </text>
  );
}

/** Where the form changed and the series breaks. */
export function Break({ x, top, bottom }: { x: number; top: number; bottom: number }) {
  return (
    <>
      <path
        d={`M${x} ${top - 4}V${bottom}`}
        strokeDasharray="4 3"
        style={{ stroke: toneColour.rule }}
      />
      <Label x={x} y={top - 8} soft>
        格式变更
      </Label>
    </>
  );
}

/** The name of each line at its end, moved apart where ends are close, none below the axis. */
export function Names(props: {
  chart: Chart;
  x: (id: string) => number;
  y: (value: number) => number;
  bottom: number;
}) {
  const ends = props.chart.series.flatMap(({ id, label, points }) => {
    const last = points.findLast(({ state }) => state === 'number');
    return last?.state === 'number'
      ? [{ id, label, x: props.x(last.at), y: props.y(last.value) + 4 }]
      : [];
  });
  return apart(ends, props.bottom, SIZE + 2).map(({ id, label, x, y }) => (
    <Label key={id} x={x + 10} y={y} anchor="start">
      {shortened(label, SIZE, NAME_ROOM - 14)}
    </Label>
  ));
}
