// Which licences may be in what the WAR serves. Whatever else turns up ends the build, before anything is shipped.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const allowed = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1']);

/** What the package in a folder is called and may be used under; an error when we may not ship it. */
export async function licensed(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  if (!allowed.has(license)) {
    const said = typeof license === 'string' ? license : 'without a licence we can read';
    throw new Error(`${name} ${version} is ${said}: not a licence we ship (${[...allowed].join(', ')})`);
  }
  return { name, version, licence: license };
}
