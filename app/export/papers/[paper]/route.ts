import { encoded } from '#app/download.ts';
import { bulletinDocx } from '#lib/export/papers/bulletin.ts';
import { bundle, type Paper } from '#lib/export/papers/bundle.ts';
import { listDocx } from '#lib/export/papers/list-docx.ts';
import { listXlsx } from '#lib/export/papers/list-xlsx.ts';
import { stillOpen } from '#lib/export/papers/problem.ts';
import { type Material, materialOf } from '../material.ts';
import { nameOf } from '../names.ts';
import { noticesOf } from '../notices.ts';
import { overallOf } from '../overall.ts';

/**
 * How many problems a paper takes. A Word file of 3,000 lines is four hundred pages and some seconds of work in
 * which no page is served; who asks for more narrows it, or takes Excel.
 */
const MOST = { excel: 10_000, word: 3_000 } as const;

type Make = (material: Material) => Promise<Response>;

/** The papers by their addresses. */
const papers: Readonly<Record<string, Make>> = {
  'list.xlsx': async (material) => file(await excel(material)),
  'list.docx': async (material) => file(await word(material)),
  'bulletin.docx': async (material) => file(await bulletin(material)),
  notices,
  'all.zip': async (material) => zip(material, '核对材料', everything(material)),
};

/** `/export/papers/list.xlsx?…`: a paper on the problems that 勾稽问题 lists under the same filters. */
export async function GET(request: Request, { params }: { params: Promise<{ paper: string }> }) {
  const { paper } = await params;
  const make = Object.hasOwn(papers, paper) ? papers[paper] : undefined;
  if (make === undefined) return refused(404, '没有这种文件。');
  const { searchParams } = new URL(request.url);
  const query = Object.fromEntries(
    [...searchParams.keys()].map((key) => [key, searchParams.getAll(key)]),
  );
  const most = paper === 'list.xlsx' ? MOST.excel : MOST.word;
  const material = await materialOf(query, today(), most);
  if (material === null)
    return refused(413, `问题超过 ${most} 处，请先按区县、年度或规则缩小范围再导出。`);
  return make(material);
}

async function excel({ units, subject }: Material): Promise<Paper> {
  return { name: nameOf(subject, '问题清单', 'xlsx'), bytes: await listXlsx(units, subject) };
}

async function word({ units, subject }: Material): Promise<Paper> {
  return { name: nameOf(subject, '问题清单', 'docx'), bytes: await listDocx(units, subject) };
}

async function bulletin({ scope, units, subject }: Material): Promise<Paper> {
  const bytes = await bulletinDocx(units, await overallOf(scope, subject.on), subject);
  return { name: nameOf(subject, '通报草稿', 'docx'), bytes };
}

/** One unit has one 通知单; several get theirs in a ZIP. */
async function notices(material: Material): Promise<Response> {
  if (stillOpen(material.units).length > 1) return zip(material, '整改通知单', noticesOf(material));
  for await (const only of noticesOf(material)) return file(only);
  return refused(404, '所选范围内没有不成立的检查，没有要发的整改通知单。');
}

async function* everything(material: Material): AsyncGenerator<Paper> {
  yield await excel(material);
  yield await word(material);
  yield await bulletin(material);
  for await (const { name, bytes } of noticesOf(material))
    yield { name: `整改通知单/${name}`, bytes };
}

const types: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
};

const file = ({ name, bytes }: Paper): Response => attachment(name, new Uint8Array(bytes));

const zip = ({ subject }: Material, what: string, content: AsyncIterable<Paper>): Response =>
  attachment(nameOf(subject, what, 'zip'), bundle(content));

const attachment = (name: string, body: BodyInit): Response =>
  new Response(body, {
    headers: {
      'Content-Type': types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encoded(name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });

const refused = (status: number, why: string): Response =>
  new Response(why, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

/** The day here, not in Greenwich, as `YYYY-MM-DD`. */
const today = (): string => new Date().toLocaleDateString('sv-SE');
