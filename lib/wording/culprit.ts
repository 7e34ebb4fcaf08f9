import type { Accusation, Change, Remedy, Slip } from '#lib/checks/culprit/accusation.ts';
import { cellLabel } from './cell.ts';
import { figureText } from './equation.ts';
import { statusWord } from './status.ts';

/** 若『表三 · … · 总计』由 2 改为 3，且『…』由空白改为 1 */
export const remedyClause = ({ changes }: Remedy): string =>
  `若${changes.map(changeClause).join('，且')}`;

/** 『表三 · … · 总计』由 2 改为 3 */
export const changeClause = (change: Change): string =>
  `${years[change.years]}『${cellLabel(change.key)}』由${fromText(change)}改为 ${figureText(change.key, change.to)}`;

const years = { '-1': '上一年度报告', 0: '', 1: '下一年度报告' } as const;

const fromText = ({ key, from }: Change): string =>
  from === null ? statusWord('blank') : ` ${figureText(key, from)} `;

/** What would hold: 下列 4 条勾稽全部成立. */
export const settlesWords = (failing: number): string =>
  failing === 1 ? '这条勾稽成立' : `下列 ${failing} 条勾稽全部成立`;

const slips: Readonly<Record<Slip, string | null>> = {
  'left-blank': '这一格空白，可能漏填',
  'last-year': '与上一年度同一格相同，可能沿用了上年的数',
  neighbour: '与相邻一格相同，可能错行、错列',
  typing: '两数只差一次按键，可能多打、少打、打错或颠倒了数字',
  miscount: '只差 1，可能漏计或多计一件',
  unknown: null,
};

/** Why it is likely, one clue for each kind of slip, and what a person already compared; may be empty. */
export function cluesOf({ changes }: Remedy): string[] {
  const clues = changes.flatMap(({ slip }) => slips[slip] ?? []);
  const settled = changes.some((change) => change.settled)
    ? ['读数已由人核定，与原文一致；若有误，是公布时的差错']
    : [];
  return [...new Set([...clues, ...settled])];
}

/** Why nobody is named; null where somebody is. */
export function unlocatedWords({ status, ways }: Accusation): string | null {
  switch (status) {
    case 'located':
      return null;
    case 'tied':
      return `无法定位：有 ${ways} 种改法同样可能`;
    case 'too-many':
      return '错处不止三格，无法定位';
  }
}
