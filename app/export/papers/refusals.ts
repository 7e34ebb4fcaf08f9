/** How many problems a paper takes. A Word file of 3,000 lines is four hundred pages. */
export const MOST = {
  'list.xlsx': 10_000,
  notices: 10_000,
  'list.docx': 3_000,
  'bulletin.docx': 10_000,
  'all.zip': 3_000,
} as const;

/** Why there is no paper, with the status of the answer and what the reader can do. */
export const refusals = {
  'unknown-paper': [404, '没有这种文书。'],
  undetermined: [404, '无法判定的检查不列入文书。请把“计数”改为“问题”后再导出。'],
  solved: [404, '“新版已无此问题”的不列入文书。请改选其他状态后再导出。'],
  'false-alarm': [404, '经核为误报的不列入文书。请改选其他状态后再导出。'],
  info: [404, '“提示”只涉及书写格式，不列入文书。请改选“不符”或“存疑”后再导出。'],
  'nothing-open': [404, '所选范围内没有尚待整改的问题，不需要发整改通知单。'],
  'too-many': [413, '问题太多，一份文书放不下。请先按区县、年度或规则缩小范围再导出。'],
  busy: [503, '正在生成的文书较多，请过一会儿再导出。'],
  late: [503, '生成文书用时过长，已经停止。请缩小范围后再导出。'],
  'out-of-memory': [413, '文书太大，内存不够。请先按区县、年度或规则缩小范围再导出。'],
  broken: [500, '生成文书时出错，没有完成。请重试；仍然出错的，请告知维护人员。'],
} as const satisfies Record<string, readonly [status: number, sentence: string]>;
export type Because = keyof typeof refusals;
