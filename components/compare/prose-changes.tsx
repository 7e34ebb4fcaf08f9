import Link from 'next/link';
import { placeText } from '#components/source/addresses.ts';
import { cx } from '#components/ui/class-names.ts';
import type { Piece, ProseChange } from '#lib/compare/prose.ts';
import type { At } from '#lib/extract/document.ts';
import type { Report } from '#lib/parse/fact.ts';

interface Side {
  readonly id: number;
  readonly name: string;
  readonly report: Report;
}

/** What was changed in the prose: what is gone struck through, what is new underlined. */
export function ProseChanges(props: {
  changes: readonly ProseChange[];
  before: Side;
  after: Side;
}) {
  return (
    <ol className="divide-y divide-hairline border border-hairline bg-sheet">
      {props.changes.map((change) => {
        const side = change.after === null ? props.before : props.after;
        const at = (change.after ?? change.before)?.at;
        return (
          <li key={keyOf(change)} className="px-4 py-2.5">
            <p className="text-note text-soft">
              {wordOf(change)}
              {at && ` · ${headingOver(side.report, at)}`}
            </p>
            <p className="break-words">
              {change.pieces.map((piece, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a stored sentence never move
                <Stretch key={i} piece={piece} />
              ))}
            </p>
            <p className="flex flex-wrap gap-x-4 text-note">
              <Original sentence={change.before?.at} side={props.before} />
              <Original sentence={change.after?.at} side={props.after} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}

const keyOf = ({ before, after }: ProseChange) =>
  [before, after].map((sentence) => sentence && placeText(sentence.at)).join(' ');

function wordOf({ before, after }: ProseChange): string {
  if (before === null) return '新增';
  return after === null ? '删去' : '改写';
}

const looks = {
  same: '',
  gone: 'bg-shade line-through decoration-2',
  new: 'bg-accent-wash font-semibold underline decoration-2 underline-offset-3',
} as const;

function Stretch({ piece: { kind, text } }: { piece: Piece }) {
  if (kind === 'same') return text;
  const Mark = kind === 'gone' ? 'del' : 'ins';
  return <Mark className={cx(looks[kind])}>{text}</Mark>;
}

function Original({ sentence, side }: { sentence: At | undefined; side: Side }) {
  if (sentence === undefined) return null;
  return (
    <Link href={`/reports/${side.id}?place=${placeText(sentence)}`} className="link">
      在{side.name}原文中看
    </Link>
  );
}

/** The section a place stands in. */
const headingOver = ({ sections }: Report, { block }: At): string =>
  sections.find(({ blocks: [from, to] }) => from <= block && block < to)?.heading ?? '正文之外';
