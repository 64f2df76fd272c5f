import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { licensed } from '../licences.mjs';

let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'licences-'));
});

after(() => rm(folder, { recursive: true }));

function forge(more) {
  return writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'forged', version: '1.0.0', ...more }));
}

test('a package under a licence of the list is taken', async () => {
  await forge({ license: 'MIT' });

  assert.deepEqual(await licensed(folder), { name: 'forged', version: '1.0.0', licence: 'MIT' });
});

for (const license of ['GPL-3.0-only', 'MIT OR GPL-3.0-only', 'UNLICENSED', 'mit', '', { type: 'MIT' }, undefined]) {
  test(`a package under ${JSON.stringify(license)} ends the build and is named`, async () => {
    await forge({ license });

    await assert.rejects(licensed(folder), /^Error: forged 1\.0\.0 is .*: not a licence we ship/);
  });
}
