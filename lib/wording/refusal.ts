import type { Refusal } from '#lib/parse/fact.ts';

type Say = (detail: string | null) => string;

/** Formats that are not read, and what to do with a file of each. */
const instead: Readonly<Record<string, string>> = {
  ZIP: '请解压后上传其中的年报原文',
  RAR: '请解压后上传其中的年报原文',
  '7z': '请解压后上传其中的年报原文',
  GZIP: '请解压后上传其中的年报原文',
  BZIP2: '请解压后上传其中的年报原文',
  XZ: '请解压后上传其中的年报原文',
  TAR: '请解压后上传其中的年报原文',
  OFD: '请用 OFD 阅读软件打开后导出为 PDF 再上传',
  XLS: '请用 Excel 或 WPS 打开后另存为 .xlsx 再上传',
  XLSB: '请用 Excel 打开后另存为 .xlsx 再上传',
  'Excel XML': '请用 Excel 或 WPS 打开后另存为 .xlsx 再上传',
  'Word 6/95': '请用 Word 或 WPS 打开后另存为 .docx 再上传',
  'Word XML': '请用 Word 或 WPS 打开后另存为 .docx 再上传',
  ODT: '请用 Word 或 WPS 打开后另存为 .docx 再上传',
  ODS: '请用 Excel 或 WPS 打开后另存为 .xlsx 再上传',
  UOF: '请用 WPS 打开后另存为 .docx 再上传',
  Works: '请用 Word 打开后另存为 .docx 再上传',
  Pages: '请用 Pages 打开后导出为 Word 或 PDF 再上传',
  XPS: '请打开后打印为 PDF 再上传',
  HEIC: '请在手机或电脑上另存为 JPEG 图片再上传',
  EML: '请把邮件附件中的年报原文另存后上传',
  MSG: '请把邮件附件中的年报原文另存后上传',
};

const archives = new Set(['ZIP', 'RAR', '7z', 'GZIP', 'BZIP2', 'XZ', 'TAR']);

function unsupported(detail: string | null): string {
  const what = archives.has(detail ?? '') ? '压缩包' : '文件';
  const format = detail === null || detail === 'OLE' ? '其他格式的' : `${detail} `;
  return `这是${/^[A-Za-z0-9]/.test(format) ? ' ' : ''}${format}${what}，不能直接读取；${
    instead[detail ?? ''] ?? '请上传年报原文的网页、Word、PDF 或文本文件'
  }。`;
}

/** 2022 年报, when the words of the document tell the year, and those words behind it. */
const about: Say = (detail) => {
  const year = /20\d\d/.exec(detail ?? '');
  return year === null ? '年报' : ` ${year[0]} 年报`;
};
const quoted: Say = (detail) =>
  detail === null || /^20\d\d$/.test(detail) ? '' : `（“${shortened(detail)}”）`;
const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What it is, why it is not taken in, what to do; one sentence each. */
const sentences = {
  empty: () => '这是空文件，没有可以读取的内容；请重新下载年报原文后上传。',
  binary: () => '这不是文本或网页文件，内容无法解读；请上传年报原文的网页、Word、PDF 或文本文件。',
  unsupported,
  damaged: (detail) =>
    `这个${detail ?? ''}文件已经损坏，打不开；请重新下载或向报送单位另要一份后上传。`,
  encrypted: (detail) => `这个${detail ?? ''}文件设有密码，打不开；请解除密码后上传。`,
  'too-large': (detail) =>
    `这个文件超过了读取的限度${detail === null ? '' : `（${detail}）`}，没有读取；请核对是不是年报，或另存为较小的文件后上传。`,
  illegible: () => '这份扫描件太模糊，认不出年报的文字；请重新扫描，或上传网页、Word 原文。',
  'recogniser-missing': () =>
    '这是扫描件或图片，而图像识别组件没有装好，不能读取；请联网运行 npm install 后重试，或上传网页、Word 原文。',
  'not-a-report': (detail) =>
    `从标题和内容看，这个文件不是年度报告${quoted(detail)}，不能按年报读取；请上传年报原文。`,
  'title-only': (detail) =>
    `这个文件只有年报的标题${quoted(detail)}，没有正文，正文可能在附件、图片或另一个页面里；请上传年报正文。`,
  interpretation: (detail) =>
    `这是${about(detail)}的文字解读${quoted(detail)}，不是年报；请上传年报原文。`,
  news: (detail) =>
    `这是有关${about(detail)}的新闻报道或通知${quoted(detail)}，不是年报；请上传年报原文。`,
  'list-page': (detail) =>
    `这是${about(detail)}的目录页${quoted(detail)}，不是年报；请打开其中的年报，逐份上传原文。`,
  'several-reports': (detail) =>
    `这个文件里不止一份年报${detail === null ? '' : `（${detail}）`}，不能当作一份读取；请拆成每份年报一个文件后上传。`,
  'no-year': (detail) =>
    `这份年报没有写明是哪一年度的${quoted(detail)}，无法入库；请上传标题或统计期限中有年度的原文。`,
  'too-slow': (detail) =>
    `这个文件读了 ${detail ?? '很多'} 秒还没有读完，已经停下，没有入库；请另存为网页、Word 或较小的文件后上传。`,
  'out-of-memory': () =>
    '这个文件展开后太大，读取时内存不够，没有入库；请核对是不是年报，或另存为较小的文件后上传。',
  'internal-error': () =>
    '读取这个文件时程序出错，文件已保存但没有入库；请把文件交给维护人员查看，其他文件不受影响。',
} as const satisfies Record<Because, Say>;

/** Why a file is not in the store: no report, beyond what reading may take, or a fault of our own. */
type Because = Refusal | 'too-slow' | 'out-of-memory' | 'internal-error';

/**
 * Why a file was not taken in and what to do. `detail`: for `unsupported` the format, for `too-slow` the
 * seconds; otherwise the report year or the words of the document that told.
 */
export const refusalSentence = (because: Because, detail: string | null = null): string =>
  sentences[because](detail);

/** The same for a reason as it was stored: one that is not known is a fault of our own. */
export const refusalWords = (because: string, detail: string | null): string =>
  refusalSentence(isBecause(because) ? because : 'internal-error', detail);

const isBecause = (because: string): because is Because => Object.hasOwn(sentences, because);
