import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { syntheticReports } from '#lib/cli/synthetic/report.ts';
import { close, type Db, open } from './open.ts';
import { health } from './queries/health.ts';
import { received } from './queries/received.ts';
import { original, report } from './queries/report.ts';
import { searchQuery } from './text.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-crash-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const count = 420;
const generate = ['--import', 'tsx', join(import.meta.dirname, '../lib/cli/generate.ts')];

/** How many reports are acknowledged before the kill, and how many milliseconds later it comes. */
const rounds = [
  [1, 0],
  [40, 13],
  [150, 37],
  [260, 5],
] as const;

/** Fills a store until so many reports are acknowledged, and kills it a moment later. Answers how many were. */
function killed(path: string, after: number, moment: number): Promise<number> {
  const writing = spawn(process.execPath, [...generate, path, String(count)]);
  let acknowledged = 0;
  createInterface({ input: writing.stdout }).on('line', () => {
    acknowledged += 1;
    if (acknowledged === after) setTimeout(() => writing.kill('SIGKILL'), moment);
  });
  return new Promise((resolve, reject) => {
    writing.on('error', reject);
    writing.on('close', (_, signal) =>
      signal === 'SIGKILL' ? resolve(acknowledged) : reject(new Error('it was not killed')),
    );
  });
}

/** Reports without a row where every report has one. */
const halves = (db: Db) =>
  db.connection().orm.all(sql`
    select id from reports
    where id not in (select report_id from figures)
       or id not in (select report_id from provenance)
       or id not in (select report_id from readings)
       or id not in (select report_id from arrivals where report_id is not null)
       or undetermined > 0 and id not in (select report_id from undetermined)
       or notices <> (select count(*) from notices where report_id = reports.id)
    union select report_id from findings where report_id not in (select id from reports)
    union select report_id from figures where report_id not in (select id from reports)`);

/** How many reports the search knows by what all titles say. */
const searchable = (db: Db) =>
  db
    .connection()
    .orm.all(sql`select rowid from search where search match ${searchQuery('工作年度报告')}`)
    .length;

it('killed in the middle of a batch, it has all it acknowledged, and nothing half', async () => {
  const path = join(folder, 'gouji.db');
  const reports = [...syntheticReports(count)];
  let seen = 0;
  for (const [after, moment] of rounds) {
    const acknowledged = await killed(path, after, moment);
    const db = open(path);
    expect((await health(db)).integrity).toBe('ok');
    expect(db.connection().orm.all(sql`pragma foreign_key_check`)).toEqual([]);
    expect(halves(db)).toEqual([]);
    const kept = await received(db, {});
    expect(searchable(db)).toBe(kept.length);
    expect(kept.length).toBeGreaterThanOrEqual(acknowledged);
    for (const [i, handed] of reports.slice(0, kept.length).entries()) {
      if (i < seen) continue;
      const whole = await report(db, i + 1);
      expect(isDeepStrictEqual(whole?.report, handed.report), handed.name).toBe(true);
      const bytes = (await original(db, i + 1))?.bytes ?? [];
      expect(Buffer.from(bytes).equals(handed.bytes), handed.name).toBe(true);
    }
    seen = kept.length;
    close(db);
  }
}, 120_000);
