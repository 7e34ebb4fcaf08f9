import Link from 'next/link';
import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from 'react';
import { cx } from './class-names.ts';
import { ScrollFrame } from './scroll-frame.tsx';

/** A data table that scrolls in its own frame. `label` names the frame and the table. */
export function Table(props: { label: string; head: ReactNode; children: ReactNode }) {
  return (
    <ScrollFrame label={props.label} className="border border-hairline bg-sheet">
      <table className="w-full border-collapse text-note">
        <caption className="sr-only">{props.label}</caption>
        <thead className="bg-shade text-left text-soft">{props.head}</thead>
        <tbody className="[&_tr]:border-t [&_tr]:border-hairline [&_tr:hover]:bg-shade">
          {props.children}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

const pad = 'px-3 py-1.5';

export function Th({
  figure,
  className,
  ...rest
}: ThHTMLAttributes<HTMLTableCellElement> & { figure?: boolean }) {
  return (
    <th
      scope="col"
      {...rest}
      className={cx(pad, 'font-medium whitespace-nowrap', figure && 'text-right', className)}
    />
  );
}

/** `figure`: right-aligned, as every number of the app. */
export function Td({
  figure,
  className,
  ...rest
}: TdHTMLAttributes<HTMLTableCellElement> & { figure?: boolean }) {
  return (
    <td
      {...rest}
      className={cx(pad, 'align-baseline', figure && 'text-right whitespace-nowrap', className)}
    />
  );
}

export type Direction = 'ascending' | 'descending';

/** A head that sorts by a link, so that the order stands in the address. */
export function SortHead(props: {
  href: string;
  sorted: Direction | null;
  figure?: boolean;
  children: ReactNode;
}) {
  const arrow = { ascending: '↑', descending: '↓' };
  return (
    <Th figure={props.figure ?? false} aria-sort={props.sorted ?? 'none'}>
      <Link href={props.href} className="text-inherit hover:text-accent" scroll={false}>
        {props.children}
        {props.sorted && <span aria-hidden> {arrow[props.sorted]}</span>}
      </Link>
    </Th>
  );
}
