import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiedProse, sharedProse } from './copied-prose.ts';
import { findingsOf } from './example.ts';
import type { Example } from './rule.ts';
import { closest, fingerprint, resemblance, share, type Wording } from './wording.ts';

const sentencesOf = (about: string, count: number) =>
  [...'甲乙丙丁戊己庚辛壬癸']
    .slice(0, count)
    .map((letter) => `第${letter}处公开栏由${about}的志愿者按月更换并拍照存档`);
const prose = (about: string, count: number) => `${sentencesOf(about, count).join('。')}。`;

const years = (now: string, then: string) =>
  findingsOf(copiedProse, { note: '', sections: { 五: now }, lastYear: { 五: then } });
const offices = (own: Example['sections'], peer: Example['sections'] & object) =>
  findingsOf(sharedProse, {
    note: '',
    publisher: '望江街道办事处',
    ...(own && { sections: own }),
    peer: { office: '望海街道', sections: peer },
  });
const verdicts = (found: readonly { readonly verdict: string }[]) =>
  found.map(({ verdict }) => verdict);

describe('the prose of last year', () => {
  it('is the same when nothing but numbers and years was changed', () => {
    const now = sentencesOf('社区', 6).map((one, i) => `${one}，2023年共${i + 3}次`);
    const then = sentencesOf('社区', 6).map((one, i) => `${one}，2022年共${i + 90}次`);
    const [found] = years(now.join('。'), then.join('。'));
    expect(found).toMatchObject({ verdict: 'fails', severity: 'warning' });
    expect(found?.detail).toMatchObject({ alike: 6, of: 6, section: '一、五', text: now[0] });
    expect(found?.at).toHaveLength(6);
  });

  it('is another when two of ten sentences were written anew', () => {
    const now = `${prose('社区', 8)}新设的两处查阅点每周开放三个半天。老年居民由专人陪同办理各项查询。`;
    expect(verdicts(years(now, prose('社区', 10)))).toEqual(['holds']);
    const one = `${prose('社区', 9)}新设的两处查阅点每周开放三个半天。`;
    expect(verdicts(years(one, prose('社区', 10)))).toEqual(['fails']);
  });

  it('says nothing when there are too few sentences, or last year is not at hand', () => {
    expect(verdicts(years(prose('社区', 5), prose('社区', 5)))).toEqual(['undetermined']);
    expect(findingsOf(copiedProse, { note: '', sections: { 五: prose('社区', 9) } })).toEqual([]);
  });

  it('is not told by what every report may say', () => {
    const common = [
      '本年度没有收到公民、法人和其他组织提出的政府信息公开申请',
      '本报告所列数据的统计期限自2023年1月1日起至12月31日止',
      '（四）政府信息公开平台建设情况',
      '坚持公开为常态、不公开为例外，推进各项工作',
      '全年未发生因政府信息公开引起的行政复议和行政诉讼',
      '如对本报告有疑问，请与党政综合办公室联系',
    ].join('。');
    expect(verdicts(years(common, common))).toEqual(['undetermined']);
  });
});

describe('the prose of another office', () => {
  it('is the same under another name', () => {
    const own = prose('望江街道', 4);
    const [same] = offices({ 五: own }, { 五: own.replaceAll('望江街道', '望海街道办事处') });
    expect(same).toMatchObject({ verdict: 'fails', severity: 'info' });
    expect(same?.detail).toMatchObject({ office: '望海街道', section: '五', alike: 4, of: 4 });
  });

  it('may share the opening of section 一', () => {
    const opening = prose('全区', 8);
    const own = `${opening}\n（一）主动公开。${prose('社区', 6)}`;
    const other = `${opening}\n（一）主动公开。${prose('楼栋', 6)}`;
    expect(verdicts(offices({ 一: own }, { 一: other }))).toEqual(['holds']);
  });
});

const prints = fc.uniqueArray(fc.nat(60), { maxLength: 20 });
const wording: fc.Arbitrary<Wording> = fc.record({ overview: prints, outlook: prints });

it('never counts more alike than there are, and a report resembles itself', () => {
  fc.assert(
    fc.property(wording, wording, (own, other) => {
      const { alike, of } = share(own, other);
      expect(alike).toBeLessThanOrEqual(of);
      if (of >= 6) expect(resemblance(own, own)).toEqual({ where: '一五', alike: of, of });
    }),
  );
});

it('the closest peer does not depend on the order they are given in', () => {
  const peers = fc.uniqueArray(fc.record({ reportId: fc.nat(99), wording }), {
    selector: ({ reportId }) => reportId,
  });
  fc.assert(
    fc.property(wording, peers, (own, all) => {
      expect(closest(own, all)).toEqual(closest(own, all.toReversed()));
    }),
  );
});

it('tells sentences apart by every character', () => {
  const texts = fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 50 });
  fc.assert(
    fc.property(texts, (all) => {
      const found = all.map(fingerprint);
      expect(new Set(found).size).toBe(all.length);
      for (const one of found) expect(Number.isSafeInteger(one) && one >= 0).toBe(true);
    }),
  );
});
