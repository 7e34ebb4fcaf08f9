import { cx } from '#components/ui/class-names.ts';
import { idOf, type ProblemView } from './problem.ts';
import { StateBadge } from './state-badge.tsx';

/** One problem of the list: its state, whether it is chosen, and what is wrong. */
export function ProblemLine(props: {
  item: ProblemView;
  isCurrent: boolean;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const { item, isCurrent } = props;
  return (
    <li
      id={idOf(item.problem)}
      tabIndex={-1}
      aria-current={isCurrent ? 'step' : undefined}
      className={cx(
        'scroll-mt-28 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 border-l-3 py-1 pl-2 outline-offset-2',
        isCurrent ? 'border-l-accent bg-accent-wash' : 'border-l-transparent',
      )}
    >
      <input
        type="checkbox"
        aria-label={`选中 ${item.label}`}
        checked={props.isChosen}
        onChange={props.onChoose}
        className="mt-1 size-4 accent-accent print:hidden"
      />
      <div className="flex flex-wrap items-baseline gap-x-3">
        <StateBadge state={item.state} standing={item.standing} />
      </div>
      <div className="col-start-2 min-w-0">{item.card}</div>
    </li>
  );
}
