/** Far above honest pages (about 60); below what makes a parser slow or its tree enormous. */
const DEEPEST = 500;
/** Formatting left open is opened again in every paragraph that follows, so it multiplies. */
const DEEPEST_FORMATTING = 60;

const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
const voids =
  'area|base|br|col|embed|hr|img|input|link|meta|p|param|source|td|th|tr|li|dd|dt|option|tbody|thead|tfoot|wbr';
const tagOfOthers = new RegExp(`<(\\/?)(?!(?:${voids})(?![a-z0-9]))([a-z][a-z0-9]*)[^<>]*>`, 'gi');

/** Blanks out tags that nest absurdly deep; text and offsets stay. Time is linear in the source. */
export function limitDepth(source: string): string {
  const depth = { structure: 0, formatting: 0 };
  const pieces: string[] = [];
  let kept = 0;
  for (const tag of source.matchAll(tagOfOthers)) {
    const name = (tag[2] ?? '').toLowerCase();
    const kind = formatting.has(name) ? 'formatting' : 'structure';
    const limit = kind === 'formatting' ? DEEPEST_FORMATTING : DEEPEST;
    const isClosing = tag[1] === '/';
    const isTooDeep = depth[kind] > limit || (depth[kind] === limit && !isClosing);
    depth[kind] = Math.max(0, depth[kind] + (isClosing ? -1 : 1));
    if (!isTooDeep) continue;
    pieces.push(source.slice(kept, tag.index), ' '.repeat(tag[0].length));
    kept = tag.index + tag[0].length;
  }
  return pieces.length === 0 ? source : pieces.join('') + source.slice(kept);
}
