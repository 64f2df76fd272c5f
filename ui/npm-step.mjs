/*
 * One npm step of the Maven build: `node npm-step.mjs install|build|lint|test|docs|pages|openapi`.
 *
 * A step whose inputs have not changed since it last succeeded is not run again. The inputs are every file of this
 * folder that is not produced by a step, and the version of Node; for docs every Markdown file of the project too, for
 * pages the HTML that the browser tests kept, for openapi the document
 * that a test in the server kept. `mvn clean` forgets the stamps.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const step = process.argv[2] ?? '';
const produced = new Set(['.git', 'maillon-data', 'node_modules', 'dist', 'target', 'coverage']);
const oldestNode = 20;

const commands = {
  // Not `npm ci`: this npm leaves other platforms' optional packages out of the lock file and then refuses its own lock.
  // With --no-save the lock file still decides every version and is not written.
  install: ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
  build: ['run', '--silent', 'build'],
  lint: ['run', '--silent', 'lint'],
  test: ['run', '--silent', 'test'],
  docs: ['run', '--silent', 'lint:docs'],
  pages: ['run', '--silent', 'lint:pages'],
  openapi: ['run', '--silent', 'lint:openapi'],
};

/** What must be there for a stamp to be believed: a stamp beside a deleted result is worth nothing. */
const results = { install: ['node_modules'], build: ['dist'], lint: [], test: [], docs: [], pages: [], openapi: [] };

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (produced.has(entry.name)) {
      continue;
    }
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      yield* files(path);
    } else if (entry.isFile()) {
      yield path;
    }
  }
}

/** What a step looks at outside of this folder. */
function* outside() {
  if (step === 'docs') {
    for (const path of files(join(here, '..'))) {
      if (path.endsWith('.md')) {
        yield path;
      }
    }
  }
  const pages = join(here, '../module/target/pages');
  if (step === 'pages' && existsSync(pages)) {
    yield* files(pages);
  }
  const openapi = join(here, '../module/target/openapi.json');
  if (step === 'openapi' && existsSync(openapi)) {
    yield openapi;
  }
}

function inputs() {
  const isManifest = (path) => /(?:^|[\\/])(?:package(?:-lock)?\.json|\.npmrc)$/.test(path);
  const hash = createHash('sha256').update(process.version);
  for (const path of [...files(here), ...outside()]) {
    if (step === 'install' && !isManifest(path)) {
      continue;
    }
    hash.update(relative(here, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

if (!(step in commands)) {
  console.error(`npm-step: unknown step "${step}"; known steps: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
if (Number(process.versions.node.split('.')[0]) < oldestNode) {
  console.error(`Maillon is built with Node ${oldestNode} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

if (step === 'pages' && [...outside()].length === 0) {
  // Nothing would be looked at, which is no success: the browser tests keep every page that they show.
  console.error('npm pages: no page was kept; run the browser tests first.');
  process.exit(1);
}

const stamp = join(here, 'target', `${step}.stamp`);
const now = inputs();
const unchanged = existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
if (unchanged && results[step].every((result) => existsSync(join(here, result)))) {
  console.log(`npm ${step}: nothing changed`);
  process.exit(0);
}

const run = spawnSync('npm', commands[step], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
if (run.error !== undefined) {
  console.error(`npm ${step} could not be started: ${run.error.message}. Is npm on the PATH?`);
  process.exit(1);
}
if (run.status !== 0) {
  process.exit(run.status ?? 1);
}
for (const folder of [dirname(stamp), ...results[step].map((result) => join(here, result))]) {
  mkdirSync(folder, { recursive: true });
}
writeFileSync(stamp, now);
