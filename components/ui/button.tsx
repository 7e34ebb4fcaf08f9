import Link from 'next/link';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { cx } from './class-names.ts';

type Look = 'primary' | 'plain' | 'quiet';

const looks: Record<Look, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:opacity-90',
  plain: 'border-rule bg-sheet text-ink hover:border-accent hover:text-accent',
  quiet: 'border-transparent text-accent hover:bg-accent-wash',
};

/** The look of a button for whatever element carries it. */
export const buttonClass = (look: Look = 'plain', className?: string) =>
  cx(
    'inline-flex min-h-9 items-center justify-center gap-1.5 rounded-md border px-3.5 py-1 text-body whitespace-nowrap no-underline disabled:opacity-50',
    looks[look],
    className,
  );

export function Button({
  look = 'plain',
  className,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look }) {
  return <button type="button" {...rest} className={buttonClass(look, className)} />;
}

export function LinkButton(props: {
  href: string;
  look?: Look;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Link href={props.href} className={buttonClass(props.look, props.className)}>
      {props.children}
    </Link>
  );
}
