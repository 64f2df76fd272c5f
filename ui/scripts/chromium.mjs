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

/** The path of a Chromium, or nothing. */
export function chromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROME_PATH, ...candidates].find((path) => path && isExecutable(path));
}

function install() {
  if (process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) {
    return;
  }
  console.log('No Chromium was found; installing the system’s own.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    if (spawnSync('apt-get', step, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) {
      return;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (chromium() === undefined) {
    install();
  }
  if (chromium() === undefined) {
    console.error(
      'No Chromium was found, and it could not be installed from here. The tests of the scripts need one: install it\n' +
        'with your system’s packages (Debian, Ubuntu: apt-get install chromium), or name one with the environment\n' +
        'variable CHROME_PATH, and run again.',
    );
    process.exit(1);
  }
}
