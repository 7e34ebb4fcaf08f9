import type { ReactNode } from 'react';
import { type CarriedIn, carriedIn, solvedIn } from '#app/problems/carried.ts';
import { InPlace } from '#app/problems/in-place.tsx';
import { ChangedTables } from '#components/compare/changed-tables.tsx';
import { IdentityChanges } from '#components/compare/identity-changes.tsx';
import { ProseChanges } from '#components/compare/prose-changes.tsx';
import { changeSummary } from '#components/compare/summary.ts';
import type { HrefOf } from '#components/findings/equation.tsx';
import { FindingCard } from '#components/findings/finding-card.tsx';
import { StateMenu } from '#components/problems/state-menu.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field, Select } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { StoredReport } from '#db/queries/report.ts';
import type { VersionRow } from '#db/queries/versions.ts';
import type { Finding } from '#lib/checks/finding.ts';
import { grouped } from '#lib/wording/point.ts';
import type { Pair } from './pair.ts';

interface Props {
  /** The report whose page this is. */
  readonly id: number;
  readonly versions: readonly VersionRow[];
  readonly pair: Pair;
}

/** Two versions side by side: figures, identity, findings, prose. */
export function Comparison(props: Props) {
  const { before, after, difference } = props.pair;
  const { figures, identity, gained, solved, prose } = difference;
  const names = namesOf(props.versions);
  const side = (one: StoredReport) => ({ ...one, name: names.get(one.id) ?? '' });
  const summary = changeSummary(difference);
  const carried = carriedIn([after.id]);
  const settled = solvedOf(after);
  return (
    <section className="mt-8" id="comparison">
      <h2 className="mb-2 text-lead font-semibold">两版比较</h2>
      <Chooser {...props} names={names} />
      <div className="mt-3">
        {summary === null ? (
          <Notice tone="hold" title="两份读出的内容没有差别。" />
        ) : (
          <Notice tone="accent" title={`发布后有变动：${summary}`}>
            划去的是{names.get(before.id)}的内容，箭头后或加下划线的是{names.get(after.id)}
            的内容；点每个数看它在那一版原文的位置。
          </Notice>
        )}
      </div>
      <Part title="数字" count={figures.length}>
        <ChangedTables
          sides={{ before: before.id, after: after.id }}
          before={before.report}
          after={after.report}
          changes={figures}
        />
      </Part>
      <Part title="标题和日期" count={identity.length}>
        <IdentityChanges changes={identity} />
      </Part>
      <InPlace problems={[...carried.all, ...settled.all]}>
        <Part title="新增的勾稽问题" count={gained.length}>
          <Findings findings={gained} of={after} carried={carried} />
        </Part>
        <Part title="消除的勾稽问题" count={solved.length}>
          <Findings findings={solved} of={before} carried={settled} />
        </Part>
      </InPlace>
      <Part title="正文" count={prose.length}>
        <ProseChanges changes={prose} before={side(before)} after={side(after)} />
      </Part>
    </section>
  );
}

function Part(props: { title: string; count: number; children: ReactNode }) {
  if (props.count === 0) return null;
  return (
    <section className="mt-6">
      <h3 className="mb-2 font-semibold">
        {props.title} <span className="font-normal text-soft">{grouped(props.count)} 处</span>
      </h3>
      {props.children}
    </section>
  );
}

/** What the version that counts solved, and nobody closed. */
const solvedOf = ({ publisher, report: { year } }: StoredReport): CarriedIn =>
  publisher === null || year === null
    ? { all: [], keysOf: () => [] }
    : solvedIn(publisher.id, year);

function Findings(props: { findings: readonly Finding[]; of: StoredReport; carried: CarriedIn }) {
  const { findings, of, carried } = props;
  const hrefOf: HrefOf = ({ key, yearsAgo }) => {
    if (yearsAgo === undefined) return `/reports/${of.id}#${key}`;
    return of.previousId === null ? null : `/reports/${of.previousId}#${key}`;
  };
  return (
    <div className="grid items-start gap-2 xl:grid-cols-2">
      {findings.map((finding) => (
        <FindingCard key={`${finding.rule} ${finding.subject}`} finding={finding} hrefOf={hrefOf}>
          <StateMenu of={carried.keysOf(of.id, [finding])} />
        </FindingCard>
      ))}
    </div>
  );
}

/** What each rendition is called: 第 2 版, 第 2 版（另一格式 1）. */
const namesOf = (versions: readonly VersionRow[]): ReadonlyMap<number, string> =>
  new Map(
    versions.flatMap(({ id, version, twins }): [number, string][] => [
      [id, `第 ${version} 版`],
      ...twins.map((twin, i): [number, string] => [
        twin.id,
        `第 ${version} 版（另一格式 ${i + 1}）`,
      ]),
    ]),
  );

function Chooser({ id, pair, names }: Props & { names: ReadonlyMap<number, string> }) {
  const options = [...names].map(([value, name]) => (
    <option key={value} value={value}>
      {name}
    </option>
  ));
  return (
    <form action={`/reports/${id}/versions#comparison`} className="flex flex-wrap items-end gap-3">
      <Field label="由">
        <Select name="from" defaultValue={pair.before.id} key={pair.before.id}>
          {options}
        </Select>
      </Field>
      <Field label="到">
        <Select name="to" defaultValue={pair.after.id} key={pair.after.id}>
          {options}
        </Select>
      </Field>
      <Button type="submit">比较</Button>
    </form>
  );
}
