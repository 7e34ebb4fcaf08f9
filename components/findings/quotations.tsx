import Link from 'next/link';
import { placeText } from '#components/source/addresses.ts';
import type { At } from '#lib/extract/document.ts';
import { grouped } from '#lib/wording/point.ts';

interface Quoted {
  readonly text: string;
  readonly at: At;
}

/** A sentence in two reports. */
interface Pair {
  readonly here: Quoted;
  readonly there: Quoted;
}

interface Side {
  readonly id: number;
  readonly name: string;
}

/** More are folded. */
const SHOWN = 3;

/** Sentences of a report beside the same ones of another, each leading to its place. */
export function Quotations(props: { pairs: readonly Pair[]; here: Side; there: Side }) {
  const { pairs, ...sides } = props;
  const [shown, folded] = [pairs.slice(0, SHOWN), pairs.slice(SHOWN)];
  return (
    <div className="mt-2 text-note">
      <Pairs pairs={shown} {...sides} />
      {folded.length > 0 && (
        <details className="mt-1">
          <summary className="text-accent">其余 {grouped(folded.length)} 句</summary>
          <Pairs pairs={folded} {...sides} />
        </details>
      )}
    </div>
  );
}

function Pairs({ pairs, here, there }: { pairs: readonly Pair[]; here: Side; there: Side }) {
  return (
    <ol className="mt-1 divide-y divide-hairline border border-hairline">
      {pairs.map((pair) => (
        <li key={placeText(pair.here.at)} className="grid sm:grid-cols-2">
          <Sentence side={here} {...pair.here} />
          <Sentence side={there} {...pair.there} />
        </li>
      ))}
    </ol>
  );
}

function Sentence({ side, text, at }: Quoted & { side: Side }) {
  return (
    <figure className="border-hairline px-3 py-1.5 sm:even:border-l">
      <figcaption>
        <Link href={`/reports/${side.id}?place=${placeText(at)}`} className="link">
          {side.name}
        </Link>
      </figcaption>
      <blockquote className="break-words">{text}</blockquote>
    </figure>
  );
}
