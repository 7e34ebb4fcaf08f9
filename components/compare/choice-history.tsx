import { momentText } from '#lib/wording/settling.ts';
import { UndoChoice, type VersionActions } from './choose-version.tsx';

/** A decision about versions as the history shows it. */
export interface Decided {
  readonly id: number;
  readonly version: number;
  readonly actor: string;
  readonly reason: string | null;
  readonly at: string;
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
}

/** Who decided which version counts, the last first; the last that stands can be taken back. */
export function ChoiceHistory(props: {
  choices: readonly Decided[];
  undo: VersionActions['undo'];
}) {
  const last = props.choices.find(({ undoneAt }) => undoneAt === null);
  return (
    <ol className="divide-y divide-hairline border border-hairline bg-sheet text-note">
      {props.choices.map((choice) => (
        <li key={choice.id} className="flex flex-wrap items-center gap-x-4 px-3 py-1.5">
          <span className="text-soft">{momentText(choice.at)}</span>
          <span className={choice.undoneAt === null ? undefined : 'line-through'}>
            {choice.actor} 定第 {choice.version} 版为准
            {choice.reason !== null && `：${choice.reason}`}
          </span>
          {choice.undoneAt !== null && (
            <span className="text-soft">
              {momentText(choice.undoneAt)} {choice.undoneBy} 撤销
            </span>
          )}
          {choice === last && <UndoChoice event={choice.id} undo={props.undo} />}
        </li>
      ))}
    </ol>
  );
}
