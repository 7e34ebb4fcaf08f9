import { expect, it } from 'vitest';
import { findingsOf } from './example.ts';
import { proseClaim } from './prose.ts';
import type { Example } from './rule.ts';

const received = 'applications.received.total';
const claim = (value: number, text: string, metric: string = received) => ({
  metric,
  value,
  unit: '件',
  text,
});
const judged = (example: Omit<Example, 'note'>) =>
  findingsOf(proseClaim, { note: '', ...example }).map(({ verdict, severity }) => [
    verdict,
    severity,
  ]);

it('is a warning that words and table count differently', () => {
  expect(
    judged({ claims: [claim(28_817, '新收申请28817件')], figures: { [received]: 28_811 } }),
  ).toEqual([['fails', 'warning']]);
});

it('is an error to have received none in words and some in the table', () => {
  expect(judged({ claims: [claim(0, '未收到申请')], figures: { [received]: 3 } })).toEqual([
    ['fails', 'error'],
  ]);
});

it('is no matter of one sentence when another agrees: the first tells a part', () => {
  const claims = [claim(3, '网站收到申请3件'), claim(39, '共收到申请39件')];
  expect(judged({ claims, figures: { [received]: 39 } })).toEqual([['holds', 'error']]);
});

it('leaves open what may take in the cases of last year', () => {
  const figures = { [received]: 12, 'applications.carriedOver.total': 1 };
  expect(judged({ claims: [claim(13, '共收到申请13件')], figures })[0]?.[0]).toBe('undetermined');
});

it('leaves open what the table leaves blank', () => {
  expect(judged({ claims: [claim(5, '收到5件')], figures: { [received]: null } })[0]?.[0]).toBe(
    'undetermined',
  );
});

it('compares money in its unit', () => {
  const amount = 'fees.administrativeFees.amount';
  const claims = [{ metric: amount, value: 39.1, unit: '万元', text: '收费39.1万元' }];
  expect(judged({ claims, figures: { [amount]: 39_100_000 } })[0]?.[0]).toBe('holds');
});

it('holds a report to having had no case at law', () => {
  const claims = [claim(0, '未发生行政复议、行政诉讼', 'remedies.all')];
  expect(judged({ claims })).toEqual([['holds', 'error']]);
  const figures = { 'remedies.cases.litigation/direct/total': 2 };
  expect(judged({ claims, figures })).toEqual([['fails', 'error']]);
  const blank = { 'remedies.cases.litigation/direct/total': null };
  expect(judged({ claims, figures: blank })[0]?.[0]).toBe('undetermined');
});

it('does not look at what the form has no place for', () => {
  expect(judged({ claims: [claim(300, '主动公开300条', 'disclosure.proactiveItems')] })).toEqual(
    [],
  );
});

it('lays a group told as one number beside the sum of its rows', () => {
  const claims = [claim(6, '无法提供6件', 'applications.outcome/unavailable.total')];
  const row = 'applications.outcome/unavailable/notHeld.total';
  expect(judged({ claims, figures: { [row]: 6 } })[0]?.[0]).toBe('holds');
  expect(judged({ claims, figures: { [row]: 4 } })).toEqual([['fails', 'warning']]);
  expect(judged({ claims, figures: { [row]: null } })).toEqual([]);
});

it('lays a group beside its figures where the totals of its rows are blank', () => {
  const claims = [claim(6, '予以公开及部分公开6件', 'applications.disclosed')];
  const row = 'applications.outcome/granted';
  const figures = (people: number) => ({
    [`${row}.total`]: null,
    [`${row}.naturalPerson`]: people,
    [`${row}.organisation/business`]: null,
  });
  expect(judged({ claims, figures: figures(7) })).toEqual([['fails', 'warning']]);
  // A blank may hold what is lacking, or stand for nothing.
  expect(judged({ claims, figures: figures(5) })).toEqual([]);
  expect(judged({ claims, figures: figures(6) })).toEqual([]);
});

it('holds all reviews upheld against those that were not', () => {
  const upheld = 'remedies.cases.reconsideration/upheld';
  const claims = [claim(7, '复议7件，均获维持', upheld)];
  expect(judged({ claims, figures: { [upheld]: 5 } })).toEqual([['fails', 'warning']]);
  expect(judged({ claims, figures: { [upheld]: 7 } })).toEqual([['holds', 'error']]);
  const suits = [claim(3, '诉讼3件，均获维持', 'remedies.litigationUpheld')];
  const direct = 'remedies.cases.litigation/direct/upheld';
  expect(judged({ claims: suits, figures: { [direct]: 2 } })).toEqual([['fails', 'warning']]);
  expect(judged({ claims: suits, figures: { [direct]: 3 } })[0]?.[0]).toBe('holds');
});
