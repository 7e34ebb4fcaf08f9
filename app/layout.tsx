import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { restoreAppearance } from '#components/layout/appearance.ts';
import { holdDrops } from '#components/layout/drops.ts';
import { Shell } from '#components/layout/shell.tsx';
import { holdWidths } from '#components/layout/widths.ts';
import { db } from '#db/client.ts';
import { dataDirectory } from '#db/location.ts';
import { rejudgingState } from '#db/queries/rejudging.ts';
import { waiting } from '#db/queries/review.ts';
import '@fontsource-variable/noto-sans-sc';
import './globals.css';

export const metadata: Metadata = {
  title: { default: '勾稽', template: '%s · 勾稽' },
  description: '政府信息公开工作年度报告的读取、勾稽与比较',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#12161b' },
  ],
};

export default async function Layout({ children }: { children: ReactNode }) {
  // The data directory is chosen when the server starts, not when it is built.
  await connection();
  const { doubts } = await waiting(db);
  return (
    <html lang="zh-CN" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constants; must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: restoreAppearance + holdDrops + holdWidths }} />
      </head>
      <body>
        <Shell data={dataDirectory()} waiting={doubts} judged={rejudgingState(db)}>
          {children}
        </Shell>
      </body>
    </html>
  );
}
