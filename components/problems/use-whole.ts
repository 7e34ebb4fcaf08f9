import { useState, useTransition } from 'react';
import { grouped } from '#lib/wording/point.ts';
import type { Carried } from './problem.ts';

/** All problems of a list of which a page is shown. */
export interface Whole {
  readonly total: number;
  /** More than these are not carried on at one stroke. */
  readonly most: number;
  readonly load: () => Promise<readonly Carried[]>;
}

/** The whole list once it was chosen, as it stood then: what changed meanwhile refuses the step. */
export function useWhole({ total, most, load }: Whole, say: (words: string) => void) {
  const [problems, take] = useState<readonly Carried[] | null>(null);
  const [, run] = useTransition();
  const choose = () => {
    if (total > most) {
      say(`符合筛选的有 ${grouped(total)} 处，一次最多 ${grouped(most)} 处，请先缩小范围`);
      return;
    }
    run(async () => {
      const all = await load();
      take(all);
      say(`已选中符合筛选的全部 ${grouped(all.length)} 处`);
    });
  };
  return { problems, choose, leave: () => take(null) };
}
