import { decode } from '#lib/extract/decode.ts';
import { type Sample, samples } from '#lib/samples/generate.ts';
import type { Paper, Part } from '#lib/samples/paper.ts';
import { writers } from './bench-writers.ts';

/** The names the sample district is made of; each gets a character more in every further district. */
const names = /槐影|望汐|锦帆|石桥|南埠|后河|鹭洲/g;

interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reports of districts like the sample one, in turn as published, as DOCX, DOC, RTF and PDF. */
export const mixedReports = (): Named[] =>
  [...'东西南北中'].flatMap((mark) =>
    samples().map((sample, i) => {
      const format = formats[i % formats.length] ?? null;
      const { name, bytes } = written(sample, format, (text) =>
        text.replaceAll(names, `$&${mark}`),
      );
      return { name: `${mark}-${name}`, bytes };
    }),
  );

/** Null is as published. */
const formats = [null, 'docx', 'doc', 'rtf', 'pdf'] as const;

type Renamed = (text: string) => string;

function written(
  { file, paper }: Sample,
  format: (typeof formats)[number],
  renamed: Renamed,
): Named {
  if (format === null)
    return { ...file, bytes: Buffer.from(renamed(decode(file.bytes)?.text ?? '')) };
  const name = file.name.replace(/\w+$/, format);
  return { name, bytes: writers[format](paperRenamed(paper, renamed)) };
}

const paperRenamed = (paper: Paper, renamed: Renamed): Paper => ({
  ...paper,
  parts: paper.parts.map((part) => partRenamed(part, renamed)),
});

const partRenamed = (part: Part, renamed: Renamed): Part =>
  part.kind === 'table'
    ? {
        ...part,
        sheet: part.sheet.map((row) => row.map((cell) => ({ ...cell, text: renamed(cell.text) }))),
      }
    : { ...part, text: renamed(part.text) };
