/** What a paper is about, as its title and its sheet 参数 tell it. */
export interface Subject {
  /** The units in words, e.g. `示例区 7 个单位`. */
  readonly units: string;
  /** Their names, where `units` tells only how many were picked. */
  readonly members: readonly string[];
  /** `2019—2025年`. */
  readonly years: string;
  /** Filters of the view beyond units and years, by name; none: everything. */
  readonly filters: readonly (readonly [name: string, value: string])[];
  /** The rules the problems come from, in the order they are listed. */
  readonly rules: readonly RuleNote[];
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Of the program, e.g. `0.1.0`. */
  readonly version: string;
}

export interface RuleNote {
  readonly id: string;
  readonly title: string;
  /** What has to hold. */
  readonly formula: string;
  readonly basis: string;
}

/** What the figures are and are not: printed on every paper. */
export const CAVEAT =
  '依据各单位公布的年度报告原文逐格核对，原数照录、不作修改；结果供辅助研判，列入前请对照原件核实。';

/** What is counted. */
export const COUNTING =
  '只列判定为不成立的检查：“不符”为公布的数字相互矛盾，“存疑”须人工判断，“待核”为所据数字系推定。无法判定的（空白、未识别、未报送）、只涉及书写格式的“提示”和经核为误报的不计为问题。';

/** 2026-11-22 → 2026年11月22日. */
export const dayWords = (on: string): string =>
  on.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

export const filterWords = ({ filters }: Subject): string =>
  filters.length === 0 ? '无' : filters.map(([name, value]) => `${name}：${value}`).join('；');
