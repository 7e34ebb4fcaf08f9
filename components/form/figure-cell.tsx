import { cx } from '#components/ui/class-names.ts';
import type { Told } from '#lib/checks/finding.ts';
import { toldWords } from '#lib/wording/claim.ts';
import { statusWord } from '#lib/wording/status.ts';
import type { Figure, ToldFigure } from './figure.ts';
import { looks, settledLook } from './legend.tsx';

const checks = {
  involved: 'text-fail font-semibold',
  suspect: 'text-fail font-semibold outline-2 -outline-offset-2 outline-dashed outline-fail',
} as const;

const triedLook = 'bg-accent-wash font-semibold outline-2 -outline-offset-2 outline-accent';

/** One figure of an official table. Its id is its key, so that any link can lead to it. */
export function FigureCell(props: {
  id: string;
  row: string;
  column: string;
  figure: Figure | null;
}) {
  const { figure } = props;
  if (figure === null) {
    return (
      <td className="hatch-void">
        <span className="bg-sheet text-soft">{statusWord('not-applicable')}</span>
      </td>
    );
  }
  return (
    <td
      id={props.id}
      data-target={props.id}
      data-shown={figure.shown}
      data-row={props.row}
      data-column={props.column}
      data-problem={figure.isStop ? '' : undefined}
      // A number that is only tried is not there to be settled.
      data-status={figure.tried === undefined ? figure.status : undefined}
      data-value={figure.tried === undefined ? (figure.value ?? undefined) : undefined}
      data-note={noteOf(figure) || undefined}
      data-told-by={figure.told?.id}
      title={figure.settled?.sentence ?? figure.reason ?? figure.word ?? undefined}
      tabIndex={-1}
      className={
        cx(
          looks[figure.status],
          figure.check && checks[figure.check],
          figure.settled && settledLook(figure.settled),
          figure.tried !== undefined && triedLook,
        ) || undefined
      }
    >
      <Content figure={figure} />
      {figure.told && <ToldSign {...figure.told} />}
    </td>
  );
}

const toldTones: Record<Told, string> = {
  agrees: 'text-hold',
  table: 'text-doubt',
  sentence: 'text-doubt',
  unchecked: 'text-soft',
};

/** The prose tells this figure too, which is a click away; by keyboard, from the foot of the desk. */
function ToldSign({ id, told }: ToldFigure) {
  const words = `正文也说到这个数：${toldWords[told]}`;
  return (
    <a
      href={`#${id}`}
      tabIndex={-1}
      title={words}
      aria-label={words}
      className={cx(
        'ml-0.5 align-super text-[0.6875rem] underline decoration-dotted',
        toldTones[told],
      )}
    >
      文
    </a>
  );
}

const noteOf = ({ word, reason, settled, tried }: Figure): string =>
  tried === undefined
    ? [[word, reason].filter(Boolean).join('：'), settled?.sentence].filter(Boolean).join('；')
    : `试改，未保存；原数 ${tried}`;

function Content({ figure }: { figure: Figure }) {
  if (figure.status === 'unread') {
    return <span className="bg-sheet text-soft">{figure.word}</span>;
  }
  return (
    <>
      {figure.tried !== undefined && (
        <>
          <del className="font-normal text-soft">{figure.tried}</del>{' '}
          <span className="sr-only">试改为 </span>
        </>
      )}
      {figure.shown}
      {figure.word && <span className="sr-only"> {figure.word}</span>}
      {figure.settled?.isLaid && (
        <span className="sr-only">{figure.settled.changed ? ' 读数已变' : ' 核定'}</span>
      )}
      {figure.check && <span className="sr-only"> 勾稽不符</span>}
    </>
  );
}
