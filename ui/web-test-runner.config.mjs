import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromium } from './scripts/chromium.mjs';

const chrome = chromium();

/** Answers a delivery API could give, the bad ones too. */
const answers = {
  '/answers/html': ['text/html', 200, '<!doctype html><title>Sign in</title>'],
  '/answers/broken': ['application/json', 200, '{"id":'],
  '/answers/other': ['application/json', 200, '{"type":"about:blank","title":"not a partner"}'],
  '/answers/404': ['application/problem+json', 404, '{"status":404}'],
  '/answers/410': ['application/problem+json', 410, '{"status":410}'],
  '/answers/500': ['application/problem+json', 500, '{"status":500}'],
};

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: ['desk/test/**/*.test.ts', 'widgets/test/**/*.test.ts', 'kit/test/**/*.test.ts'],
  nodeResolve: true,
  // One window at a time: in one behind another, frames and fonts may never finish loading.
  concurrency: 1,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  // A page that hangs while the machine is busy is opened again; a real finding is found every time.
  testFramework: { config: { timeout: 60_000, retries: 1 } },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
  ],
  middleware: [
    async (context, next) => {
      const answer = answers[context.path];
      if (answer === undefined) {
        await next();
        return;
      }
      [context.type, context.status, context.body] = answer;
    },
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        ...(chrome ? { executablePath: chrome } : {}),
        args: [
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          // A test in a window behind another one goes on all the same.
          '--disable-background-timer-throttling',
          '--disable-backgrounding-occluded-windows',
          '--disable-renderer-backgrounding',
          // Chromium refuses its sandbox to root, and only to root.
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ],
      },
    }),
  ],
};
