import type { HistoryEntry } from '#components/publishers/office-history.tsx';
import type { OfficeEvent } from '#db/queries/register.ts';
import { regionWords } from '#lib/register/region.ts';
import { grouped } from '#lib/wording/point.ts';
import { momentText } from '#lib/wording/settling.ts';

/** The history of a unit in sentences. */
export const historyOf = (events: readonly OfficeEvent[]): HistoryEntry[] =>
  events
    .filter(({ kind }) => kind !== 'undone')
    .map((event) => ({
      id: event.id,
      at: momentText(event.at),
      actor: event.actor,
      words: wordsOf(event),
      undone: event.undoneAt !== null,
      canUndo: event.actor !== '',
    }));

const added = { report: '收到报告时登记', hand: '手工新增', divisions: '按区划新增' } as const;

const span = (year: number | null, none: string) => (year === null ? none : `${year} 年`);

function wordsOf(event: OfficeEvent): string {
  switch (event.kind) {
    case 'added':
      return added[event.detail.by];
    case 'renamed':
      return `改名：${event.detail.before.name} → ${event.detail.after.name}`;
    case 'moved':
      return `改区县：${regionWords(event.detail.before) || '未写明'} → ${regionWords(event.detail.after) || '未写明'}`;
    case 'alias-added':
      return `加别名“${event.detail.name}”`;
    case 'alias-removed':
      return `删除别名“${event.detail.name}”`;
    case 'expected': {
      const { from, to, exceptions } = event.detail.after;
      const single = exceptions.map(
        ({ year, expected }) => `${year} 年${expected ? '应报' : '不报'}`,
      );
      return ['应报年度', span(from, '本区县最早年度'), '至', span(to, '今'), ...single].join(' ');
    }
    case 'merged':
      return `并入“${event.detail.name}”`;
    case 'removed':
      return '移出名册';
    case 'filed': {
      const { year, also, alias } = event.detail;
      const along = also.length === 0 ? '' : `，同名的 ${grouped(also.length)} 份一并归档`;
      const learned = alias === null ? '' : `，记住写法“${alias.name}”`;
      return `归档 ${year} 年报告${along}${learned}`;
    }
    case 'undone':
      return '撤销';
  }
}
