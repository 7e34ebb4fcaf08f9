import type { Problem } from './problem.ts';

/** How many there are, and of which grade. */
export interface Count {
  readonly all: number;
  readonly errors: number;
  readonly warnings: number;
  /** Warnings that rest on a figure nobody has confirmed. */
  readonly inferred: number;
  readonly reports: number;
}

export function countOf(problems: readonly Problem[]): Count {
  const having = (test: (problem: Problem) => boolean) => problems.filter(test).length;
  return {
    all: problems.length,
    errors: having(({ finding }) => finding.severity === 'error'),
    warnings: having(({ finding }) => finding.severity === 'warning'),
    inferred: having(({ finding }) => finding.inferred === true),
    reports: new Set(problems.map(({ finding }) => finding.reportId)).size,
  };
}

/** 12 处，其中不符 9 处、存疑 3 处（含待核 1 处）. */
export function countWords({ all, errors, warnings, inferred }: Count): string {
  const open = inferred === 0 ? '' : `（其中因数字为推定而待核 ${inferred} 处）`;
  return `${all} 处，其中不符 ${errors} 处、存疑 ${warnings} 处${open}`;
}

/** What a page lists under the same filters and no paper does. */
export interface LeftOut {
  /** Mere style. */
  readonly style: number;
  /** What a person found to be a false alarm. */
  readonly falseAlarms: number;
}

/** 页面同一筛选条件下另有“提示”14 处、误报 2 处，不列入. Empty where there is nothing of the kind. */
export function leftOutWords({ style, falseAlarms }: LeftOut): string {
  const parts = [
    ...(style === 0 ? [] : [`“提示” ${style} 处`]),
    ...(falseAlarms === 0 ? [] : [`经核为误报 ${falseAlarms} 处`]),
  ];
  return parts.length === 0 ? '' : `同一条件下另有${parts.join('、')}，不列入。`;
}
