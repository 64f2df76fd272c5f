// Builds ui/dist: everything the WAR serves under /assets, each file named by its content, and manifest.json that says
// which name stands for which file, with its integrity (sha384). Also third-party.json: what of others is inside.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licensed } from './licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const banner = {
  js: '/*! Maillon, Apache-2.0. Bundled with: see third-party.json */',
  css: '/*! Maillon, Apache-2.0 */',
};
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  target: ['es2022', 'chrome123', 'firefox121', 'safari17.5'],
  metafile: true,
  outdir: 'dist',
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  banner,
  logLevel: 'warning',
};

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });

const results = [
  await build({
    ...common,
    entryPoints: ['styles/desk.css', 'styles/public.css'],
    loader: { '.woff2': 'file' },
  }),
  await build({ ...common, entryPoints: ['desk/src/desk.ts'], format: 'esm', splitting: true }),
  // One file, so that one `integrity` covers the whole widget.
  await build({ ...common, entryPoints: ['widgets/src/maillon.ts'], format: 'esm' }),
  // The framed document lives in sandboxes where modules need CORS: a plain script.
  await build({ ...common, entryPoints: ['widgets/src/embed.ts'], format: 'iife' }),
];

/** Stable name → { file, integrity, bytes }. */
const manifest = {};

async function note(name, path) {
  const content = await readFile(path);
  manifest[name] = {
    file: relative(dist, path),
    integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
    bytes: content.length,
  };
}

async function copy(name, from) {
  const content = await readFile(join(root, from));
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const path = join(dist, `${basename(name, extname(name))}-${hash}${extname(name)}`);
  await writeFile(path, content);
  await note(name, path);
}

for (const { metafile } of results) {
  for (const [output, { entryPoint }] of Object.entries(metafile.outputs)) {
    const path = join(root, output);
    const plain = basename(output).replace(/-[A-Z0-9]{8}(?=\.\w+$)/, '');
    // Shared pieces have no name of their own; they are listed by what they are.
    const name = entryPoint === undefined && plain.startsWith('chunk') ? basename(output) : plain;
    await note(name, path);
  }
}
await copy('icons.svg', 'styles/icons.svg');
await copy('brand-mark.svg', 'styles/brand-mark.svg');

// One file an icon, for documents that cannot point into the sprite (frames of an opaque origin).
await mkdir(join(dist, 'icons'), { recursive: true });
const sprite = await readFile(join(root, 'styles/icons.svg'), 'utf8');
for (const [, name, viewBox, extra, shapes] of sprite.matchAll(
  /<symbol id="([\w-]+)" viewBox="([\d ]+)"([^>]*)>(.*?)<\/symbol>/g,
)) {
  await writeFile(
    join(dist, 'icons', `${name}.svg`),
    `<svg class="icon" xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"${extra} fill="none" stroke="currentColor" aria-hidden="true">${shapes}</svg>\n`,
  );
}

await writeFile(
  join(dist, 'manifest.json'),
  `${JSON.stringify(Object.fromEntries(Object.entries(manifest).sort()), null, 2)}\n`,
);
const packages = await thirdParty();
await writeFile(join(dist, 'third-party.json'), `${JSON.stringify(packages, null, 2)}\n`);
await writeNotices(packages);
await writeForKit();

/** Packages whose code, font or drawings end up in the files above. */
async function thirdParty() {
  const folders = new Set([
    join(root, 'node_modules/@fontsource-variable/hanken-grotesk'),
    join(root, 'node_modules/lucide-static'),
  ]);
  for (const { metafile } of results) {
    for (const output of Object.values(metafile.outputs)) {
      for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
        const inside = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
        if (inside !== null && bytesInOutput > 0) folders.add(join(root, inside[1]));
      }
    }
  }
  const packages = [];
  for (const folder of folders) {
    packages.push(await licensed(folder));
  }
  return packages.sort((one, other) => one.name.localeCompare(other.name));
}

/** The kit's pages load the scripts by plain names. */
async function writeForKit() {
  const folder = join(root, 'kit/built');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of ['desk.js', 'maillon.js', 'embed.js']) {
    await writeFile(join(folder, name), `import ${JSON.stringify(`../../dist/${manifest[name].file}`)};\n`);
  }
}

/** The licences ask for their text to travel along. */
async function writeNotices(packages) {
  const notices = [];
  for (const { name, version, licence } of packages) {
    const folder = join(root, 'node_modules', name);
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? `${licence} licence` : (await readFile(join(folder, file), 'utf8')).trim();
    notices.push(`${name} ${version}\n\n${text}\n`);
  }
  await writeFile(join(dist, 'third-party.txt'), notices.join(`\n${'-'.repeat(80)}\n\n`));
}

console.log(`ui/dist: ${Object.keys(manifest).length} names`);
