import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';

/** A document of the sample district, as a file of a user's disk. */
export const sample = (name: string) =>
  fileURLToPath(new URL(`../public/samples/${name}`, import.meta.url));

/** A folder with files of our own making; paths may name folders within. Playwright clears it away. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = test.info().outputPath('documents');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/**
 * Chooses files on the upload page, and stays until each has its answer: what is not sent when the page is
 * left is in no store.
 */
export async function handIn(page: Page, paths: readonly string[]): Promise<void> {
  await page.goto('/upload');
  await page.getByRole('button', { name: '选择文件', exact: true }).setInputFiles([...paths]);
  await expect(page.getByRole('status')).toHaveText(`已完成 ${paths.length} / ${paths.length}`);
}

/** Drops files and folders from outside into the middle of the page, as the desktop does. */
export async function drop(page: Page, paths: readonly string[]): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
  const at = { x: width / 2, y: height / 2 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, ...at, data });
}
