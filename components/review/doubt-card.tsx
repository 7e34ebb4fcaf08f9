'use client';

import Link from 'next/link';
import { type FormEvent, useState } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field, Input } from '#components/ui/field.tsx';
import type { DoubtKind, DoubtView, SumView } from './doubt.ts';
import type { Commands } from './review-hooks.ts';
import type { Review } from './use-review.ts';

/** What the person is about to do with the doubt. */
export type Mode = 'look' | 'edit' | 'dismiss';

export const kindWords = {
  unfiled: '待定',
  changed: '读数已变',
  unread: '未识别',
  missing: '缺表缺行',
  inferred: '推定',
  notice: '提示',
} as const satisfies Record<DoubtKind, string>;

interface Props {
  readonly doubt: DoubtView;
  readonly sums: readonly SumView[];
  readonly reportId: number;
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
  readonly review: Review;
  readonly commands: Commands;
}

/** The doubt at hand: what stands there, why it is doubtful, its sums, and what can be done. */
export function DoubtCard(props: Props) {
  const { doubt, mode, sums } = props;
  return (
    <article
      aria-label="当前一处"
      className="border border-l-4 border-hairline border-l-doubt bg-sheet px-4 py-3"
    >
      <h3 className="flex flex-wrap items-baseline gap-x-2 text-note text-soft">
        <Badge tone="doubt">{kindWords[doubt.kind]}</Badge>
        {doubt.table}
      </h3>
      <p className="mt-1">
        {doubt.label}
        {doubt.shown && <strong className="ml-3 text-lead">{doubt.shown}</strong>}
      </p>
      {doubt.why && <p className="text-note text-soft">{doubt.why}</p>}
      <Sums sums={doubt.sums.flatMap((i) => sums[i] ?? [])} />
      {mode === 'look' ? <Choices {...props} /> : <Writing key={mode} {...props} mode={mode} />}
    </article>
  );
}

const verdicts = {
  holds: { word: '成立', tone: 'hold' },
  fails: { word: '不符', tone: 'fail' },
  undetermined: { word: '无法判定', tone: 'plain' },
} as const;

function Sums({ sums }: { sums: readonly SumView[] }) {
  if (sums.length === 0) return null;
  return (
    <ul aria-label="参与的勾稽" className="mt-2 max-h-40 overflow-y-auto text-note">
      {sums.map(({ words, verdict }) => (
        <li key={words} className="mt-0.5">
          <Badge tone={verdicts[verdict].tone}>{verdicts[verdict].word}</Badge> {words}
        </li>
      ))}
    </ul>
  );
}

function Choices({ doubt, reportId, commands }: Props) {
  const { can, kind } = doubt;
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {can.confirm && <Choice letter="c" label="核定" look="primary" onClick={commands.confirm} />}
      {can.edit && <Choice letter="e" label="更正" onClick={commands.edit} />}
      {can.dismiss && <Choice letter="d" label="不影响" onClick={commands.dismiss} />}
      {kind === 'inferred' && (
        <Choice letter="C" label="成批核定" onClick={commands['confirm-many']} />
      )}
      {(kind === 'missing' || kind === 'unfiled') && (
        <Link
          href={`/reports/${reportId}${doubt.table ? `?cell=${encodeURIComponent(doubt.subject)}` : ''}`}
          className="link self-center"
        >
          {kind === 'missing' ? '到报告页逐格填写' : '到报告页确定'}
        </Link>
      )}
    </div>
  );
}

function Choice(props: {
  letter: string;
  label: string;
  look?: 'primary' | 'plain';
  onClick: () => void;
}) {
  return (
    <Button look={props.look ?? 'plain'} aria-keyshortcuts={props.letter} onClick={props.onClick}>
      {props.label}
      <kbd aria-hidden className="text-note opacity-70">
        {props.letter}
      </kbd>
    </Button>
  );
}

/** What a person usually says; it can be written otherwise. */
const usualReasons = { edit: '对照原文', dismiss: '不影响' } as const;

/** A number from the original and the reason, or the reason alone. Enter saves, Esc gives up. */
function Writing({ doubt, mode, onMode, review }: Props & { mode: 'edit' | 'dismiss' }) {
  const [refusal, refuse] = useState<string | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const told = { about: [doubt], reason: String(form.get('reason')) };
    const decisions =
      mode === 'edit'
        ? { ...told, action: 'correct' as const, typed: String(form.get('typed')) }
        : { ...told, action: 'dismiss' as const };
    review.decide(decisions, (sentence) => {
      refuse(sentence);
      if (sentence === null) onMode('look');
    });
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onMode('look')}
      className="mt-3 grid gap-2 grid-cols-2 sm:items-end [&>label:only-of-type]:col-span-2"
    >
      {mode === 'edit' && (
        <Field label="原文的数">
          <Input
            name="typed"
            autoFocus
            autoComplete="off"
            aria-describedby="typed-help"
            className="w-full min-w-0"
          />
        </Field>
      )}
      <Field label="理由">
        <Input
          name="reason"
          required
          maxLength={500}
          autoFocus={mode === 'dismiss'}
          className="w-full min-w-0"
          defaultValue={usualReasons[mode]}
        />
      </Field>
      <span className="col-span-2 flex gap-2">
        <Button type="submit" look="primary">
          保存
        </Button>
        <Button onClick={() => onMode('look')}>取消</Button>
      </span>
      {mode === 'edit' && (
        <p id="typed-help" className="text-note text-soft col-span-2">
          件数填整数，金额以万元计；原文空白填“空白”或“/”，看不清填“？”。
        </p>
      )}
      {refusal && (
        <p role="alert" className="text-doubt col-span-2">
          {refusal}
        </p>
      )}
    </form>
  );
}
