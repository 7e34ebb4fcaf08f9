import { zip } from './zips.ts';

/** A cell: text, a number with its format, a number in some type, or XML as it shall stand in the file. */
export type Value =
  | string
  | number
  | { readonly value: number; readonly format: string }
  /** `font` is what stands in the element of that name; a filled cell is dark. */
  | { readonly value: number; readonly font: string; readonly isFilled?: boolean }
  | { readonly xml: string };

interface Style {
  readonly format: string;
  readonly font: string;
  readonly isFilled: boolean;
}

export interface SheetOf {
  readonly name?: string;
  readonly state?: string;
  /** Rows by their number in the sheet; undefined cells are not there. */
  readonly rows: Readonly<Record<number, readonly (Value | undefined)[]>>;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** XML before the columns. */
  readonly before?: string;
}

const letter = (column: number): string => String.fromCharCode(65 + column);
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A workbook of these sheets, as small as Excel still opens it. */
export function workbook(sheets: readonly SheetOf[], properties = ''): Buffer {
  const strings: string[] = [];
  const styles: Style[] = [{ format: 'General', font: '', isFilled: false }];
  const bodies = sheets.map((sheet) => sheetXml(sheet, strings, styles));
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const related = (inside: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const listed = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}" r:id="rId${i + 1}"${state === undefined ? '' : ` state="${state}"`}/>`,
  );
  return zip([
    {
      name: '[Content_Types].xml',
      bytes: contentTypes(sheets.length),
    },
    { name: '_rels/.rels', bytes: related(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      bytes: `<workbook xmlns="${main}" xmlns:r="${relations}">${properties}<sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: related(
        [
          ...sheets.map((_, i) =>
            relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`),
          ),
          relation('rIdS', 'sharedStrings', 'sharedStrings.xml'),
          relation('rIdT', 'styles', 'styles.xml'),
        ].join(''),
      ),
    },
    {
      name: 'xl/sharedStrings.xml',
      bytes: `<sst xmlns="${main}">${strings.map((text) => `<si><r><t>${escaped(text.slice(0, 1))}</t></r><r><t xml:space="preserve">${escaped(text.slice(1))}</t></r><rPh sb="0" eb="1"><t>pinyin</t></rPh></si>`).join('')}</sst>`,
    },
    {
      name: 'xl/styles.xml',
      bytes: `<styleSheet xmlns="${main}">${stylesXml(styles)}</styleSheet>`,
    },
    ...bodies.map((body, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      bytes: `<worksheet xmlns="${main}">${body}</worksheet>`,
    })),
  ]);
}

/** Every style has a format, a font and a fill of its own. */
function stylesXml(styles: readonly Style[]): string {
  const each = (xml: (style: Style, i: number) => string) => styles.map(xml).join('');
  const solid = '<patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill>';
  const formats = each(
    ({ format }, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(format)}"/>`,
  );
  const fonts = each(({ font }) => `<font>${font}</font>`);
  const fills = each(({ isFilled }) => `<fill>${isFilled ? solid : '<patternFill/>'}</fill>`);
  const cells = each((_, i) => `<xf numFmtId="${200 + i}" fontId="${i}" fillId="${i}"/>`);
  return `<numFmts>${formats}</numFmts><fonts>${fonts}</fonts><fills>${fills}</fills><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${cells}</cellXfs>`;
}

/** Our reader knows the parts by their relations; others go by these. */
function contentTypes(sheets: number): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${kind}.${type}+xml"/>`;
  const parts = [
    part('workbook', 'sheet.main'),
    part('sharedStrings', 'sharedStrings'),
    part('styles', 'styles'),
    ...Array.from({ length: sheets }, (_, i) => part(`worksheets/sheet${i + 1}`, 'worksheet')),
  ];
  const relations =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${relations}${parts.join('')}</Types>`;
}

function sheetXml(sheet: SheetOf, strings: string[], styles: Style[]): string {
  const { rows, merges = [], hiddenRows = [], hiddenColumns = [], before = '' } = sheet;
  const columns = hiddenColumns.map((c) => `<col min="${c}" max="${c}" hidden="1"/>`).join('');
  const lines = Object.entries(rows).map(([number, cells]) => {
    const inside = cells.map((value, i) =>
      cellXml(value, `${letter(i)}${number}`, strings, styles),
    );
    const hidden = hiddenRows.includes(Number(number)) ? ' hidden="1"' : '';
    return `<row r="${number}"${hidden}>${inside.join('')}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `${before}<cols>${columns}</cols><sheetData>${lines.join('')}</sheetData><mergeCells>${merged}</mergeCells>`;
}

function cellXml(value: Value | undefined, at: string, strings: string[], styles: Style[]): string {
  if (value === undefined) return '';
  if (value === '') return `<c r="${at}" s="0"/>`;
  if (typeof value === 'string') return `<c r="${at}" t="s"><v>${strings.push(value) - 1}</v></c>`;
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if ('xml' in value) return value.xml.replaceAll('@', at);
  const style = { format: 'General', font: '', isFilled: false, ...value };
  return `<c r="${at}" s="${styles.push(style) - 1}"><v>${value.value}</v></c>`;
}
