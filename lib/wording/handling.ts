import type { ProblemStanding, ProblemState } from '#lib/handling/state.ts';

/** 待核, 已确认 …: the state of a problem as the papers call it. */
export const stateWords = {
  pending: '待核',
  confirmed: '已确认',
  'false-alarm': '误报',
  notified: '已通知',
  rectified: '已整改',
  closed: '销号',
} as const satisfies Record<ProblemState, string>;

/** How it stands in the version that counts, where that is worth saying. */
export const standingWords = {
  failing: null,
  new: '新出现',
  again: '又出现',
  solved: '新版已无此问题',
  undecidable: '现无法判定',
} as const satisfies Record<ProblemStanding, string | null>;
