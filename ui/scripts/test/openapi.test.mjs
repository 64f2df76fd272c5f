import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../openapi.mjs', import.meta.url));
let folder;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'openapi-'));
});

after(() => rmSync(folder, { recursive: true }));

/** A small document that nobody can complain about. */
function document() {
  return {
    openapi: '3.1.0',
    info: { title: 'Test', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: 'https://partners.example.org' }],
    paths: {
      '/things/{id}': {
        get: {
          operationId: 'readThing',
          summary: 'Read a thing',
          security: [],
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          responses: { 200: { description: 'It' }, 404: { description: 'None' } },
        },
      },
    },
  };
}

function lint(written) {
  const file = join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(written));
  return spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
}

test('a sound document passes', () => {
  const run = lint(document());

  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stdout, /1 paths/);
});

test('a parameter that no address has is found', () => {
  const broken = document();
  broken.paths['/things/{id}'].get.parameters[0].name = 'other';

  const run = lint(broken);

  assert.equal(run.status, 1);
  assert.match(run.stderr, /path-parameters-defined/);
});

test('a word that OpenAPI does not know is found', () => {
  const broken = document();
  broken.paths['/things/{id}'].get.answers = {};

  assert.equal(lint(broken).status, 1);
});

test('a document without a single address is none', () => {
  assert.equal(lint({ ...document(), paths: {} }).status, 1);
});
