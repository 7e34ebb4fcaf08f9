import { claimId } from '#components/source/marks.ts';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { Claim, Fact } from '#lib/parse/fact.ts';
import { claimedText, metricLabel } from '#lib/wording/claim.ts';
import { figureText } from '#lib/wording/equation.ts';
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

const told = (claim: Claim) =>
  `${claim.year === null ? '' : `${claim.year}年 `}${claimedText(claim)}`;

function InTable({ fact }: { fact: Fact | undefined }) {
  if (fact === undefined) return <span className="text-soft">—</span>;
  return (
    <a href={`#${fact.key}`} className="link">
      {fact.value === null ? statusWord(fact.status) : figureText(fact.key, fact.value)}
    </a>
  );
}
