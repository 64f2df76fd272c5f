import { expect } from '@open-wc/testing';

const TEXT: readonly (readonly [string, string])[] = [
  ...['--paper', '--surface', '--surface-sunken', '--surface-accent'].flatMap((ground) =>
    ['--ink', '--ink-soft', '--accent', '--accent-strong'].map((ink) => [ink, ground] as const),
  ),
  ['--ink-faint', '--paper'],
  ['--ink-faint', '--surface'],
  ['--ink-faint', '--surface-sunken'],
  ['--on-accent', '--accent'],
  ['--on-accent', '--accent-strong'],
  ['--positive', '--positive-soft'],
  ['--waiting', '--waiting-soft'],
  ['--negative', '--negative-soft'],
  ['--negative', '--surface'],
  ['--ink-soft', '--neutral-soft'],
  ['--ink-soft', '--waiting-soft'],
  ['--ink-soft', '--positive-soft'],
  ['--ink', '--mark'],
  ['--on-voice', '--voice'],
  ['--on-voice-soft', '--voice'],
];
const SHAPES: readonly (readonly [string, string])[] = [
  ['--line-control', '--paper'],
  ['--line-control', '--surface'],
  ['--focus-colour', '--paper'],
  ['--focus-colour', '--surface'],
  ['--focus-colour', '--surface-accent'],
  ['--positive', '--surface'],
];

function light(colour: string, probe: HTMLElement): number {
  probe.style.color = `var(${colour})`;
  const parts = getComputedStyle(probe)
    .color.match(/[\d.]+/g)!
    .map(Number);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, probe: HTMLElement): number {
  const [dark = 0, bright = 0] = [light(one, probe), light(other, probe)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

describe('the colours', () => {
  const probe = document.createElement('span');

  before(async () => {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = '/styles/public.css';
    const loaded = new Promise((resolve) => sheet.addEventListener('load', resolve));
    document.head.append(sheet);
    document.body.append(probe);
    await loaded;
  });

  for (const theme of ['light', 'dark']) {
    for (const [ink, ground] of TEXT) {
      it(`${ink} can be read on ${ground}, ${theme}`, () => {
        document.documentElement.dataset['theme'] = theme;
        expect(contrast(ink, ground, probe)).to.be.at.least(4.5);
      });
    }
    for (const [shape, ground] of SHAPES) {
      it(`${shape} can be seen on ${ground}, ${theme}`, () => {
        document.documentElement.dataset['theme'] = theme;
        expect(contrast(shape, ground, probe)).to.be.at.least(3);
      });
    }
  }
});
