import { AlignmentType, ImageRun, Paragraph } from 'docx';

/** A PNG as wide as the page has room, and what it shows for who cannot see it. */
export interface Picture {
  readonly png: Uint8Array;
  /** In px of the drawing; only their ratio counts. */
  readonly width: number;
  readonly height: number;
  readonly words: string;
}

/** 156 mm and 200 mm at 96 to the inch: what an upright page holds. */
const ROOM = { width: 589, height: 755 };

/** Centred in a paragraph of its own; `next` keeps it on the page of what follows. */
export function pictureParagraph({ png, width, height, words }: Picture, next = false): Paragraph {
  const scale = Math.min(ROOM.width / width, ROOM.height / height);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation,
    altText: { name: '图', title: words, description: words },
  });
  return new Paragraph({
    children: [image],
    alignment: AlignmentType.CENTER,
    ...(next && { keepNext: next }),
    spacing: { before: 80, after: 80 },
  });
}
