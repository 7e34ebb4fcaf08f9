import type { Accusation, Change, Remedy, Slip } from '#lib/checks/culprit/accusation.ts';
import { cellLabel } from './cell.ts';
import { figureText } from './equation.ts';
import { statusWord } from './status.ts';

/** Where a change would be made: 『表三 · … · 总计』, with the year before it where that is another one. */
export const changePlace = ({ key, years }: Pick<Change, 'key' | 'years'>): string =>
  `${reports[years]}『${cellLabel(key)}』`;

const reports = { '-1': '上一年度报告', 0: '', 1: '下一年度报告' } as const;

/** 由 2 改为 3; 由空白改为 3. */
export const changeWords = ({ key, from, to }: Pick<Change, 'key' | 'from' | 'to'>): string =>
  `由${from === null ? statusWord('blank') : ` ${figureText(key, from)} `}改为 ${figureText(key, to)}`;

/** What would hold then: 4 条勾稽全部成立. */
export const settlesWords = (failing: number): string =>
  failing === 1 ? '这条勾稽成立' : `${failing} 条勾稽全部成立`;

/** 最可能有误的一格, and where several figures have to be changed, how many. */
export const locatedWords = ({ changes }: Remedy): string =>
  `最可能有误的${['一', '两', '三'][changes.length - 1] ?? changes.length}格`;

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
export function unlocatedWords({ status, ways, failing }: Accusation): string | null {
  switch (status) {
    case 'located':
      return null;
    case 'tied':
      return `无法定位：有 ${ways} 种改法同样可能`;
    case 'too-many':
      return failing.every(({ rule }) => rule === 'carry-over')
        ? '前后两年的数接不上，要改不止三格，无法定位'
        : '错处不止三格，无法定位';
  }
}
