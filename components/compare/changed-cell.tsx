import Link from 'next/link';
import { cx } from '#components/ui/class-names.ts';
import type { FigureChange, State } from '#lib/compare/figures.ts';
import { stateText } from './state-text.ts';

/** The two versions laid side by side, as addresses. */
export interface Sides {
  readonly before: number;
  readonly after: number;
}

/** A figure of the form in two versions: as it is, or what it was and what it is now. */
export function ChangedCell(props: {
  id: string;
  /** Where nothing was changed, the figure in both; null: the form has it in neither. */
  state: State | null;
  change: FigureChange | undefined;
  sides: Sides;
}) {
  const { id, state, change, sides } = props;
  if (change === undefined) {
    return (
      <td className={cx('text-soft', state === null && 'hatch-void')}>
        {state !== null && (
          <Link href={`/reports/${sides.after}#${id}`} className="hover:link">
            {stateText(id, state)}
          </Link>
        )}
      </td>
    );
  }
  return (
    <td
      className={cx(
        'font-semibold',
        change.kind === 'changed' ? 'bg-accent-wash' : 'bg-doubt-wash',
      )}
    >
      {change.kind === 'doubtful' && <span className="block text-doubt">存疑</span>}
      <del className="block line-through decoration-2">
        <Place id={id} state={change.before} report={sides.before} />
      </del>
      <span aria-hidden className="text-soft">
        →{' '}
      </span>
      <ins className="no-underline">
        <Place id={id} state={change.after} report={sides.after} />
      </ins>
    </td>
  );
}

/** The figure, leading to its place in its version; what a version's form does not have is nowhere. */
function Place({ id, state, report }: { id: string; state: State; report: number }) {
  const text = stateText(id, state);
  return state.status === 'not-applicable' ? (
    text
  ) : (
    <Link href={`/reports/${report}#${id}`} className="link">
      {text}
    </Link>
  );
}
