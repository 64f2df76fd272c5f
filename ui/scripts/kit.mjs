// Keeps the shared parts of the kit's pages the same: everything between <!-- part: x --> and <!-- /part: x --> comes from
// kit/parts/x.html. `{{current:name}}` in a part becomes aria-current="page" on the page that says current=name.
// With --check: fails if a page is not up to date.
import { readdir, readFile, writeFile } from 'node:fs/promises';

const kit = new URL('../kit/', import.meta.url);
const checkOnly = process.argv.includes('--check');
const parts = new Map();
for (const file of await readdir(new URL('parts/', kit))) {
  parts.set(file.replace('.html', ''), (await readFile(new URL(`parts/${file}`, kit), 'utf8')).trim());
}

const stale = [];
for (const file of (await readdir(kit)).filter((name) => name.endsWith('.html'))) {
  const page = await readFile(new URL(file, kit), 'utf8');
  const filled = page.replace(
    /<!-- part: ([\w-]+)((?: [\w-]+=[^ ]+)*) -->[\s\S]*?<!-- \/part: \1 -->/g,
    (_, name, settings) => {
      if (!parts.has(name)) throw new Error(`${file} asks for an unknown part: ${name}`);
      const given = new URLSearchParams(settings.trim().replaceAll(' ', '&'));
      const text = parts
        .get(name)
        .replace(/ ?\{\{current:([\w-]+)\}\}/g, (__, item) =>
          given.get('current') === item ? ' aria-current="page"' : '',
        )
        .replace(/\{\{([\w-]+)\}\}/g, (__, key) => given.get(key) ?? '');
      return `<!-- part: ${name}${settings} -->\n${text}\n<!-- /part: ${name} -->`;
    },
  );
  if (filled !== page) {
    stale.push(file);
    if (!checkOnly) await writeFile(new URL(file, kit), filled);
  }
}
if (checkOnly && stale.length > 0) throw new Error(`npm run kit: not up to date: ${stale.join(', ')}`);
