import type { Told, ToldNumber } from '#lib/checks/finding.ts';

const sign = 'underline underline-offset-4 after:ml-px after:text-[0.75em] after:align-super';

/** How a number of the prose is shown: a colour, a line and a sign, so that none of them has to be seen alone. */
export const toldLooks: Readonly<Record<Told, { word: string; look: string }>> = {
  agrees: { word: '与表格一致', look: `${sign} text-hold decoration-solid after:content-['✓']` },
  table: { word: '与表格不符', look: `${sign} text-doubt decoration-double after:content-['≠']` },
  sentence: {
    word: '与正文别处不符',
    look: `${sign} text-doubt decoration-wavy after:content-['⇄']`,
  },
  unchecked: { word: '无从核对', look: `${sign} decoration-dotted after:content-['?']` },
};

const order: readonly Told[] = ['table', 'sentence', 'agrees', 'unchecked'];

/** What the signs at the numbers of the prose mean, and how many there are of each. */
export function ToldLegend({ told }: { told: readonly ToldNumber[] }) {
  return (
    <ul
      aria-label="正文数字的核对"
      className="flex flex-wrap gap-x-4 gap-y-1 border-b border-hairline pb-2 text-note text-soft"
    >
      {order.map((one) => (
        <li key={one}>
          <span className={toldLooks[one].look}>{toldLooks[one].word}</span>{' '}
          <span className="tabular-nums">
            {told.filter((number) => number.told === one).length}
          </span>
        </li>
      ))}
    </ul>
  );
}
