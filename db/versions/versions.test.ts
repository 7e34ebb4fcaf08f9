import { describe, expect, it } from 'vitest';
import { type Db, open } from '../open.ts';
import { failures } from '../queries/failures.ts';
import { totals } from '../queries/publishers.ts';
import { received } from '../queries/received.ts';
import { report } from '../queries/report.ts';
import { choicesBeside, undecidedVersions, versionsBeside } from '../queries/versions.ts';
import { save } from '../save.ts';
import { reports } from '../schema.ts';
import { transaction } from '../sqlite.ts';
import {
  type Small,
  type SmallFile,
  small,
  smallLine,
  stored,
  twoRules,
} from '../testing/small.ts';
import { choose, unchoose } from './choose.ts';
import { leave } from './place.ts';

/** One report said again: other bytes, the same figures. `spoil` makes the reading worse. */
const again = (
  told: Small,
  format: 'docx' | 'scan' = 'docx',
  ...spoil: ('unread' | 'inferred')[]
) => {
  const file = small({ ...told, name: `${told.name ?? 'again'}.${format}` });
  const { reading } = file;
  if (reading.status !== 'report') throw new Error('a small report is a report');
  const facts = reading.report.facts.map((fact, i) => {
    const status = spoil[i];
    return status === undefined
      ? fact
      : { ...fact, status, value: status === 'unread' ? null : fact.value };
  });
  const document = { ...reading.document, format };
  const spoiled: SmallFile = {
    ...file,
    bytes: Buffer.from(JSON.stringify([told, format, spoil])),
    reading: { ...reading, report: { ...reading.report, facts }, document },
  };
  return spoiled;
};

/** Where every report stands: `v1` a version, `*` current, `!` pinned, `=2` twin of report 2, `?` undecided. */
const standings = (db: Db): string[] =>
  db
    .connection()
    .orm.select()
    .from(reports)
    .all()
    .map(({ version, current, pinned, twinOf, undecided }) =>
      [
        `v${version}`,
        current ? '*' : '',
        pinned ? '!' : '',
        twinOf === null ? '' : `=${twinOf}`,
        undecided === null ? '' : `?${undecided}`,
      ].join(''),
    );

const first = { figures: { 'applications.received.total': 12 } } as const;
const corrected = { figures: { 'applications.received.total': 13 } } as const;
const person = { actor: '李某', reason: '官网以此为准', at: '2025-01-02T03:04:05.000Z' };

describe('a file that arrives', () => {
  it('with one figure changed is a version, and the newest counts', async () => {
    const db = await stored([small(first), small(corrected)]);
    expect(standings(db)).toEqual(['v1', 'v2*']);
  });

  it('that says the same is a twin, counted once', async () => {
    const db = await stored([small(first), again(first)]);
    expect(standings(db)).toEqual(['v1*', 'v1=1']);
    expect(await totals(db)).toMatchObject({ reports: 1, files: 2 });
    expect(await received(db, {})).toMatchObject([{ reportId: 1, versions: 1 }]);
  });

  it('that says an older version again does not displace the newer', async () => {
    const db = await stored([small(first), small(corrected), again(first)]);
    expect(standings(db)).toEqual(['v1', 'v2*', 'v1=1']);
    const told = versionsBeside(db, 3).map(({ id, version, current, twins }) => {
      return [id, version, current, twins.map((twin) => twin.id)];
    });
    expect(told).toEqual([
      [2, 2, true, []],
      [1, 1, false, [3]],
    ]);
  });

  it('that is the better reading takes the lead, and its twins follow', async () => {
    const db = await stored([
      again(first, 'scan', 'unread', 'unread'),
      again(first, 'scan', 'unread'),
      small(first),
    ]);
    expect(standings(db)).toEqual(['v1=3', 'v1=3', 'v1*']);
  });

  it('does not double a finding', async () => {
    const db = await stored([small(corrected), again(corrected)], twoRules);
    expect((await failures(db, {}, { limit: 9, offset: 0 })).total).toBe(1);
  });

  it('and differs only where a figure is in doubt asks a person', async () => {
    const doubtful = again(corrected, 'docx', 'inferred');
    const other = again({ figures: { 'documents.regulations.issued': 7 } }, 'docx', 'inferred');
    expect(standings(await stored([small(), other]))).toEqual(['v1*', 'v2?unsure']);
    expect(standings(await stored([other, small()]))).toEqual(['v1', 'v2*']);
    expect(standings(await stored([small(first), doubtful]))).toEqual(['v1', 'v2*']);
  });

  it('an office and a year of its own, or none, are nobody else’s versions', async () => {
    const db = await stored([small(), small({ year: 2022 }), small({ publisher: '乙街道办事处' })]);
    expect(standings(db)).toEqual(['v1*', 'v1*', 'v1*']);
  });
});

describe('a version chosen by a person', () => {
  const choosing = async (reportId: number, ...files: SmallFile[]) => {
    const db = await stored(files, twoRules);
    const chosen = choose(db, { ...person, reportId }, twoRules);
    if (chosen.status !== 'done') throw new Error(chosen.because);
    return { db, event: chosen.event };
  };

  it('counts, and a later arrival waits for a person', async () => {
    const { db } = await choosing(1, small(first), small(corrected));
    expect(standings(db)).toEqual(['v1*!', 'v2']);
    expect(await received(db, {})).toMatchObject([{ reportId: 1, version: 1, versions: 2 }]);
    await save(db, [small({ figures: { 'applications.received.total': 14 } })], smallLine());
    expect(standings(db)).toEqual(['v1*!', 'v2', 'v3?pinned']);
    expect(undecidedVersions(db)).toMatchObject([
      { reportId: 3, version: 3, because: 'pinned', currentId: 1, year: 2023 },
    ]);
    choose(db, { ...person, reportId: 1 }, twoRules);
    expect(standings(db)).toEqual(['v1*!', 'v2', 'v3']);
    expect(undecidedVersions(db)).toEqual([]);
  });

  it('has its neighbours judged again, and the findings of each version stay its own', async () => {
    const next = small({ year: 2024, figures: { 'applications.carriedOver.total': 3 } });
    const carrying = (n: number, received: number) =>
      small({
        figures: {
          'applications.carriedForward.total': n,
          'applications.received.total': received,
        },
      });
    const db = await stored([carrying(3, 13), carrying(2, 12), next], twoRules);
    const failing = async (id: number) =>
      (await report(db, id))?.findings
        .filter(({ verdict }) => verdict === 'fails')
        .map((f) => f.rule);
    expect([await failing(1), await failing(2), await failing(3)]).toEqual([
      ['received'],
      [],
      ['carried'],
    ]);
    choose(db, { ...person, reportId: 1 }, twoRules);
    expect([await failing(1), await failing(2), await failing(3)]).toEqual([['received'], [], []]);
  });

  it('may be a twin, which then leads', async () => {
    const { db, event } = await choosing(2, small(first), again(first), small(corrected));
    expect(standings(db)).toEqual(['v1=2', 'v1*!', 'v2']);
    unchoose(db, { ...person, event }, twoRules);
    expect(standings(db)).toEqual(['v1', 'v1=1', 'v2*']);
  });

  it('keeps the lead when a better rendition arrives, until somebody decides', async () => {
    const scan = again(first, 'scan', 'unread');
    const { db } = await choosing(1, scan);
    await save(db, [small(first)], smallLine());
    expect(standings(db)).toEqual(['v1*!', 'v1=1?pinned']);
    choose(db, { ...person, reportId: 2 }, twoRules);
    expect(standings(db)).toEqual(['v1=2', 'v1*!']);
  });

  it('is undone: all is as before, and only the last choice can be', async () => {
    const { db, event } = await choosing(1, small(first), small(corrected));
    const later = choose(db, { ...person, reportId: 2 }, twoRules);
    expect(unchoose(db, { ...person, event }, twoRules)).toMatchObject({ because: 'stale' });
    if (later.status !== 'done') throw new Error(later.because);
    unchoose(db, { ...person, event: later.event }, twoRules);
    expect(standings(db)).toEqual(['v1*!', 'v2']);
    unchoose(db, { ...person, event }, twoRules);
    expect(standings(db)).toEqual(['v1', 'v2*']);
    expect(choicesBeside(db, 2).map(({ version, undoneBy }) => [version, undoneBy])).toEqual([
      [2, person.actor],
      [1, person.actor],
    ]);
    expect(unchoose(db, { ...person, event }, twoRules)).toMatchObject({ because: 'stale' });
  });

  it('needs an office and a year', async () => {
    expect(choose(open(':memory:'), { ...person, reportId: 1 }, twoRules)).toEqual({
      status: 'refused',
      because: 'unfiled',
    });
  });
});

describe('a report that leaves its place', () => {
  const leaving = async (id: number, ...files: SmallFile[]) => {
    const db = await stored(files);
    const next = transaction(db.connection(), () => leave(db, id));
    return [next, ...standings(db)];
  };

  it('leaves it to its twin, or to the newest version', async () => {
    expect(await leaving(1, small(first), again(first))).toEqual([2, 'v0', 'v1*']);
    expect(await leaving(2, small(first), again(first))).toEqual([null, 'v1*', 'v0']);
    expect(await leaving(2, small(first), small(corrected))).toEqual([1, 'v1*', 'v0']);
    expect(await leaving(1, small(first), small(corrected))).toEqual([null, 'v0', 'v2*']);
    expect(await leaving(1, small())).toEqual([null, 'v0']);
  });
});
