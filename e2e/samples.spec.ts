import { expect } from '@playwright/test';
import { loadSamples, onEmpty, onSamples } from './site.ts';

onEmpty(
  'a first visitor loads the sample district and sees the state of the year',
  async ({ page }) => {
    await onEmpty.step('an empty Gouji says what to do', async () => {
      await page.goto('/');
      await expect(page.getByRole('link', { name: '上传年报' })).toBeVisible();
    });

    await onEmpty.step('load the samples', () => loadSamples(page));

    await onEmpty.step(
      '48 of 49 reports are in, and the one that never came is named',
      async () => {
        const main = page.getByRole('main');
        await expect(main).toContainText('石桥镇街道');
        await expect(main).toContainText('未报送');
        await expect(page.locator('figure[data-chart]')).toHaveCount(4);
      },
    );

    await onEmpty.step('no page is empty any more', async () => {
      for (const name of ['公开量', '办理结果', '勾稽问题', '报告库']) {
        await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name }).click();
        await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
        await expect(page.getByText('库中还没有报告')).toBeHidden();
      }
    });
  },
);

onSamples('from a bar of the chart down to the cell of the original', async ({ page }) => {
  await onSamples.step('the outcomes of the district, as numbers', async () => {
    await page.goto('/outcomes');
    await page.getByRole('tab', { name: '数据表' }).first().click();
  });

  await onSamples.step('one 街道, its years', async () => {
    await page.locator('summary', { hasText: '单位：' }).click();
    await page.getByRole('checkbox', { name: /锦帆街道/ }).check();
    await page.getByRole('button', { name: '应用' }).click();
    await expect(page).toHaveURL(/unit=\d+/);
  });

  await onSamples.step('a number leads to the report', async () => {
    await page.getByRole('tab', { name: '数据表' }).first().click();
    const row = page.getByRole('tabpanel').first().getByRole('row').nth(1);
    await row.getByRole('cell').getByRole('link').last().click();
    await expect(page).toHaveURL(/\/reports\/\d+/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('锦帆街道');
  });

  await onSamples.step('where it is marked in the original', async () => {
    const original = page.getByRole('region', { name: '原文', exact: true });
    await expect(original.locator('[data-marked]').first()).toBeInViewport();
  });
});

onSamples('on a telephone a figure leads to its place too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/reports?from=2024');
  const report = page.getByRole('link', { name: '锦帆街道 2024 年报告' });
  await page.goto((await report.getAttribute('href')) ?? '');
  await page.locator('[data-target="applications.received.total"]').click();
  const original = page.getByRole('region', { name: '原文', exact: true });
  await expect(original.locator('[data-marked]').first()).toBeInViewport();
});

onSamples('filters stand in the address, and the way back leads through them', async ({ page }) => {
  await page.goto('/checks');
  await page.getByLabel('起始年度').selectOption('2023');
  await expect(page).toHaveURL('/checks?from=2023');
  await page.getByLabel('程度').selectOption('不符');
  await expect(page).toHaveURL('/checks?from=2023&severity=error');
  const list = await page.getByRole('region', { name: '问题清单' }).getByRole('article').count();
  expect(list).toBeGreaterThan(0);

  await page.goBack();
  await expect(page).toHaveURL('/checks?from=2023');
  await expect(page.getByLabel('程度')).toHaveValue('');
  await page.goForward();
  await expect(page.getByLabel('程度')).toHaveValue('error');
  await expect(page.getByRole('region', { name: '问题清单' }).getByRole('article')).toHaveCount(
    list,
  );

  await page.getByLabel('起始年度').selectOption('最早');
  await expect(page).toHaveURL('/checks?severity=error');
});
