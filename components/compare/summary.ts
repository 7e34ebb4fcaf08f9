import type { Difference, IdentityPart } from '#lib/compare/difference.ts';
import { grouped } from '#lib/wording/point.ts';

export const identityWords: Record<IdentityPart, string> = {
  title: '标题',
  publisher: '单位名称',
  edition: '格式',
  publishedOn: '公布日期',
  signedOn: '落款日期',
  period: '统计期限',
};

/** What was changed, in one line: `改动 6 格，正文 3 处，公布日期；新增不符 1 处`. Null: nothing was. */
export function changeSummary(difference: Difference): string | null {
  const { figures, identity, prose, gained, solved } = difference;
  const count = (kind: 'changed' | 'doubtful') => figures.filter((f) => f.kind === kind).length;
  const published = [
    ...counted('改动', count('changed'), '格'),
    ...counted('正文', prose.length, '处'),
    ...identity.map(({ part }) => identityWords[part]),
  ];
  const rest = [
    published.join('，'),
    [...counted('新增问题', gained.length, '处'), ...counted('消除问题', solved.length, '处')].join(
      '，',
    ),
    counted('另有', count('doubtful'), '格存疑，无法比较').join(),
  ].filter((part) => part !== '');
  return rest.length === 0 ? null : rest.join('；');
}

const counted = (what: string, n: number, unit: string): string[] =>
  n === 0 ? [] : [`${what} ${grouped(n)} ${unit}`];
