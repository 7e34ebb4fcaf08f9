import iconv from 'iconv-lite';
import type { Style } from '../district.ts';
import type { Paper } from '../paper.ts';
import { clean } from './clean.ts';
import { jcms } from './jcms.ts';
import { portal } from './portal.ts';
import { cellPerLine, pipeCells, pipeRows, spaces, tabs, text } from './text.ts';
import { word } from './word.ts';
import { wps } from './wps.ts';

type Encoding = 'utf8' | 'gb18030' | 'utf16le';
interface Writing {
  readonly extension: 'html' | 'htm' | 'txt';
  readonly encoding: Encoding;
  /** Whether the file opens with a byte order mark. */
  readonly mark?: true;
  readonly write: (paper: Paper) => string;
}

const writings: Readonly<Record<Style, Writing>> = {
  clean: { extension: 'html', encoding: 'utf8', write: clean },
  portal: { extension: 'html', encoding: 'utf8', write: portal },
  jcms: { extension: 'html', encoding: 'utf8', write: jcms },
  split: { extension: 'html', encoding: 'utf8', write: (paper) => portal(paper, { split: true }) },
  word: { extension: 'htm', encoding: 'utf8', write: word },
  wps: { extension: 'htm', encoding: 'utf8', mark: true, write: wps },
  'gb-page': {
    extension: 'html',
    encoding: 'gb18030',
    write: (paper) => portal(paper, { charset: 'gb2312' }),
  },
  'gb-text': {
    extension: 'txt',
    encoding: 'gb18030',
    write: (paper) => text(paper, cellPerLine, { lineEnd: '\r\n' }),
  },
  'utf16-tabs': {
    extension: 'txt',
    encoding: 'utf16le',
    mark: true,
    write: (paper) => text(paper, tabs, { lineEnd: '\r\n' }),
  },
  lines: {
    extension: 'txt',
    encoding: 'utf8',
    write: (paper) => text(paper, cellPerLine, { indent: '', narrow: true }),
  },
  'pipe-cells': {
    extension: 'txt',
    encoding: 'utf8',
    write: (paper) => text(paper, pipeCells, { indent: '', narrow: true }),
  },
  'pipe-rows': { extension: 'txt', encoding: 'utf8', write: (paper) => text(paper, pipeRows) },
  tabs: { extension: 'txt', encoding: 'utf8', mark: true, write: (paper) => text(paper, tabs) },
  spaces: {
    extension: 'txt',
    encoding: 'utf8',
    write: (paper) => text(paper, spaces, { indent: '  ' }),
  },
};

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file a report is kept in. */
export function write(paper: Paper): SampleFile {
  const { publisher, year, style } = paper.draft;
  const { extension, encoding, mark, write: make } = writings[style];
  const bytes = iconv.encode(make(paper), encoding, { addBOM: mark ?? false });
  return { name: `${publisher.name}${year}.${extension}`, bytes: new Uint8Array(bytes) };
}
