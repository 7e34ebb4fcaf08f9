import { type Notice, noticeKinds } from '#lib/parse/fact.ts';
import { figureKeys } from '../figures.ts';

/** A notice by what it says, so that it is the same one when the document is read again. */
export const noticeSubject = ({ kind, key, text }: Notice): string =>
  `notice:${kind}:${key ?? ''}:${text}`;

/** The notice a subject names, without its place; null for what is none, or of a kind nobody knows any more. */
export function noticeOf(subject: string): Notice | null {
  const [lead, kind, key = '', ...text] = subject.split(':');
  const known = noticeKinds.find((one) => one === kind);
  if (lead !== 'notice' || known === undefined) return null;
  const figure = figureKeys.find((one) => one === key);
  return { kind: known, text: text.join(':'), at: null, ...(figure && { key: figure }) };
}
