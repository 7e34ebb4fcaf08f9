/**
 * A district that does not exist. Six 街道 and the office of its government, each with its own habits:
 * how much it has to report, and on what kind of page it publishes from year to year.
 */
export const region = { province: '澜东省', city: '临汐市', district: '鹭洲区' } as const;

/** How a document is laid out and encoded. */
export type Style =
  | 'clean'
  | 'portal'
  | 'jcms'
  | 'split'
  | 'word'
  | 'wps'
  | 'gb-page'
  | 'gb-text'
  | 'utf16-tabs'
  | 'lines'
  | 'pipe-cells'
  | 'pipe-rows'
  | 'tabs'
  | 'spaces';

export interface Publisher {
  /** Name on the title page, e.g. `槐影街道`. */
  readonly name: string;
  /** Full name of the office, as signed. */
  readonly office: string;
  readonly kind: 'street' | 'office';
  /** How the prose speaks of itself. */
  readonly self: string;
  /** The section that draws the report up. */
  readonly desk: string;
  readonly address: string;
  readonly phone: string;
  readonly account: string;
  /** Applications of the first year, and the most there are in a year. */
  readonly applications: readonly [first: number, most: number];
  /** Items published of its own accord in the first year. */
  readonly items: number;
  /** Penalties decided in the first year. */
  readonly penalties: number;
  readonly styles: readonly [Style, Style, Style, Style, Style, Style, Style];
}

export const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;
export type Year = (typeof years)[number];

export const publishers: readonly Publisher[] = [
  {
    name: '槐影街道',
    office: '槐影街道办事处',
    kind: 'street',
    self: '槐影街道',
    desk: '党政综合办公室',
    address: '鹭洲区槐安巷18号',
    phone: '0990-5180021',
    account: '槐影树下',
    applications: [6, 14],
    items: 412,
    penalties: 36,
    styles: ['clean', 'clean', 'portal', 'portal', 'split', 'portal', 'portal'],
  },
  {
    name: '望汐街道',
    office: '望汐街道办事处',
    kind: 'street',
    self: '我街道',
    desk: '党政办公室',
    address: '鹭洲区观潮路206号',
    phone: '0990-5182260',
    account: '望汐发布',
    applications: [3, 9],
    items: 268,
    penalties: 0,
    styles: ['gb-text', 'gb-page', 'gb-page', 'clean', 'pipe-rows', 'jcms', 'jcms'],
  },
  {
    name: '锦帆街道',
    office: '锦帆街道办事处',
    kind: 'street',
    self: '街道',
    desk: '综合协调办公室',
    address: '鹭洲区锦帆大道9号',
    phone: '0990-5186655',
    account: '锦帆之声',
    applications: [9, 20],
    items: 655,
    penalties: 58,
    styles: ['word', 'word', 'wps', 'portal', 'portal', 'clean', 'split'],
  },
  {
    name: '石桥镇街道',
    office: '石桥镇街道办事处',
    kind: 'street',
    self: '石桥镇街道',
    desk: '党政与人大办公室',
    address: '鹭洲区石桥老街77号',
    phone: '0990-5183107',
    account: '石桥有约',
    applications: [2, 7],
    items: 187,
    penalties: 12,
    styles: ['lines', 'lines', 'utf16-tabs', 'clean', 'tabs', 'jcms', 'clean'],
  },
  {
    name: '南埠街道',
    office: '南埠街道办事处',
    kind: 'street',
    self: '我办',
    desk: '办公室',
    address: '鹭洲区船厂南路41号',
    phone: '0990-5187789',
    account: '南埠视窗',
    applications: [4, 11],
    items: 231,
    penalties: 21,
    styles: ['pipe-cells', 'pipe-rows', 'spaces', 'pipe-cells', 'word', 'clean', 'portal'],
  },
  {
    name: '后河街街道',
    office: '后河街街道办事处',
    kind: 'street',
    self: '后河街街道',
    desk: '政务公开工作领导小组办公室',
    address: '鹭洲区后河街2号',
    phone: '0990-5185530',
    account: '后河街里',
    applications: [0, 4],
    items: 143,
    penalties: 0,
    styles: ['tabs', 'spaces', 'gb-text', 'lines', 'utf16-tabs', 'gb-page', 'wps'],
  },
  {
    name: '鹭洲区人民政府办公室',
    office: '鹭洲区人民政府办公室',
    kind: 'office',
    self: '区政府办公室',
    desk: '政务公开科',
    address: '鹭洲区府前街1号',
    phone: '0990-5180008',
    account: '鹭洲政务',
    applications: [31, 62],
    items: 1320,
    penalties: 0,
    styles: ['portal', 'portal', 'jcms', 'clean', 'word', 'portal', 'jcms'],
  },
];

/** The one report that never came. */
export const missing = { publisher: '石桥镇街道', year: 2022 } as const;
