'use client';

import { type FormEvent, useState, useSyncExternalStore } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field, Input } from '#components/ui/field.tsx';
import { FormActions } from '#components/ui/form-actions.tsx';

const storageName = 'gouji.actor';
/** A browser that keeps nothing still knows the name until the page is left. */
let known = '';
const listeners = new Set<() => void>();

function read(): string {
  if (known === '') known = stored();
  return known;
}

function stored(): string {
  try {
    return localStorage.getItem(storageName) ?? '';
  } catch {
    return '';
  }
}

function remember(name: string) {
  known = name;
  try {
    localStorage.setItem(storageName, name);
  } finally {
    for (const listener of listeners) listener();
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is to be done once the name is known. */
interface Waiting {
  readonly todo: (actor: string) => void;
}

export interface Actor {
  /** Empty until a name was typed. */
  readonly name: string;
  /** Does something in the name of the person; asks for it the first time. */
  readonly sign: (todo: Waiting['todo']) => void;
  /** Asks for another name. */
  readonly change: () => void;
  /** To be drawn: the question, while it is asked. */
  readonly question: React.ReactNode;
}

/** Who works here, typed once and kept in this browser. No account: it says who, and proves nothing. */
export function useActor(): Actor {
  const name = useSyncExternalStore(subscribe, read, () => '');
  const [waiting, ask] = useState<Waiting | null>(null);
  return {
    name,
    sign: (todo) => (name === '' ? ask({ todo }) : todo(name)),
    change: () => ask({ todo: () => {} }),
    question: waiting && (
      <ActorQuestion
        name={name}
        onClose={() => ask(null)}
        onName={(typed) => {
          remember(typed);
          ask(null);
          waiting.todo(typed);
        }}
      />
    ),
  };
}

function ActorQuestion(props: {
  name: string;
  onName: (name: string) => void;
  onClose: () => void;
}) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('actor')).trim();
    if (name !== '') props.onName(name);
  };
  return (
    <Dialog title="经办人" onClose={props.onClose}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-soft">核定和更正都记下是谁做的。姓名只问一次，保存在这个浏览器里。</p>
        <Field label="姓名">
          <Input name="actor" required maxLength={40} defaultValue={props.name} autoFocus />
        </Field>
        <FormActions onClose={props.onClose}>继续</FormActions>
      </form>
    </Dialog>
  );
}
