import { MOST_PAGES, pageSets } from './page-names.ts';
import { latin1, type Sniffed, unsupported } from './sniffed.ts';
import { expandEntry, localNames, type ZipEntry, zipEntries } from './zip.ts';
import { isOwnFile } from './zip-names.ts';

/** What a ZIP is, by a path that must be in it. */
const byPath: readonly (readonly [path: RegExp, what: Sniffed])[] = [
  [/^word\/document\d*\.xml$/i, { kind: 'docx' }],
  [/^xl\/workbook\d*\.xml$/i, { kind: 'xlsx' }],
  [/^xl\/workbook\.bin$/i, unsupported('XLSB')],
  [/^ppt\/presentation\.xml$/i, unsupported('PPTX')],
  [/^OFD\.xml$/i, unsupported('OFD')],
  [/^FixedDocSeq\.fdseq$|^FixedDocumentSequence\.fdseq$/i, unsupported('XPS')],
  [/^Index\/Document\.iwa$|^Index\.zip$/i, unsupported('Pages')],
];

/** What an Office package is, by the kind of its main part, wherever that stands. */
const byContent: readonly (readonly [type: RegExp, what: Sniffed])[] = [
  [
    /wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.\w+\.macroEnabled/,
    { kind: 'docx' },
  ],
  [/spreadsheetml\.(?:sheet|template)\.main\+xml|ms-excel\.\w+\.macroEnabled/, { kind: 'xlsx' }],
  [/presentationml\./, unsupported('PPTX')],
];

/** What a package has been whose main part is lost: its reader says that it is damaged. */
const byFolder: readonly (readonly [path: RegExp, what: Sniffed])[] = [
  [/^word\//i, { kind: 'docx' }],
  [/^xl\//i, { kind: 'xlsx' }],
];

/** The first entry of the OpenDocument and EPUB packages says what they are. */
const mimetypes: readonly (readonly [type: string, format: string])[] = [
  ['opendocument.text', 'ODT'],
  ['opendocument.spreadsheet', 'ODS'],
  ['opendocument.presentation', 'ODP'],
  ['epub+zip', 'EPUB'],
];

/** What a ZIP holds: one document of some program, the pictures of one, or files of any kind. */
export function packageKind(bytes: Uint8Array): Sniffed {
  const entries = zipEntries(bytes);
  // A package cut off has lost its directory, but not its first names: its reader says that it is damaged.
  const names = (entries?.map(({ name }) => name) ?? localNames(bytes)).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const known = byPath.find(([path]) => names.some((each) => path.test(each)));
  if (known !== undefined) return known[1];
  const types = names.indexOf(CONTENT_TYPES);
  if (types >= 0) return officeKind(bytes, entries?.[types], names);
  if (names[0] === 'mimetype') {
    const type = latin1(bytes.subarray(0, 200));
    const format = mimetypes.find(([words]) => type.includes(words))?.[1];
    if (format !== undefined) return unsupported(format);
  }
  return { kind: isOneSet(names.filter(isOwnFile)) ? 'pages' : 'zip' };
}

const CONTENT_TYPES = '[Content_Types].xml';
/** Far above honest ones. */
const LONGEST_TYPES = 1024 * 1024;

/** Its parts are no documents of their own, whatever it is. */
function officeKind(
  bytes: Uint8Array,
  types: ZipEntry | undefined,
  names: readonly string[],
): Sniffed {
  const expanded = types && expandEntry(bytes, types, LONGEST_TYPES);
  const source = expanded?.status === 'expanded' ? latin1(expanded.bytes) : '';
  return (
    byContent.find(([type]) => type.test(source))?.[1] ??
    byFolder.find(([path]) => names.some((each) => path.test(each)))?.[1] ??
    unsupported('Office')
  );
}

/** Nothing but the numbered pictures of one document. */
const isOneSet = (names: readonly string[]) =>
  names.length <= MOST_PAGES && pageSets(names)[0]?.pages.length === names.length;
