import { fileName } from '#lib/export/file-name.ts';
import type { Subject } from '#lib/export/papers/subject.ts';

/** Units, years, what it is, and the day. */
export const nameOf = (
  { units, years, on }: Pick<Subject, 'units' | 'years' | 'on'>,
  what: string,
  extension: string,
): string => fileName([units, years, what, on], extension);
