import type { Extracted } from './document.ts';

export const readRtf = (_: Uint8Array): Extracted => ({
  status: 'unreadable',
  because: 'unsupported',
  detail: 'RTF',
});
