import type { Told, ToldNumber } from '#lib/checks/finding.ts';
import { toldWords } from '#lib/wording/claim.ts';
import { toldId } from './marks.ts';

const sign = 'underline underline-offset-4 after:ml-px after:text-[0.75em] after:align-super';

/** How a number of the prose is shown: a colour, a line and a sign, so that none of them has to be seen alone. */
export const toldLooks: Readonly<Record<Told, string>> = {
  agrees: `${sign} text-hold decoration-solid after:content-['✓']`,
  table: `${sign} text-doubt decoration-double after:content-['≠']`,
  sentence: `${sign} text-doubt decoration-wavy after:content-['⇄']`,
  unchecked: `${sign} text-ink decoration-dotted after:content-['?']`,
};

const order: readonly Told[] = ['table', 'sentence', 'agrees', 'unchecked'];

/** What the signs at the numbers of the prose mean, and how many there are of each; leads to the first of them. */
export function ToldLegend({ told }: { told: readonly ToldNumber[] }) {
  return (
    <ul
      aria-label="正文数字的核对"
      className="flex flex-wrap gap-x-4 gap-y-1 border-b border-hairline px-5 py-1.5 text-note text-soft"
    >
      {order.map((one) => {
        const first = told.findIndex((number) => number.told === one);
        const n = told.filter((number) => number.told === one).length;
        return (
          <li key={one} className="tabular-nums">
            {first < 0 ? (
              <span className={toldLooks[one]}>{toldWords[one]}</span>
            ) : (
              <a href={`#${toldId(first)}`} className={toldLooks[one]} title="看第一处">
                {toldWords[one]}
              </a>
            )}{' '}
            {n}
          </li>
        );
      })}
    </ul>
  );
}
