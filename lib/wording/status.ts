import type { Status } from '#lib/parse/fact.ts';
import { gapWords } from './point.ts';

const words = { ...gapWords, read: '已识别', inferred: '推定' } as const;

/** One word for how a figure stands: 已识别, 推定, 空白, 未识别, 不适用, 未报送. */
export const statusWord = (status: Status | 'not-applicable' | 'not-received'): string =>
  words[status];
