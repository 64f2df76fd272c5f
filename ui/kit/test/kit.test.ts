import { expect } from '@open-wc/testing';
import { axeFindings, openFrame } from '../../widgets/test/pages.js';

const PAGES = [
  ...[
    'audit',
    'confirm-archive',
    'confirm-delete',
    'confirm-publish',
    'confirm-restore',
    'confirm-unpublish',
    'conflict',
  ],
  ...[
    'directory',
    'directory-none',
    'edit',
    'embed',
    'error-403',
    'error-404',
    'error-500',
    'framed',
    'history',
    'import',
  ],
  ...[
    'import-preview',
    'partner',
    'partners',
    'partners-empty',
    'partners-none',
    'preview',
    'public-404',
    'public-410',
  ],
  ...['review', 'shortcuts', 'sign-in', 'sign-in-error', 'term', 'vocabularies', 'vocabulary'],
];

function inTheme(frame: HTMLIFrameElement, theme: string): void {
  const page = frame.contentDocument!;
  page.documentElement.dataset['theme'] = theme;
  // Colours that are still on their way would be measured half-way; in a window nobody sees they would never arrive.
  for (const animation of page.getAnimations()) {
    animation.finish();
  }
}

describe('the pages of the kit', () => {
  let frame: HTMLIFrameElement | undefined;

  afterEach(() => {
    frame?.contentWindow?.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), {
      capture: true,
    });
    frame?.remove();
  });

  for (const page of PAGES) {
    it(`${page} has no accessibility finding, wide and light, narrow and dark`, async () => {
      frame = await openFrame(`/kit/${page}.html`, 1280);
      inTheme(frame, 'light');
      expect(await axeFindings(frame.contentWindow!), 'wide, light').to.deep.equal([]);
      frame.width = '360';
      inTheme(frame, 'dark');
      expect(await axeFindings(frame.contentWindow!), 'narrow, dark').to.deep.equal([]);
    });

    it(`${page} needs no sideways scrolling from 320 px on`, async () => {
      frame = await openFrame(`/kit/${page}.html`, 320);
      for (const width of [320, 360, 700, 1024]) {
        frame.width = String(width);
        const { scrollWidth, clientWidth } = frame.contentDocument!.documentElement;
        expect(scrollWidth, `at ${String(width)} px`).to.be.at.most(clientWidth);
      }
    });

    it(`${page} carries no inline style or script`, async () => {
      const text = await (await fetch(`/kit/${page}.html`)).text();
      expect(text).not.to.match(/\sstyle=|<style|\son[a-z]+="|<script(?![^>]*\ssrc=)/);
    });
  }
});
