// Makes sure that a real Chromium is there for the tests of the scripts: finds it, or installs the system's own when
// that is possible, or says what to do. The Java tests do the same for themselves.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(programs) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return programs.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** The path of a Chromium, or nothing. */
export function chromium() {
  const named = process.env.CHROME_PATH;
  return named && isExecutable(named) ? named : onPath(names);
}

/** What keeps us from installing one, or nothing. */
function obstacle() {
  if (process.getuid?.() !== 0) {
    return 'only root may install packages';
  }
  return onPath(['apt-get']) === undefined ? 'there is no apt-get' : undefined;
}

/** Installs the system's own; says what went wrong, or nothing. */
function install() {
  const hindered = obstacle();
  if (hindered !== undefined) {
    return hindered;
  }
  console.log('No Chromium was found; installing the system’s own.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    if (spawnSync('apt-get', step, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) {
      return `apt-get ${step[0]} failed`;
    }
  }
  return undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && chromium() === undefined) {
  const hindered = install();
  if (chromium() === undefined) {
    console.error(
      `No Chromium was found, and it could not be installed from here: ${hindered ?? 'the package brought none'}. The tests\n` +
        'of the scripts need one: install it with your system’s packages (Debian, Ubuntu: apt-get install chromium), or\n' +
        'name one with the environment variable CHROME_PATH, and run again.',
    );
    process.exit(1);
  }
}
