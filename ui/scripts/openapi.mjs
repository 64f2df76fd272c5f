/*
 * Looks over the OpenAPI document that a test in the server kept: `node scripts/openapi.mjs [FILE]`. Whatever the
 * recommended rules find, even a warning, ends the build.
 */
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = process.argv[2] ?? fileURLToPath(new URL('../../module/target/openapi.json', import.meta.url));
const source = readFileSync(file, 'utf8');
const config = await createConfig({ extends: ['recommended'] });
const problems = await lintFromString({ source, absoluteRef: file, config });

for (const problem of problems) {
  console.error(`${problem.severity} ${problem.ruleId}: ${problem.message} ${problem.location[0]?.pointer ?? ''}`);
}
const paths = Object.keys(JSON.parse(source).paths ?? {}).length;
if (problems.length > 0 || paths === 0) {
  console.error(`${file}: ${problems.length} problems in ${paths} paths`);
  process.exit(1);
}
console.log(`openapi: ${paths} paths, nothing to complain about`);
