import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['{lib,db,components}/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
});
