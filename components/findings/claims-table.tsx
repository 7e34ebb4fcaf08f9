import { claimId, toldId } from '#components/source/marks.ts';
import { toldLooks } from '#components/source/told-legend.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { ToldNumber } from '#lib/checks/finding.ts';
import type { Claim, Fact } from '#lib/parse/fact.ts';
import { claimedText, metricLabel, toldWords } from '#lib/wording/claim.ts';
import { figureText } from '#lib/wording/equation.ts';
import { statusWord } from '#lib/wording/status.ts';

/** What the prose says in numbers, beside the figure of the table it speaks of, and how the two stand. */
export function ClaimsTable(props: {
  claims: readonly Claim[];
  facts: readonly Fact[];
  /** The numbers of the prose. */
  told: readonly ToldNumber[];
}) {
  const { claims, facts } = props;
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
          <Th>核对</Th>
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
          <Td className="min-w-40">
            {/* Reached by the tab key; the row is for the pointer. */}
            <a href={`#${claimId(i)}`} className="hover:text-accent">
              {claim.text}
            </a>
          </Td>
          <Td className="min-w-32 text-soft">{metricLabel(claim.metric)}</Td>
          <Td figure>{told(claim)}</Td>
          <Td figure>
            <InTable fact={byKey.get(claim.metric)} />
          </Td>
          <Td className="whitespace-nowrap">
            <Checked told={props.told} claim={i} />
          </Td>
        </tr>
      ))}
    </Table>
  );
}

const told = (claim: Claim) =>
  `${claim.year === null ? '' : `${claim.year}年 `}${claimedText(claim)}`;

function InTable({ fact }: { fact: Fact | undefined }) {
  if (fact === undefined) return <span className="text-soft">表中无此项</span>;
  return (
    <a href={`#${fact.key}`} className="link">
      {fact.value === null ? statusWord(fact.status) : figureText(fact.key, fact.value)}
    </a>
  );
}

/** What its number was laid beside; words like 未收到 hold no number to be coloured. */
function Checked({ told, claim }: { told: readonly ToldNumber[]; claim: number }) {
  const index = told.findIndex((number) => number.claim === claim);
  const number = told[index];
  if (number === undefined) return null;
  return (
    <a href={`#${toldId(index)}`} className={toldLooks[number.told]}>
      {toldWords[number.told]}
    </a>
  );
}
