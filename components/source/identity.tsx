import type { ReactNode } from 'react';
import { type IdentityPart, identityId } from './marks.ts';

export interface IdentityRow {
  readonly id: IdentityPart;
  readonly name: string;
  readonly text: ReactNode;
  /** Whether it stands somewhere in the document. */
  readonly placed: boolean;
}

/** Who reports on what and when; whatever stands in the document leads to its place. */
export function Identity({ rows }: { rows: readonly IdentityRow[] }) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-2 border-y border-hairline py-3 text-note sm:grid-cols-3 xl:grid-cols-6">
      {rows.map(({ id, name, text, placed }) => (
        <div key={id} data-target={identityId(id)} data-label={name} className="min-w-0">
          <dt className="text-soft">{name}</dt>
          <dd>
            {placed ? (
              <button
                type="button"
                data-leads={identityId(id)}
                className="text-left underline decoration-hairline decoration-2 underline-offset-4 hover:text-accent hover:decoration-accent"
              >
                {text}
              </button>
            ) : (
              text
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
