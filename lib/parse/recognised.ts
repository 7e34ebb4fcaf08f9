import type { At, Document, Recognised } from '#lib/extract/document.ts';
import { cellOf } from '#lib/form/cell-of.ts';
import type { Edition } from '#lib/form/template.ts';
import type { Claim, Fact, Notice } from './fact.ts';
import { halfWidth } from './figure.ts';
import { type Witness, witnessesOf } from './recognised-sums.ts';

/**
 * Characters so sure are believed where two looks agree: the recogniser is, or the print of the document
 * confirms it (docs/decisions/0010). Below, the sums have to speak for them.
 */
const SURE = 0.97;
/** Below this not even a sum that holds makes a figure certain. */
const FAIR = 0.5;

export interface Judged {
  readonly facts: readonly Fact[];
  readonly notices: readonly Notice[];
}

/**
 * A figure recognised in a picture is `read` only when independent evidence agrees: two looks read the
 * same, and a sum of the form that only this figure makes true holds, or both looks are very sure. All
 * others are shown as `inferred`; what is no figure, although there is ink, is `unread`. No value is
 * changed: where a published sum fails, those of its figures are less certain that no other sum clears,
 * so that somebody looks at the page before the office is told.
 */
export function confirmed(
  document: Document,
  edition: Edition,
  { facts, notices }: Judged,
): Judged {
  if (!isRecognised(document)) return { facts, notices };
  const witnesses = witnessesOf(edition, facts);
  const judged = facts.map((fact) =>
    judge(fact, recognisedAt(document, fact.at), witnesses.get(fact.key)),
  );
  const illegible = new Set(judged.filter(isIllegible).map(({ key }) => key));
  return {
    facts: judged,
    // That a cell holds no figure is then said of the picture, not of the publisher.
    notices: notices.filter(
      ({ kind, key }) => kind !== 'not-a-figure' || !key || !illegible.has(key),
    ),
  };
}

/** What the recogniser says of a place; null where the characters were given. */
function recognisedAt(document: Document, at: At | null): Seen | null {
  const block = at === null ? undefined : document.blocks[at.block];
  const written = block?.kind === 'grid' ? block.cells[at?.cell ?? -1] : block;
  return written?.recognised === undefined ? null : { ...written.recognised, text: written.text };
}

interface Seen extends Recognised {
  readonly text: string;
}

const isIllegible = ({ reason }: Fact) => reason === 'illegible';

function judge(fact: Fact, seen: Seen | null, witness: Witness | undefined): Fact {
  if (seen === null) return fact;
  switch (fact.status) {
    case 'unread':
      return fact.reason === 'not-a-figure' ? { ...fact, reason: 'illegible' } : fact;
    case 'blank':
      // A mark for «nothing» may be a stroke of a digit; an empty cell has no ink at all.
      return seen.confidence === 1 || isBelieved(seen, SURE) ? fact : illegible(fact);
    case 'read':
      return isCertain(fact, seen, witness) ? fact : inferred(fact);
    case 'inferred':
      return fact;
  }
}

const inferred = (fact: Fact): Fact => ({ ...fact, status: 'inferred', reason: 'recognised' });
const illegible = (fact: Fact): Fact => ({ ...fact, status: 'unread', reason: 'illegible' });

function isCertain(fact: Fact, seen: Seen, witness: Witness | undefined): boolean {
  const { holding, trivial, failing } = witness ?? { holding: 0, trivial: 0, failing: 0 };
  if (isPointLost(fact)) return false;
  // Two sums through one figure leave it no other value, whatever the looks say.
  if (failing === 0 && holding > 1) return true;
  // A figure wrongly read or printed breaks every sum through it: where one holds, another is to blame.
  if (failing > 0) return holding + trivial > 0 && isBelieved(seen, SURE);
  return isBelieved(seen, holding > 0 ? FAIR : SURE);
}

const isBelieved = ({ text, second, confidence }: Seen, least: number) =>
  second !== null && halfWidth(second) === halfWidth(text) && confidence >= least;

/** An amount of four digits and more without decimals: a point is small, and without it all is another amount. */
const isPointLost = ({ key, text }: Fact) =>
  cellOf(key)?.unit === '万元' && /^\d{4,}$/.test(halfWidth(text ?? ''));

/** Whether both looks tell the number a sentence tells; of given text always. */
export function isTold(document: Document, { text, at }: Claim): boolean {
  const seen = recognisedAt(document, at);
  if (seen === null) return true;
  const numbers = text.match(/\d+(?:\.\d+)?/g) ?? [];
  const others = new Set(seen.second?.match(/\d+(?:\.\d+)?/g));
  return seen.second !== null && numbers.every((number) => others.has(number));
}

/** Said once of a report whose figures were recognised in pictures. */
export const recognisedNotice = (document: Document): Notice[] =>
  isRecognised(document) ? [{ kind: 'recognised', text: '', at: null }] : [];

/** Whether any of its characters were recognised in pictures, not given. */
export const isRecognised = ({ blocks }: Document): boolean =>
  blocks.some((block) =>
    block.kind === 'text' ? block.recognised : block.cells.some((cell) => cell.recognised),
  );
