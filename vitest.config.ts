import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'src/**/*.e2e.ts',
      'test/**/*.test.ts',
      'test/**/*.e2e.ts',
    ],
    globalSetup: ['src/platform/testing/global.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
