import type { ReactNode } from 'react';

/** The head of a page: where it hangs, its title, one sentence, and what can be done. */
export function PageHeader(props: {
  title: string;
  above?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 pt-7 pb-5">
      <div className="max-w-[48rem] min-w-0">
        {props.above && <div className="mb-1 text-note text-soft">{props.above}</div>}
        <h1 className="text-title font-semibold text-balance">{props.title}</h1>
        {props.lead && <p className="mt-1 text-soft">{props.lead}</p>}
      </div>
      {props.actions && (
        <div className="flex flex-wrap items-center gap-2 print:hidden">{props.actions}</div>
      )}
    </header>
  );
}
