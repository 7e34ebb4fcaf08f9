import type { ReactNode } from 'react';

/** What stands where nothing is: what is missing, and what to do about it. */
export function EmptyState(props: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <section className="border border-hairline bg-sheet px-6 py-12 text-center">
      <h2 className="text-lead font-semibold">{props.title}</h2>
      {props.children && (
        <div className="mx-auto mt-2 max-w-[36rem] text-soft">{props.children}</div>
      )}
      {props.actions && (
        <div className="mt-6 flex flex-wrap justify-center gap-3">{props.actions}</div>
      )}
    </section>
  );
}
