import type { Severity } from '#lib/checks/finding.ts';

/** How grave a problem is. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: '不符',
  warning: '存疑',
  info: '提示',
};
