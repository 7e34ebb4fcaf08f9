export interface Mime {
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  /** What holds something, in order; parts of parts are in their place. */
  readonly parts: readonly MimePart[];
}

export interface MimePart {
  readonly headers: ReadonlyMap<string, string>;
  /** Its content, decoded when asked for: most parts are pictures. */
  readonly bytes: () => Uint8Array;
}

/** Parts in parts; saved pages use two levels. */
const DEEPEST = 8;
/** A page with its pictures has hundreds. */
const MOST_PARTS = 5000;

/** A file written like a mail, taken apart. */
export function readMime(bytes: Uint8Array): Mime {
  // A character for every byte.
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return { headers: readHeaders(source).headers, parts: partsOf(source, 0) };
}

function partsOf(source: string, depth: number): MimePart[] {
  const { headers, from } = readHeaders(source);
  const boundary = parameter(headers.get('content-type') ?? '', 'boundary');
  if (boundary === null || depth === DEEPEST)
    return [{ headers, bytes: () => decoded(source.slice(from), headers) }];
  return split(source.slice(from), boundary).flatMap((part) => partsOf(part, depth + 1));
}

/** Header lines up to the first empty line; a line that begins with a blank goes on with the last. */
function readHeaders(source: string): { headers: Map<string, string>; from: number } {
  const end = /\r?\n\r?\n|\r\r/.exec(source);
  const head = source.slice(0, end?.index ?? source.length).replace(/\r?\n[ \t]+/g, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const [, name, value] = /^\s*([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) headers.set(name.toLowerCase(), value.trim());
  }
  return { headers, from: end === null ? source.length : end.index + end[0].length };
}

/** A parameter of a header: `type/sub; name="value"`. */
export function parameter(header: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header);
  return match?.[1] ?? match?.[2] ?? null;
}

/** What stands between the boundary lines. A file that is cut off ends its last part. */
function split(body: string, boundary: string): string[] {
  const parts: string[] = [];
  const line = `--${boundary}`;
  let from = body.startsWith(line) ? 0 : nextLine(body, line, 0);
  while (from >= 0 && parts.length < MOST_PARTS && !body.startsWith(`${line}--`, from)) {
    const start = body.indexOf('\n', from) + 1;
    const next = start === 0 ? -1 : nextLine(body, line, start - 1);
    if (start > 0) parts.push(body.slice(start, next < 0 ? undefined : next).replace(/\r?\n$/, ''));
    from = next;
  }
  return parts;
}

function nextLine(body: string, line: string, from: number): number {
  const at = body.indexOf(`\n${line}`, from);
  return at < 0 ? -1 : at + 1;
}

function decoded(content: string, headers: ReadonlyMap<string, string>): Uint8Array {
  switch (headers.get('content-transfer-encoding')?.toLowerCase()) {
    case 'base64':
      return Buffer.from(content, 'base64');
    case 'quoted-printable':
      return Buffer.from(unquoted(content), 'latin1');
    default:
      return Buffer.from(content, 'latin1');
  }
}

/** `=3D` is a byte; `=` at the end of a line joins it to the next. */
const unquoted = (content: string): string =>
  content
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
