import Link from 'next/link';
import type { FigureRow } from '#db/queries/figures.ts';
import { carriedForward, carriedOver, type Dated, dated, textOf } from './quantities.ts';

/** 结转 from year to year: what one report hands over, and whether the next takes up as much. */
export function CarryChain(props: { years: readonly number[]; rows: readonly FigureRow[] }) {
  const links = props.years.map((year) => ({
    year,
    from: dated(carriedOver, year, props.rows),
    to: dated(carriedForward, year, props.rows),
  }));
  return (
    <section className="mt-8">
      <h2 className="mb-1 text-lead font-semibold">结转衔接</h2>
      <p className="mb-2 text-note text-soft">
        上一年度报告的“结转下年度继续办理”应等于本年度报告的“上年结转”，均取总计列。
      </p>
      <ol className="flex flex-wrap items-stretch gap-y-3">
        {links.map((link, i) => {
          const before = links[i - 1];
          return (
            <li key={link.year} className="flex items-stretch">
              {before && <Tie from={before.to} to={link.from} />}
              <div className="min-w-32 border border-hairline bg-sheet px-3 py-2 text-note">
                <p className="font-semibold">{link.year} 年</p>
                <dl>
                  <Row name="上年结转" figure={link.from} />
                  <Row name="结转下年" figure={link.to} />
                </dl>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Row({ name, figure }: { name: string; figure: Dated }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-soft">{name}</dt>
      <dd>
        {figure.href === null ? (
          <span className="text-soft">{textOf(figure)}</span>
        ) : (
          <Link href={figure.href} className="link">
            {textOf(figure)}
            {figure.status === 'inferred' && '*'}
          </Link>
        )}
      </dd>
    </div>
  );
}

/** Only two numbers can be compared; a number placed by rule contradicts nobody for sure. */
function Tie({ from, to }: { from: Dated; to: Dated }) {
  const known = from.value !== null && to.value !== null && to.year === from.year + 1;
  const holds = from.value === to.value;
  const soft = from.status === 'inferred' || to.status === 'inferred';
  const [sign, word, tone] = !known
    ? (['？', '无法判定', 'text-soft'] as const)
    : holds
      ? (['=', '衔接', 'text-hold'] as const)
      : (['≠', soft ? '存疑' : '不符', soft ? 'text-doubt' : 'text-fail'] as const);
  return (
    <span className={`grid min-w-16 content-center justify-items-center px-1 text-note ${tone}`}>
      <b className="text-lead leading-none">{sign}</b>
      {word}
    </span>
  );
}
