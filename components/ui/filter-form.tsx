'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useTransition } from 'react';
import { hrefWith, type Query, valuesOf } from './query.ts';

/** A plain GET form; with script, a changed choice applies at once and empty fields leave the address. */
export function FilterForm(props: {
  /** Path of the page. */
  action: string;
  query: Query;
  /** Parameters to carry on that no field of the form shows. */
  keep: readonly string[];
  children: ReactNode;
}) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const apply = (form: HTMLFormElement) => {
    const fields = new FormData(form);
    const names = [...new Set(fields.keys())];
    const chosen = Object.fromEntries(names.map((name) => [name, fields.getAll(name).map(String)]));
    start(() => router.push(hrefWith(props.action, chosen), { scroll: false }));
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    apply(event.currentTarget);
  };
  const change = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLSelectElement) apply(event.currentTarget);
  };
  return (
    <search className="print:hidden">
      <form
        // A step back in the browser brings the fields back as they were.
        key={JSON.stringify(props.query)}
        action={props.action}
        onSubmit={submit}
        onChange={change}
        aria-busy={pending}
        className="flex flex-wrap items-end gap-x-4 gap-y-3 border-y border-hairline py-3"
      >
        {props.keep.map((name) =>
          valuesOf(props.query, name).map((value) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          )),
        )}
        {props.children}
      </form>
    </search>
  );
}
