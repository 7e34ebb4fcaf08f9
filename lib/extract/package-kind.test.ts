import { expect, test } from 'vitest';
import { packageKind } from './package-kind.ts';
import { extract } from './readers.ts';
import { seen } from './testing/seen.ts';
import { docxOf, paragraph, run } from './testing/word-docx.ts';
import { zip } from './testing/zips.ts';
import { expandEntry, zipEntries } from './zip.ts';

const types = (main: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x.xml" ContentType="application/vnd.${main}"/></Types>`;
const holding = (...files: readonly (readonly [name: string, bytes: string])[]) =>
  packageKind(zip(files.map(([name, bytes]) => ({ name, bytes }))));
const office = (main: string, ...names: string[]) =>
  holding(['[Content_Types].xml', types(main)], ...names.map((name) => [name, ''] as const));
const word = 'openxmlformats-officedocument.wordprocessingml.document.main+xml';

test.each([
  [office(word, 'doc/main.xml'), 'docx'],
  [office('ms-word.template.macroEnabledTemplate.main+xml', 'a.xml'), 'docx'],
  [office('openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'a.xml'), 'xlsx'],
  // The main part is lost: damaged, and no archive of parts.
  [office('x', 'word/styles.xml'), 'docx'],
  [office('x', 'xl/styles.xml'), 'xlsx'],
  [holding(['word\\document.xml', '']), 'docx'],
  [holding(['a.txt', ''], ['word.docx', '']), 'zip'],
])('%j', (sniffed, kind) => {
  expect(sniffed).toEqual({ kind });
});

test.each([
  [office('openxmlformats-officedocument.presentationml.presentation.main+xml', 'a.xml'), 'PPTX'],
  [office('ms-package.xps-fixeddocumentsequence+xml', 'FixedDocSeq.fdseq'), 'XPS'],
  [office('ms-visio.drawing.main+xml', 'visio/document.xml'), 'Office'],
  [holding(['Index/Document.iwa', ''], ['preview.jpg', '']), 'Pages'],
])('%j is refused by its name', (sniffed, format) => {
  expect(sniffed).toEqual({ kind: 'unsupported', format });
});

test('a document is found wherever its package says that it stands', async () => {
  const plain = docxOf(paragraph(run('一')));
  const moved = (text: string) => text.replaceAll('word/document.xml', 'doc/main.xml');
  const parts = (zipEntries(plain) ?? []).flatMap((entry) => {
    const part = expandEntry(plain, entry, 1e6);
    const bytes = part.status === 'expanded' ? Buffer.from(part.bytes).toString() : '';
    return [{ name: moved(entry.name), bytes: moved(bytes) }];
  });
  expect(seen(await extract(zip(parts), '年报.docx'))).toEqual(['一']);
});
