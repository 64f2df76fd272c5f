// Writes styles/icons.svg, the sprite, from styles/icons.json and lucide-static. With --check: fails if it is not up to date.
import { readFile, writeFile } from 'node:fs/promises';

const at = (path) => new URL(`../${path}`, import.meta.url);
const { icons } = JSON.parse(await readFile(at('styles/icons.json'), 'utf8'));
const { version } = JSON.parse(await readFile(at('node_modules/lucide-static/package.json'), 'utf8'));

const symbols = [];
for (const [name, lucide] of Object.entries(icons)) {
  const svg = await readFile(at(`node_modules/lucide-static/icons/${lucide}.svg`), 'utf8');
  const shapes = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  symbols.push(`<symbol id="${name}" viewBox="0 0 24 24">${shapes.trim().replace(/\s*\n\s*/g, '')}</symbol>`);
}
const mark = await readFile(at('styles/brand-mark.svg'), 'utf8');
const strokes = mark
  .match(/<path[^>]*>/g)
  .join('')
  .replaceAll('/>', '></path>');
symbols.push(`<symbol id="maillon" viewBox="0 0 32 32" stroke-width="3.25">${strokes}</symbol>`);

const sprite = [
  '<svg xmlns="http://www.w3.org/2000/svg">',
  `<!-- Lucide ${version}, ISC licence, https://lucide.dev/license -->`,
  ...symbols,
  '</svg>',
  '',
].join('\n');

if (process.argv.includes('--check')) {
  if ((await readFile(at('styles/icons.svg'), 'utf8')) !== sprite) {
    throw new Error('styles/icons.svg is not up to date: npm run icons');
  }
} else {
  await writeFile(at('styles/icons.svg'), sprite);
}
