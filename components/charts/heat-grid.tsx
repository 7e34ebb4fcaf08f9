'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react';
import { cx } from '#components/ui/class-names.ts';
import { ScrollFrame } from '#components/ui/scroll-frame.tsx';
import { grouped } from '#lib/wording/point.ts';
import { bodyOf, type Grid, type GridHead, hrefAt, isFirstOfRule, wordsAt } from './heat-cells.ts';
import { besides, linked, moved } from './heat-keys.ts';

/** Columns that stand beside the names on a sheet of paper; one more and the whole page would shrink. */
const mostPrinted = 28;

/**
 * A map of findings as a table: darker where there is more, each cell leading to the list it counts. One stop
 * of the tab key; the arrows go from cell to cell and Enter opens. Heads stay in sight.
 */
export function HeatGrid({ grid }: { grid: Grid }) {
  const router = useRouter();
  const line = useRef<HTMLParagraphElement>(null);
  const body = useMemo(() => bodyOf(grid), [grid]);
  const isWide = grid.columns.length > mostPrinted;
  const tell = (target: EventTarget) => {
    const cell = besides(target);
    if (cell === null) return;
    const words = wordsAt(grid, cell.row, cell.column);
    cell.element.ariaLabel = words;
    cell.element.title = words;
    linked(cell.element, hrefAt(grid, cell.row, cell.column));
    if (line.current) line.current.textContent = words;
  };
  const open = (event: MouseEvent | KeyboardEvent) => {
    const cell = besides(event.target);
    const named =
      event.target instanceof Element && event.target.closest('a')?.getAttribute('href');
    const href = cell === null ? named : hrefAt(grid, cell.row, cell.column);
    if (!href || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    router.push(href, { scroll: cell !== null });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return open(event);
    if (moved(event.target, event.key)) event.preventDefault();
  };
  return (
    <>
      {isWide && (
        <p className="hidden print:block">
          这张图有 {grouped(grid.columns.length)} 列，一页纸放不下；请在页面上导出 PNG 或 SVG
          再打印。
        </p>
      )}
      <ScrollFrame
        label={grid.title}
        className={cx(
          'max-h-[80dvh] overflow-y-auto print:max-h-none print:overflow-visible',
          isWide && 'print:hidden',
        )}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked through and opened
          role="grid"
          aria-label={grid.title}
          className={cx('heat-grid text-note', grid.isFailing ? 'heat-fail' : 'heat-doubt')}
          onClick={open}
          onKeyDown={press}
          onFocus={(event) => tell(event.target)}
          onMouseOver={(event) => tell(event.target)}
        >
          <caption className="sr-only">{grid.summary}</caption>
          <Heads grid={grid} />
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: written by heat-cells.ts, which escapes every word */}
          <tbody dangerouslySetInnerHTML={{ __html: body }} />
        </table>
      </ScrollFrame>
      <p ref={line} aria-hidden className="min-h-5 text-note text-soft print:hidden" />
    </>
  );
}

function Heads({ grid }: { grid: Grid }) {
  const { columns, rules, corner, over } = grid;
  const isOfYears = rules.length > 0;
  return (
    <thead>
      {isOfYears && (
        <tr>
          <th scope="col" rowSpan={2}>
            {corner}
          </th>
          {rules.map((rule, i) => (
            <th
              key={rule.label}
              scope="colgroup"
              colSpan={columns.filter((column) => column.rule === i).length}
              className={cx('h-10 text-left align-bottom', i > 0 && 'g')}
            >
              <Name head={rule} />
            </th>
          ))}
        </tr>
      )}
      <tr>
        {!isOfYears && <th scope="col">{corner}</th>}
        {columns.map((column, i) => (
          <th
            key={`${column.rule} ${column.label}`}
            scope="col"
            className={cx(
              isFirstOfRule(grid, i) && isOfYears && 'g',
              over === 'rules' && 'min-w-8 align-bottom [writing-mode:vertical-rl]',
            )}
          >
            {isOfYears ? (
              <abbr title={`${column.label}年`} className="no-underline">
                {column.label.slice(-2)}
              </abbr>
            ) : (
              <Name head={column} />
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Name({ head: { label, href, hint } }: { head: GridHead }) {
  return (
    <>
      {href === null ? (
        label
      ) : (
        <Link href={href} scroll={false} prefetch={false} className="hover:link">
          {label}
        </Link>
      )}
      {hint && <span className="block">{hint}</span>}
    </>
  );
}
