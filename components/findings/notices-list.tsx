import { noticeId } from '#components/source/marks.ts';
import type { Notice } from '#lib/parse/fact.ts';
import { noticeSentence } from '#lib/wording/notice.ts';

/** What is odd about the document; each leads to its place where it has one. */
export function NoticesList({ notices }: { notices: readonly Notice[] }) {
  return (
    <ul className="divide-y divide-hairline border border-hairline bg-sheet text-note">
      {notices.map((notice, i) => (
        <li
          key={noticeId(i)}
          data-target={noticeId(i)}
          data-label={noticeSentence(notice)}
          data-leads={[noticeId(i), notice.key ?? ''].join(' ')}
          className="px-3 py-1.5"
        >
          {notice.at === null && notice.key === undefined ? (
            noticeSentence(notice)
          ) : (
            <button
              type="button"
              data-leads={[noticeId(i), notice.key ?? ''].join(' ')}
              className="text-left hover:text-accent"
            >
              {noticeSentence(notice)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
