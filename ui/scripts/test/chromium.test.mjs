import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../chromium.mjs', import.meta.url));
const root = process.getuid?.() === 0;
const onlyRoot = { skip: root ? false : 'only root may install packages' };

/** A folder that is the whole PATH: nothing of the machine's own is found in it. */
let path;

beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'path-'));
});

afterEach(() => rmSync(path, { recursive: true }));

function program(name, body) {
  writeFileSync(join(path, name), `#!/bin/sh\n${body}\n`);
  chmodSync(join(path, name), 0o755);
}

/** Writes down how it was called; then does what the test needs. */
function aptGet(body) {
  program('apt-get', `echo "$DEBIAN_FRONTEND $*" >> ${path}/calls\n${body}`);
}

function run(file = script, options = {}) {
  return spawnSync(process.execPath, [file], { env: { PATH: path }, encoding: 'utf8', ...options });
}

const calls = () =>
  existsSync(join(path, 'calls')) ? readFileSync(join(path, 'calls'), 'utf8').trim().split('\n') : [];

test('where a Chromium is, nothing is installed', () => {
  program('chromium', 'exit 0');
  aptGet('exit 0');

  const { status, stderr } = run();

  assert.equal(status, 0, stderr);
  assert.deepEqual(calls(), []);
});

test('where none is, the system’s own is installed without a question', onlyRoot, () => {
  aptGet(`[ "$1" = update ] || { echo '#!/bin/sh' > ${path}/chromium; /bin/chmod +x ${path}/chromium; }`);

  const { status, stderr } = run();

  assert.equal(status, 0, stderr);
  assert.deepEqual(calls(), ['noninteractive update', 'noninteractive install -y --no-install-recommends chromium']);
});

test('an installation that fails is named, with what to do', onlyRoot, () => {
  aptGet('[ "$1" = update ]');

  const { status, stderr } = run();

  assert.equal(status, 1);
  assert.match(stderr, /could not be installed from here: apt-get install failed\..*CHROME_PATH/s);
});

test('a package that brings no Chromium is named', onlyRoot, () => {
  aptGet('exit 0');

  const { status, stderr } = run();

  assert.equal(status, 1);
  assert.match(stderr, /the package brought none/);
});

test('without apt-get it is said', onlyRoot, () => {
  const { status, stderr } = run();

  assert.equal(status, 1);
  assert.match(stderr, /there is no apt-get/);
});

test('whoever is not root is told so, and nothing is tried', () => {
  aptGet('exit 0');
  const copy = join(path, 'chromium.mjs');
  copyFileSync(script, copy);
  chmodSync(path, 0o755);
  chmodSync(copy, 0o644);

  const { status, stderr } = run(copy, root ? { uid: 65_534, gid: 65_534 } : {});

  assert.equal(status, 1, stderr);
  assert.match(stderr, /only root may install packages/);
  assert.deepEqual(calls(), []);
});
