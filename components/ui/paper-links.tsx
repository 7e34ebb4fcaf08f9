import { hrefWith, type Query } from './query.ts';

const papers = {
  'list.xlsx': '问题清单（Excel）',
  'list.docx': '问题清单（Word）',
  notices: '整改通知单',
  'bulletin.docx': '通报草稿',
  'all.zip': '全部打包',
} as const;
type Paper = keyof typeof papers;

/**
 * The papers that go out, of what a page shows: its filters go with them. The answer says itself that it is
 * to be saved: one that refuses is to be read.
 */
export function PaperLinks(props: { query: Query; only?: readonly Paper[] }) {
  const { query, only = Object.keys(papers) as Paper[] } = props;
  return (
    <nav
      aria-label="导出文书"
      className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-note print:hidden"
    >
      <span className="text-soft">导出</span>
      {only.map((paper) => (
        <a key={paper} href={hrefWith(`/export/papers/${paper}`, query)} className="link">
          {papers[paper]}
        </a>
      ))}
    </nav>
  );
}
