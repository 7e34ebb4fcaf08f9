import { attachment } from '#app/download.ts';
import { bundle, type Paper } from '#lib/export/papers/bundle.ts';
import type { Subject } from '#lib/export/papers/subject.ts';
import { queryOf, today } from '../../asked.ts';
import { nameOf } from '../names.ts';
import { orderOf } from '../order.ts';
import { printed } from '../press.ts';
import { type Made, type PaperName, paperNames } from '../protocol.ts';
import { type Because, refusals } from '../refusals.ts';

/** `/export/papers/list.xlsx?…`: a paper on the problems that 勾稽问题 lists under the same filters. */
export async function GET(request: Request, { params }: { params: Promise<{ paper: string }> }) {
  const asked = (await params).paper;
  const paper = paperNames.find((name) => name === asked);
  if (paper === undefined) return refused('unknown-paper');
  const ordered = await orderOf(paper, queryOf(request), today());
  if (ordered.status === 'refused') return refused(ordered.because);
  const gone = new AbortController();
  request.signal.addEventListener('abort', () => gone.abort(), { once: true });
  const made = printed(ordered.order, gone.signal);
  try {
    return await answered(paper, made, gone, ordered.order.subject);
  } catch (error) {
    if (gone.signal.aborted) return new Response(null, { status: LEFT });
    throw error;
  }
}

/** Nobody reads it: the reader has closed the connection. */
const LEFT = 499;

/** The only paper as a file, several in a ZIP that is written while it is read. */
async function answered(
  paper: PaperName,
  made: AsyncGenerator<Made>,
  gone: AbortController,
  subject: Subject,
): Promise<Response> {
  const { value: first } = await made.next();
  if (!first) throw new Error(`nothing was made of ${paper}`);
  if (first.status === 'refused') {
    await made.return(undefined);
    return refused(first.because);
  }
  if (first.of === 1) {
    await made.return(undefined);
    const { name, bytes } = first.paper;
    return attachment(name, typeOf(name), new Uint8Array(bytes));
  }
  const what = paper === 'notices' ? '整改通知单' : '核对材料';
  const body = bundle(papers(first.paper, made), gone);
  return attachment(nameOf(subject, what, 'zip'), types.zip, body);
}

/** What cannot be finished any more breaks the download off: half a ZIP must not look like all of it. */
async function* papers(first: Paper, rest: AsyncGenerator<Made>): AsyncGenerator<Paper> {
  yield first;
  for await (const made of rest) {
    if (made.status === 'refused') throw new Error(`papers: ${made.because}`);
    yield made.paper;
  }
}

const types: Readonly<Record<string, string>> & { readonly zip: string } = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
};

const typeOf = (name: string): string =>
  types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

function refused(because: Because): Response {
  const [status, sentence] = refusals[because];
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
  return new Response(sentence, { status, headers });
}
