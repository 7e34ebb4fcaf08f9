import type { Changed, Expected } from '#lib/register/change.ts';
import { type Db, rows, run } from '../open.ts';
import { done, refused } from './change.ts';
import { record, type Signed } from './events.ts';
import { offices } from './offices.ts';

/** Says in which years an office is expected to report. */
export function expect(
  db: Db,
  signed: Signed,
  { id, expected }: { id: number; expected: Expected },
): Changed {
  if (offices(db).find(id) === null) return refused('gone');
  const before = expectedOf(db, id);
  const after = {
    ...expected,
    exceptions: expected.exceptions.toSorted((a, b) => a.year - b.year),
  };
  if (JSON.stringify(before) === JSON.stringify(after)) return refused('same');
  writeExpected(db, id, after);
  return done(id, record(db, signed, id, { kind: 'expected', detail: { before, after } }));
}

/** As it is stored. */
export function expectedOf(db: Db, id: number): Expected {
  const { expectedFrom: from, expectedTo: to } = offices(db).get(id);
  const exceptions = rows<{ year: number; expected: 0 | 1 }>(
    db,
    'select year, expected from expectations where publisher_id = :id order by year',
    { id },
  );
  return {
    from,
    to,
    exceptions: exceptions.map(({ year, expected }) => ({ year, expected: expected === 1 })),
  };
}

/** Stores in which years an office is expected to report. */
export function writeExpected(db: Db, id: number, { from, to, exceptions }: Expected): void {
  const span = 'update publishers set expected_from = :from, expected_to = :to where id = :id';
  run(db, span, { id, from, to });
  run(db, 'delete from expectations where publisher_id = :id', { id });
  const add = 'insert into expectations values (:id, :year, :expected)';
  for (const { year, expected } of exceptions)
    run(db, add, { id, year, expected: Number(expected) });
}
