import Link from 'next/link';
import { cx } from './class-names.ts';

export interface LinkTab {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

/** Views of one page whose choice stands in the address. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-1 border-b border-hairline print:hidden">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          scroll={false}
          aria-current={tab.current ? 'page' : undefined}
          className={cx(
            '-mb-px border-b-2 px-3 py-1.5',
            tab.current
              ? 'border-accent font-semibold text-accent'
              : 'border-transparent text-soft hover:text-ink',
          )}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
