import { crc32 } from 'node:zlib';
import { encode } from 'iconv-lite';
import { expect, test } from 'vitest';
import { unpack } from './archive.ts';
import { groupPages } from './picture-set.ts';
import { extract } from './readers.ts';
import { sniff } from './sniff.ts';
import { zip } from './testing/zips.ts';

/** What comes of an archive: `name: text`, or `name: why not`. */
const told = (bytes: Uint8Array) =>
  [...unpack(bytes)].map((file) =>
    file.status === 'file'
      ? `${file.name}: ${file.pages?.join(' + ') ?? new TextDecoder().decode(file.bytes)}`
      : `${file.name}: ${file.because}`,
  );

const png = (i: number) => Buffer.from(`\x89PNG\r\n\x1a\n${i}`, 'latin1');

test('files come in their order, with what is in the archives among them', () => {
  const innermost = zip([{ name: 'c.txt', bytes: '丙' }]);
  const inner = zip([
    { name: 'b.txt', bytes: '乙', method: 0 },
    { name: 'innermost.zip', bytes: innermost },
  ]);
  const outer = zip([
    { name: '2023/', bytes: '', method: 0 },
    { name: '2023/inner.zip', bytes: inner },
    { name: 'a.txt', bytes: '甲' },
  ]);
  expect(told(outer)).toEqual([
    '2023/inner.zip/b.txt: 乙',
    '2023/inner.zip/innermost.zip/c.txt: 丙',
    'a.txt: 甲',
  ]);
  expect(told(zip([{ name: 'x.zip', bytes: outer }]))).toEqual([
    'x.zip/2023/inner.zip/b.txt: 乙',
    'x.zip/2023/inner.zip/innermost.zip: too-large',
    'x.zip/a.txt: 甲',
  ]);
});

test('names are read as they were written, in GBK and UTF-8, said or not', () => {
  const name = '望江街道/年报.txt';
  const path = Buffer.concat([Buffer.alloc(9), Buffer.from(name)]);
  path.writeUInt16LE(0x7075, 0);
  path.writeUInt16LE(path.length - 4, 2);
  path.writeUInt8(1, 4);
  path.writeUInt32LE(crc32(Buffer.from('????.txt')), 5);
  const files = [
    { name: encode(name, 'gb18030'), bytes: '甲' },
    { name: Buffer.from(name), bytes: '乙' },
    { name: Buffer.from(name), flags: 0x800, bytes: '丙' },
    { name: '????.txt', extra: path, bytes: '丁' },
    { name: name.normalize('NFD'), bytes: '戊' },
  ];
  expect(told(zip(files))).toEqual([...'甲乙丙丁戊'].map((text) => `${name}: ${text}`));
});

test('what systems leave behind is passed over', () => {
  const names = [
    '__MACOSX/._年报.html',
    '.DS_Store',
    'a/Thumbs.db',
    'a/~$年报.docx',
    'desktop.ini',
    'a/年报.html',
  ];
  expect(told(zip(names.map((name) => ({ name, bytes: 'x' }))))).toEqual(['a/年报.html: x']);
});

test.each([
  ['../../etc/passwd', 'etc/passwd'],
  ['/root/a.txt', 'root/a.txt'],
  ['C:\\Users\\a.txt', 'Users/a.txt'],
  ['a/./../b\x07.txt', 'a/b.txt'],
  ['..\\..', '无名文件'],
])('a path is only a label: %s', (name, shown) => {
  expect(told(zip([{ name, bytes: 'x' }]))).toEqual([`${shown}: x`]);
});

test('one bad file does not keep the others back', () => {
  const good = { name: 'good.txt', bytes: 'x' };
  const bytes = zip([
    { name: 'locked.txt', bytes: 'x', flags: 1 },
    { name: 'lzma.txt', bytes: 'x', method: 14 },
    { name: 'longer.txt', bytes: 'x'.repeat(5000), size: 50 },
    { name: 'shorter.txt', bytes: 'x', size: 5000 },
    { name: 'broken.txt', bytes: '\xff\xff\xff', method: 0 },
    good,
  ]);
  const at = bytes.indexOf(Buffer.from('\xff\xff\xff'));
  bytes.writeUInt8(7, at);
  expect(told(bytes)).toEqual([
    'locked.txt: encrypted',
    'lzma.txt: unsupported',
    'longer.txt: damaged',
    'shorter.txt: damaged',
    'broken.txt: damaged',
    'good.txt: x',
  ]);
});

test.each([
  ['a file of gigabytes', [{ name: 'a', bytes: 'x', size: 4_000_000_000 }], ['a: too-large']],
  [
    'files that share their bytes',
    [
      { name: 'a', bytes: Buffer.alloc(1000) },
      ...Array.from({ length: 99 }, (_, i) => ({
        name: `${i}`,
        bytes: Buffer.alloc(1000),
        sharesWith: 0,
      })),
    ],
    [': damaged'],
  ],
  [
    'too many files',
    Array.from({ length: 5001 }, (_, i) => ({ name: `${i}`, bytes: '', method: 0 })),
    [': too-large'],
  ],
  ['no file', [{ name: '.DS_Store', bytes: '' }], [': empty']],
])('%s', (_, packings, lines) => {
  const came = [...unpack(zip(packings))].map((file) =>
    file.status === 'file' ? file.name : `${file.name}: ${file.because}`,
  );
  expect(came).toEqual(lines);
});

test('when all together are too much, the rest is not expanded', () => {
  const files = ['a', 'b', 'c'].map((name) => ({ name, bytes: 'x'.repeat(400) }));
  const limits = { files: 10, bytes: 1000, file: 500, depth: 2 };
  const names = [...unpack(zip(files), limits)].map(({ name, status }) => `${name} ${status}`);
  expect(names).toEqual(['a file', 'b file', 'c unreadable']);
});

test('cut off anywhere, an archive is damaged, and nothing is thrown', () => {
  const whole = zip([{ name: 'a.txt', bytes: 'x'.repeat(300) }]);
  for (let end = 4; end < whole.length; end += 1)
    expect(told(whole.subarray(0, end))).toEqual([': damaged']);
});

test('numbered pictures in an archive are one file, told apart from others', () => {
  const pages = [1, 2, 3].map((i) => ({ name: `年报/p${i}.png`, bytes: png(i) }));
  expect(told(zip([...pages, { name: 'a.txt', bytes: 'x' }]))).toEqual([
    '年报.pages.zip: 年报/p1.png + 年报/p2.png + 年报/p3.png',
    'a.txt: x',
  ]);
});

test('pages given together make the same file as in an archive, in whatever order and place', () => {
  const pictures = [3, 1, 2].map((i) => ({ name: `in/扫描_${i}.png`, bytes: png(i) }));
  const [set, ...others] = groupPages([...pictures, { name: 'b.png', bytes: png(9) }]);
  expect(set).toMatchObject({
    name: 'in/扫描.pages.zip',
    pages: ['in/扫描_1.png', 'in/扫描_2.png', 'in/扫描_3.png'],
  });
  expect(others).toEqual([{ name: 'b.png', bytes: png(9) }]);
  const [again] = groupPages([1, 2, 3].map((i) => ({ name: `p${i}.png`, bytes: png(i) })));
  expect(again?.bytes).toEqual(set?.bytes);
  expect(sniff(set?.bytes ?? new Uint8Array(), 'x')).toEqual({ kind: 'pages' });
});

test('what was saved with a page stays out, but for its frames', () => {
  const names = [
    '年报.html',
    '年报_files/1.png',
    '年报_files/2.png',
    '年报_files/main.html',
    '甲_files/1.txt',
  ];
  const came = [...unpack(zip(names.map((name) => ({ name, bytes: 'x' }))))];
  expect(came.map((file) => [file.name, 'isFrame' in file])).toEqual([
    ['年报.html', false],
    ['年报_files/main.html', true],
    ['甲_files/1.txt', false],
  ]);
});

test('an archive itself is no document', async () => {
  expect(await extract(zip([{ name: 'a.txt', bytes: 'x' }]), 'a.zip')).toMatchObject({
    because: 'unsupported',
    detail: 'ZIP',
  });
});
