import { cx } from '#components/ui/class-names.ts';
import type { Fact, Status } from '#lib/parse/fact.ts';
import { grouped } from '#lib/wording/point.ts';
import { reasonSentence } from '#lib/wording/reason.ts';
import { statusWord } from '#lib/wording/status.ts';
import type { SettledFigure } from './figure.ts';

/** The look of each state of a figure, the same in tables and legends. */
export const looks: Record<Status, string> = {
  read: '',
  inferred:
    'bg-doubt-wash underline decoration-doubt decoration-dotted decoration-2 underline-offset-3',
  blank: 'hatch-blank text-soft',
  unread: 'hatch-unread',
};

/** A corner that is turned down: a person was here. Amber where a newer reader disagrees. */
export const settledLook = ({ changed, isLaid }: SettledFigure): string => {
  if (!isLaid) return '';
  return changed ? 'corner-changed' : 'corner-settled';
};

/** How many figures stand how; the word beside the look. */
export function Legend(props: {
  facts: readonly Fact[];
  settledAt: (key: string) => SettledFigure | null;
}) {
  const { facts } = props;
  const laid = facts.flatMap(({ key }) => {
    const settled = props.settledAt(key);
    return settled?.isLaid ? [settled] : [];
  });
  const counts = (['read', 'inferred', 'blank', 'unread'] as const)
    .map((status) => [status, facts.filter((fact) => fact.status === status).length] as const)
    .filter(([, n]) => n > 0);
  return (
    <>
      <p className="mt-1 flex flex-wrap gap-x-4 text-note text-soft">
        {counts.map(([status, n]) => (
          <span key={status} className="inline-flex items-center gap-1.5">
            <span
              aria-hidden
              className={cx(
                'inline-block h-4 w-6 border border-rule text-center leading-4',
                looks[status],
              )}
            >
              {status === 'inferred' && '0'}
            </span>
            {statusWord(status)} {grouped(n)}
          </span>
        ))}
        {laid.length > 0 && (
          <span className="inline-flex items-center gap-1.5">
            <span
              aria-hidden
              className="corner-settled inline-block h-4 w-6 border border-rule text-center leading-4"
            />
            其中核定 {grouped(laid.length)}
          </span>
        )}
      </p>
      <ul className="text-note text-soft">
        {reasonsOf(facts).map(([words, n]) => (
          <li key={words}>
            {words}（{grouped(n)} 个）
          </li>
        ))}
      </ul>
    </>
  );
}

/** Why figures are 推定 or 未识别, each reason once with how many it is about. */
function reasonsOf(facts: readonly Fact[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { reason, status } of facts) {
    if (reason === undefined) continue;
    const words = `${statusWord(status)}：${reasonSentence(reason).replace(/。$/, '')}`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts];
}
