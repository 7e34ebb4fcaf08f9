/** Why the store cannot be used: see db/trouble.ts. */
type Trouble = 'newer' | 'not-writable' | 'full' | 'damaged' | 'busy';

const sentences = {
  newer: [
    '数据是更新版本的勾稽写入的，这个版本不能使用；请换回较新的版本。数据没有改动。',
    'The data was written by a newer version of Gouji; use that one again. Nothing was changed.',
  ],
  'not-writable': [
    '数据不能写入；请检查数据目录是否还在、是否允许写入，或用 GOUJI_DATA 另指一个目录。',
    'The data cannot be written: check that its folder is there and may be written to, or name another one in GOUJI_DATA.',
  ],
  full: [
    '磁盘空间不足，数据没有写入；请腾出空间后重试。已入库的报告没有改动。',
    'The disk is full and nothing was written: make room, then try again. What was stored is untouched.',
  ],
  damaged: [
    '数据文件已损坏，或不是勾稽的数据；请换上备份，或用 GOUJI_DATA 另指一个目录。',
    'The data is damaged or not Gouji’s: put a backup in its place, or name another folder in GOUJI_DATA.',
  ],
  busy: [
    '另一个程序一直在写入数据；请等它结束，或停下它，然后重试。',
    'Another program keeps writing the data: wait until it ends, or end it, then try again.',
  ],
} as const satisfies Record<Trouble, readonly [string, string]>;

/** What is the matter with the store and what to do, in Chinese and in English. */
export const storeTroubleWords = (trouble: Trouble): readonly [chinese: string, english: string] =>
  sentences[trouble];
