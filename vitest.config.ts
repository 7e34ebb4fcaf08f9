import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,lib,db,components,scripts}/**/*.test.{ts,tsx,mjs}'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
