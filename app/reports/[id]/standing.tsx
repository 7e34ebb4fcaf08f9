import Link from 'next/link';
import type { ReactNode } from 'react';
import { ChooseVersion } from '#components/compare/choose-version.tsx';
import { RereadButton } from '#components/compare/reread-button.tsx';
import { changeSummary } from '#components/compare/summary.ts';
import { undecidedWords } from '#components/compare/undecided-words.ts';
import { Notice } from '#components/ui/notice.tsx';
import { db } from '#db/client.ts';
import type { StoredReport } from '#db/queries/report.ts';
import {
  choicesBeside,
  type ReadBy,
  type Rendition,
  readBy,
  type VersionRow,
  versionsBeside,
} from '#db/queries/versions.ts';
import type { Objection } from '#db/rereading/objection.ts';
import { isOutdated } from '#lib/intake/rereading.ts';
import { refusalWords } from '#lib/wording/refusal.ts';
import { dayText } from '#lib/wording/settling.ts';
import { chooseVersion, rereadReport } from './versions/actions.ts';
import { defaultPair, pair } from './versions/pair.ts';

/** How a report stands among the versions of its year, and to the reader of today. */
export async function Standing({ kept }: { kept: StoredReport }) {
  const versions = versionsBeside(db, kept.id);
  const current = versions.find((version) => version.current);
  const reading = readBy(db, kept.id);
  return (
    <div className="mb-4 grid gap-2 empty:hidden">
      {current !== undefined && <Undecided versions={versions} current={current} />}
      {current !== undefined && current.id !== kept.id && (
        <NotCurrent kept={kept} versions={versions} current={current} />
      )}
      {current !== undefined && (versions.length > 1 || current.twins.length > 0) && (
        <Versions kept={kept} versions={versions} current={current} />
      )}
      {reading !== null && <ReadAgain id={kept.id} reading={reading} />}
    </div>
  );
}

interface Props {
  readonly versions: readonly VersionRow[];
  readonly current: VersionRow;
}

function Undecided({ versions, current }: Props) {
  const waiting = versions.flatMap((version) =>
    [version, ...version.twins].map((one) => ({ one, version })),
  );
  return waiting.map(({ one, version }) => {
    if (one.undecided === null) return null;
    const isTwin = one.id !== version.id;
    const name = `第 ${version.version} 版${isTwin ? '的另一格式' : ''}`;
    return (
      <Notice key={one.id} tone="doubt" title={`新到版本，请定：${name}（${one.fileName}）`}>
        <p>{undecidedWords[one.undecided]}</p>
        <div className="mt-1 flex flex-wrap items-center gap-2">
          <ChooseVersion
            reportId={one.id}
            label={isTwin ? '改以此格式为准' : `改以第 ${version.version} 版为准`}
            choose={chooseVersion}
          />
          <ChooseVersion
            reportId={current.id}
            label={`仍以第 ${current.version} 版为准`}
            choose={chooseVersion}
          />
          <Link
            href={`/reports/${current.id}/versions?from=${current.id}&to=${one.id}`}
            className="link"
          >
            比较两份
          </Link>
        </div>
      </Notice>
    );
  });
}

/** What is said of a report that does not count: an older version, or another format of one. */
function NotCurrent({ kept, versions, current }: Props & { kept: StoredReport }) {
  const leader = versions.find(({ twins }) => twins.some(({ id }) => id === kept.id));
  const isTwin = leader !== undefined;
  return (
    <Notice
      tone="doubt"
      title={
        isTwin
          ? `这是第 ${kept.version} 版的另一格式；统计和勾稽以《${leader.fileName}》的读数为准。`
          : `这是第 ${kept.version} 版，现以第 ${current.version} 版为准。`
      }
    >
      <div className="flex flex-wrap items-center gap-2">
        <Link href={`/reports/${leader?.id ?? current.id}`} className="link">
          {isTwin ? '查看那一份' : '查看现行版'}
        </Link>
        <ChooseVersion
          reportId={kept.id}
          label={isTwin ? '改以此格式为准' : '改以此版为准'}
          look="quiet"
          choose={chooseVersion}
        />
      </div>
    </Notice>
  );
}

/** 本年共 3 版，第 2 版为准; who said so; what was changed; the other formats. */
async function Versions({ kept, versions, current }: Props & { kept: StoredReport }) {
  const ids = defaultPair(versions, kept.id);
  const compared = versions.length > 1 && ids !== null ? await pair(...ids) : null;
  const choice = choicesBeside(db, kept.id).find(({ undoneAt }) => undoneAt === null);
  const href = `/reports/${kept.id}/versions`;
  return (
    <div className="text-note">
      {versions.length > 1 && (
        <p className="flex flex-wrap gap-x-4">
          <span>
            本年共 {versions.length} 版，<b>第 {current.version} 版为准</b>
            {current.pinned && choice && (
              <span className="text-soft">
                （{choice.actor} {dayText(choice.at)} 选定：{choice.reason}）
              </span>
            )}
          </span>
          <Link href={href} className="link">
            各版本
          </Link>
        </p>
      )}
      {compared !== null && (
        <p>
          第 {compared.before.version} 版到第 {compared.after.version} 版：
          {changes(changeSummary(compared.difference))}
          <Link
            href={`${href}?from=${compared.before.id}&to=${compared.after.id}`}
            className="link"
          >
            逐格比较
          </Link>
        </p>
      )}
      <Twins
        of={versions.find(({ version }) => version === kept.version)}
        id={kept.id}
        href={href}
      />
    </div>
  );
}

const changes = (summary: string | null): ReactNode =>
  summary === null ? '读出的内容没有差别。' : <>发布后有变动：{summary}。</>;

function Twins(props: { of: VersionRow | undefined; id: number; href: string }) {
  const { of: version, id } = props;
  if (version === undefined || version.twins.length === 0) return null;
  const all: readonly Rendition[] = [version, ...version.twins];
  return (
    <p className="flex flex-wrap gap-x-4">
      <span>同一报告的另一格式：</span>
      {all
        .filter((one) => one.id !== id)
        .map((one) => (
          <Link key={one.id} href={`/reports/${one.id}`} className="break-all link">
            {one.fileName}
          </Link>
        ))}
      <Link href={props.href} className="link">
        各版本和格式
      </Link>
    </p>
  );
}

/** What a newer reader says of the file, and the way to have it read again. */
function ReadAgain({ id, reading }: { id: number; reading: ReadBy }) {
  const { objection, readerVersion, isWaiting } = reading;
  const again = async () => {
    'use server';
    return rereadReport(id);
  };
  const button = isWaiting ? '已在等候重读。' : <RereadButton label="重读" reread={again} />;
  if (objection !== null)
    return (
      <Notice tone="doubt" title={objectionTitle(objection)}>
        {button}
      </Notice>
    );
  if (!isOutdated(readerVersion)) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-note text-soft">
      由旧版读取器读出；重读保留归档、版本和人工核定的数。{button}
    </p>
  );
}

function objectionTitle(objection: Objection): string {
  switch (objection.kind) {
    case 'refused':
      return `新版读取器不再收这个文件，仍保留原来的读数。${refusalWords(objection.because, objection.detail)}`;
    case 'other-office':
      return `新版读取器认为这是“${objection.publisher}”的报告；归档没有改动，请核对。`;
    case 'other-year':
      return `新版读取器认为这是 ${objection.year} 年度的报告；归档没有改动，请核对。`;
  }
}
