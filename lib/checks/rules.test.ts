import { describe, expect, it } from 'vitest';
import { findingsOf } from './example.ts';
import { ruleTitles } from './finding.ts';
import { rules } from './rules.ts';

it('lists every rule once, in the order of their titles', () => {
  expect(rules.map(({ id }) => id)).toEqual(Object.keys(ruleTitles));
  for (const { id, title } of rules) expect(title).toBe(ruleTitles[id]);
});

describe.each(rules)('$id', (rule) => {
  it('holds for the report it should hold for', () => {
    const verdicts = findingsOf(rule, rule.examples.holds).map(({ verdict }) => verdict);
    expect(new Set(verdicts)).toEqual(new Set(['holds']));
  });

  it('breaks for the report that breaks it', () => {
    const broken = findingsOf(rule, rule.examples.breaks).filter(
      ({ verdict }) => verdict !== 'holds',
    );
    expect(broken.length).toBeGreaterThan(0);
    // What the reader could not read is never a failure of the publisher.
    const due = rule.id === 'unread-figures' ? 'undetermined' : 'fails';
    expect(broken.map(({ verdict }) => verdict)).toEqual(broken.map(() => due));
  });

  it('gives each finding of a report a subject of its own', () => {
    const subjects = findingsOf(rule, rule.examples.breaks).map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(subjects.length);
  });
});
