/** Why nobody but a person may say whether a version counts. */
export const undecidedWords = {
  pinned: '现行的一份是人工选定的，后到的不自动取代它。',
  settled: '现行的一份已有人工核定的数；这一份读得更全，请定以哪一份为准。',
  unsure: '它与现行版只在未能读准的地方不同，不能断定是新的版本，还是同一份报告。',
} as const;
