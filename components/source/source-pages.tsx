import type { Document, Page, Spot } from '#lib/extract/document.ts';
import { placesOf, type ToldMark, toldLink } from './marked-text.tsx';
import type { Mark } from './segments.ts';

/** Where pictures of the pages are had: `at`/1, `at`/2 …; `version` names the bytes they are made of. */
export interface PageImages {
  readonly at: string;
  readonly version: string;
}

/** The pages of a document as they look, with a box over the place of every mark. */
export function SourcePages(props: {
  document: Document;
  images: PageImages;
  marks: readonly Mark[];
  told: readonly ToldMark[];
}) {
  const numbers = numbersOf(props.document, props.told);
  // Of a reading that does not know where its numbers are drawn the whole paragraph is the place.
  const drawn = new Set(numbers.map(({ told }) => told.id));
  const others = props.told.filter(({ id }) => !drawn.has(id));
  const boxes = boxesOf(props.document, [...props.marks, ...others]);
  const pages = props.document.pages ?? [];
  return (
    <div data-tolds="" className="overflow-x-auto bg-paper p-3">
      {pages.map((size, i) => (
        <PageView
          // biome-ignore lint/suspicious/noArrayIndexKey: the pages of a stored document never move
          key={i}
          number={i + 1}
          of={pages.length}
          size={size}
          images={props.images}
          boxes={boxes.filter(({ spot }) => spot.page === i + 1)}
          numbers={numbers.filter(({ spot }) => spot.page === i + 1)}
        />
      ))}
    </div>
  );
}

function PageView(props: {
  number: number;
  of: number;
  size: Page;
  images: PageImages;
  boxes: readonly PlaceBox[];
  numbers: readonly NumberBox[];
}) {
  const { number, of, size, images } = props;
  return (
    <figure className="mx-auto mb-4 min-w-[34rem] max-w-[56rem]">
      <div
        data-page={number}
        className="relative border border-hairline bg-white"
        style={{ aspectRatio: `${size.width} / ${size.height}` }}
      >
        {/* biome-ignore lint/performance/noImgElement: drawn to size by our own route */}
        <img
          src={`${images.at}/${number}?v=${images.version}`}
          alt={`原文第 ${number} 页的图像，文字见“文字”`}
          width={size.width}
          height={size.height}
          loading="lazy"
          decoding="async"
          className="absolute inset-0 size-full"
        />
        {props.boxes.map(({ id, spot, marks, isTable }) => (
          <span
            key={id}
            {...placesOf(marks)}
            className={isTable ? 'page-place pointer-events-none' : 'page-place'}
            style={edges(spot, size)}
          />
        ))}
        {props.numbers.map(({ id, spot, told, text }) => (
          <a key={id} {...toldLink(told, text)} className="told-box" style={edges(spot, size)} />
        ))}
      </div>
      <figcaption className="pt-1 text-center text-note text-soft">
        第 {number} 页，共 {of} 页
      </figcaption>
    </figure>
  );
}

/** Everything that has one place, a cell, a paragraph or a whole table. */
interface PlaceBox {
  readonly id: string;
  readonly spot: Spot;
  readonly marks: readonly Mark[];
  readonly isTable: boolean;
}

/** Large boxes first, so that what lies in them is over them. */
function boxesOf(document: Document, marks: readonly Mark[]): PlaceBox[] {
  const boxes = new Map<string, PlaceBox>();
  for (const mark of marks) {
    const spot = spotOf(document, mark);
    if (spot === null) continue;
    const id = `${mark.at.block}/${mark.at.cell ?? ''}`;
    const known = boxes.get(id)?.marks ?? [];
    const isTable = mark.at.cell === undefined && document.blocks[mark.at.block]?.kind === 'grid';
    boxes.set(id, { id, spot, marks: [...known, mark], isTable });
  }
  return [...boxes.values()].sort((a, b) => area(b.spot) - area(a.spot));
}

function spotOf({ blocks }: Document, { at }: Mark): Spot | null {
  const block = blocks[at.block];
  const holder = block?.kind === 'grid' && at.cell !== undefined ? block.cells[at.cell] : block;
  return holder !== undefined && 'page' in holder.place ? holder.place : null;
}

/** A number of the prose on its page; one that the end of a line cuts is in two boxes. */
interface NumberBox {
  readonly id: string;
  readonly spot: Spot;
  readonly told: ToldMark;
  readonly text: string;
}

function numbersOf({ blocks }: Document, told: readonly ToldMark[]): NumberBox[] {
  const boxes = told.flatMap((number) => {
    const { block, start = 0, end = 0 } = number.at;
    const one = blocks[block];
    if (one?.kind !== 'text') return [];
    return (one.numbers ?? [])
      .filter((drawn) => drawn.start < end && start < drawn.end)
      .map(({ spot }, part) => ({
        id: `${number.id} ${part}`,
        spot,
        told: number,
        text: one.text.slice(start, end),
      }));
  });
  // The tab key stops at the first that is drawn.
  return boxes.map((box, i) => ({ ...box, told: { ...box.told, isFirst: i === 0 } }));
}

const area = ({ left, top, right, bottom }: Spot) => (right - left) * (bottom - top);

const share = (length: number, whole: number) => `${((length / (whole || 1)) * 100).toFixed(3)}%`;

const edges = ({ left, top, right, bottom }: Spot, { width, height }: Page) => ({
  left: share(left, width),
  top: share(top, height),
  width: share(right - left, width),
  height: share(bottom - top, height),
});
