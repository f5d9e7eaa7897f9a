import { defineConfig } from 'vitest/config';

const LONG = '**/*.long.test.ts?(x)';
const NOT_TESTS = ['**/node_modules/**', 'dist/**', 'release/**'];

export default defineConfig({
  test: {
    // Two: the machines that build this have two cores, and each browser test brings its own Chromium.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          // Some start a program or a thread of their own, beside browsers that other tests drive.
          testTimeout: 20_000,
          include: ['test/{shared,electron,lint,tooling,fuzz}/**/*.test.ts'],
          exclude: [LONG, ...NOT_TESTS],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'dom',
          testTimeout: 20_000,
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          exclude: [LONG, ...NOT_TESTS],
          environment: 'jsdom',
          setupFiles: ['test/tooling/react-setup.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          exclude: [LONG, ...NOT_TESTS],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Asks LibreOffice, which is not installed everywhere: `npm run test:office`.
        test: {
          name: 'office',
          include: ['test/office/**/*.office.test.ts'],
          exclude: NOT_TESTS,
          environment: 'node',
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'long',
          include: [`test/${LONG}`],
          exclude: NOT_TESTS,
          environment: 'node',
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
