import { claimId } from '#components/source/marks.ts';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { cellOf } from '#lib/form/cell-of.ts';
import { editions } from '#lib/form/editions.ts';
import { labelPath, nodeAt } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import { type Claim, type Fact, proseMetrics, type Qualifier } from '#lib/parse/fact.ts';
import { cellLabel } from '#lib/wording/cell.ts';
import { figureText } from '#lib/wording/equation.ts';
import { grouped } from '#lib/wording/point.ts';
import { statusWord } from '#lib/wording/status.ts';

/** What the prose says in numbers, beside the figure of the table it speaks of. */
export function ClaimsTable({
  claims,
  facts,
}: {
  claims: readonly Claim[];
  facts: readonly Fact[];
}) {
  const byKey = new Map<string, Fact>(facts.map((fact) => [fact.key, fact]));
  return (
    <Table
      label="正文里的数字"
      head={
        <tr>
          <Th>正文</Th>
          <Th>所指</Th>
          <Th figure>正文所述</Th>
          <Th figure>表中</Th>
        </tr>
      }
    >
      {claims.map((claim, i) => (
        <tr
          key={claimId(i)}
          data-target={claimId(i)}
          data-label={claim.text}
          data-leads={[claimId(i), ...(byKey.has(claim.metric) ? [claim.metric] : [])].join(' ')}
        >
          <Td>
            {/* Reached by the tab key; the row is for the pointer. */}
            <button type="button" data-leads={claimId(i)} className="text-left hover:text-accent">
              {claim.text}
            </button>
          </Td>
          <Td className="text-soft">{metricLabel(claim.metric)}</Td>
          <Td figure>{told(claim)}</Td>
          <Td figure>
            <InTable fact={byKey.get(claim.metric)} />
          </Td>
        </tr>
      ))}
    </Table>
  );
}

const isProse = (metric: string): metric is keyof typeof proseMetrics => metric in proseMetrics;

function metricLabel(metric: string): string {
  if (isProse(metric)) return proseMetrics[metric];
  return cellOf(metric) === undefined ? groupLabel(metric) : cellLabel(metric);
}

/** 不予公开, of which the form prints no sum: the head of its rows. */
function groupLabel(metric: string): string {
  const [id, row = ''] = metric.split('.');
  const table = (editions as readonly Edition[])
    .flatMap(({ tables }) => tables)
    .find((one) => one.id === id && nodeAt(one.rows, row) !== undefined);
  return table ? `表${table.section} · ${labelPath(table.rows, row).slice(-1)}` : metric;
}

const hedges: Record<Qualifier, (text: string) => string> = {
  over: (text) => `${text}余`,
  about: (text) => `约${text}`,
  'at-least': (text) => `不少于${text}`,
};

function told({ value, unit, qualifier, year }: Claim): string {
  const number = grouped(value);
  const hedged = qualifier === null ? number : hedges[qualifier](number);
  return `${year === null ? '' : `${year}年 `}${hedged} ${unit ?? ''}`;
}

function InTable({ fact }: { fact: Fact | undefined }) {
  if (fact === undefined) return <span className="text-soft">—</span>;
  return (
    <a href={`#${fact.key}`} className="link">
      {fact.value === null ? statusWord(fact.status) : figureText(fact.key, fact.value)}
    </a>
  );
}
