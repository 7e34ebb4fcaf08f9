import { describe, expect, it } from 'vitest';
import { kept } from './kept.ts';
import { run } from './open.ts';
import { step } from './problems.ts';
import { problems } from './queries/problems.ts';
import { received } from './queries/received.ts';
import { tallies } from './queries/tallies.ts';
import { save } from './save.ts';
import { transaction } from './sqlite.ts';
import { small, smallLine, stored, twoRules } from './testing/small.ts';

const failing = small({ figures: { 'applications.received.total': 13 } });
const page = { limit: 9, offset: 0 };

/** How often the question was really asked. */
function counted() {
  let n = 0;
  return { ask: () => ({ n: ++n }), times: () => n };
}

/** A row of each table that counts is put in, changed and taken out again. */
const rowsOf = {
  publishers: [
    `insert into publishers (id, name, core) values (99, '乙', '乙')`,
    `update publishers set name = '丙' where id = 99`,
    'delete from publishers where id = 99',
  ],
  expectations: [
    'insert into expectations values (1, 2020, 1)',
    'update expectations set expected = 0',
    'delete from expectations',
  ],
  reports: [
    `insert into reports (id, version, "current", edition, file_id, file_name, "read", inferred, blank,
       unread, failing, warnings, undetermined, notices, stored_at, twin_of)
     values (99, 0, 0, '2021', 1, 'a', 0, 0, 0, 0, 0, 0, 0, 0, '', 1)`,
    'update reports set failing = 1 where id = 99',
    'delete from reports where id = 99',
  ],
  figures: [
    'insert into figures (report_id, statuses) select id, statuses from (select 1 as id, null as statuses)',
    `update figures set statuses = ''`,
    'delete from figures',
  ],
  settled: [
    `insert into settled values (1, 'a', 1, null, null, 0)`,
    'update settled set changed = 1',
    'delete from settled',
  ],
  findings: [
    'insert into findings (report_id, position, check_id) values (1, 99, 1)',
    'update findings set left_sum = 1 where position = 99',
    'delete from findings where position = 99',
  ],
  tallies: [
    'insert into tallies values (1, 99, 1, 0, null)',
    'update tallies set fails = 2 where rule_id = 99',
    'delete from tallies where rule_id = 99',
  ],
} as const;

describe('an answer is kept', () => {
  it('while nothing changes', async () => {
    const db = await stored([failing], twoRules);
    const { ask, times } = counted();
    expect([kept(db, 'a', ask), kept(db, 'a', ask), kept(db, 'b', ask)]).toEqual([
      { n: 1 },
      { n: 1 },
      { n: 2 },
    ]);
    expect(times()).toBe(2);
  });

  for (const [table, statements] of Object.entries(rowsOf))
    it(`until ${table} change`, async () => {
      const db = await stored([failing], twoRules);
      db.connection().sqlite.pragma('foreign_keys = OFF');
      if (table === 'figures') run(db, 'delete from figures', {});
      const { ask, times } = counted();
      for (const statement of statements) {
        kept(db, table, ask);
        const before = times();
        run(db, statement, {});
        kept(db, table, ask);
        expect([statement, times()]).toEqual([statement, before + 1]);
      }
    });

  it('until a problem changes, where it is about what persons do', async () => {
    const db = await stored([failing], twoRules);
    db.connection().sqlite.pragma('foreign_keys = OFF');
    const statements = [
      `insert into problems values (9, 1, 2023, 1, 'a', '', 'error', 'closed', 1, 1)`,
      `update problems set state = 'pending' where id = 9`,
      'delete from problems where id = 9',
      ...rowsOf.findings,
      ...rowsOf.publishers,
    ];
    const { ask, times } = counted();
    for (const statement of statements) {
      kept(db, 'handled', ask, 'handled');
      const before = times();
      run(db, statement, {});
      kept(db, 'handled', ask, 'handled');
      expect([statement, times()]).toEqual([statement, before + 1]);
    }
  });

  it('and never what a transaction saw that was taken back', async () => {
    const db = await stored([failing], twoRules);
    const back = () =>
      transaction(db.connection(), () => {
        run(db, 'update reports set failing = 7', {});
        kept(db, 'failing', () => ({ failing: 7 }));
        throw new Error('back');
      });
    expect(back).toThrow('back');
    run(db, 'update reports set failing = 8', {});
    expect(kept(db, 'failing', () => ({ failing: 8 }))).toEqual({ failing: 8 });
  });

  it('over what persons do about problems', async () => {
    const db = await stored([failing], twoRules);
    const before = await tallies(db, {});
    const [row] = problems(db, {}, page);
    const problem = { publisherId: 1, year: 2023, checkId: row?.checkId ?? 0, seen: 'pending' };
    const signed = { actor: '李某', at: '2025-01-02T03:04:05.000Z', reason: null };
    step(db, { ...signed, to: 'confirmed', problems: [{ ...problem, seen: 'pending' }] });
    expect(await tallies(db, {})).toBe(before);
    expect(problems(db, {}, page)[0]?.state).toBe('confirmed');
  });
});

it('what is received and judged is told as it is, after every file', async () => {
  const db = await stored([failing], twoRules);
  for (const year of [2022, 2021, 2020]) {
    await received(db, {});
    await tallies(db, {});
    await save(
      db,
      [small({ year, figures: { 'applications.received.total': 13 } })],
      smallLine(twoRules),
    );
    expect((await received(db, {})).map((report) => report.year)).toContain(year);
    const fails = (await tallies(db, {})).filter((tally) => tally.fails > 0);
    expect(fails.map((tally) => tally.year)).toContain(year);
  }
});
