import type { Metadata } from 'next';
import { PageHeader } from '#components/ui/page-header.tsx';
import { db } from '#db/client.ts';
import { totals } from '#db/queries/publishers.ts';
import { ruleStatistics } from '#db/queries/tallies.ts';
import { undecidedCounts } from '#db/queries/undecided.ts';
import { rules } from '#lib/checks/rules.ts';
import { grouped } from '#lib/wording/point.ts';
import { RuleCard } from './rule-card.tsx';
import { Trust } from './trust.tsx';

export const metadata: Metadata = { title: '规则' };

export default async function RulesPage() {
  const [statistics, { reports }] = await Promise.all([ruleStatistics(db), totals(db)]);
  const byRule = new Map(statistics.map((one) => [one.rule, one]));
  const undecided = undecidedCounts(db, {});
  return (
    <>
      <PageHeader
        title="规则"
        lead={`共 ${rules.length} 条，逐条写明公式、依据和不能判定的情形。结果供辅助研判；读取时没有认出的数字不算单位的差错。库中现有 ${grouped(reports)} 份报告。`}
      />
      <Trust />
      <ol className="grid items-start gap-4 lg:grid-cols-2">
        {rules.map((rule) => (
          <li key={rule.id}>
            <RuleCard
              rule={rule}
              statistic={byRule.get(rule.id) ?? null}
              undecided={undecided.filter((count) => count.rule === rule.id)}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
