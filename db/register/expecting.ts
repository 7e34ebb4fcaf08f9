import type { Changed, Expected } from '#lib/register/change.ts';
import { type Db, prepared } from '../open.ts';
import { statement } from '../sqlite.ts';
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
  const exceptions = prepared(db, 'exceptions', (_, connection) =>
    statement<{ id: number }, { year: number; expected: 0 | 1 }>(
      connection,
      'select year, expected from expectations where publisher_id = :id order by year',
    ),
  ).all({ id });
  return {
    from,
    to,
    exceptions: exceptions.map(({ year, expected }) => ({ year, expected: expected === 1 })),
  };
}

export function writeExpected(db: Db, id: number, { from, to, exceptions }: Expected): void {
  const span = prepared(db, 'expected span', (_, connection) =>
    statement<{ id: number; from: number | null; to: number | null }, unknown>(
      connection,
      'update publishers set expected_from = :from, expected_to = :to where id = :id',
    ),
  );
  const clear = prepared(db, 'clear exceptions', (_, connection) =>
    statement<{ id: number }, unknown>(
      connection,
      'delete from expectations where publisher_id = :id',
    ),
  );
  const add = prepared(db, 'add exception', (_, connection) =>
    statement<{ id: number; year: number; expected: 0 | 1 }, unknown>(
      connection,
      'insert into expectations values (:id, :year, :expected)',
    ),
  );
  span.run({ id, from, to });
  clear.run({ id });
  for (const { year, expected } of exceptions) add.run({ id, year, expected: expected ? 1 : 0 });
}
