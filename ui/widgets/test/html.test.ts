import { expect } from '@open-wc/testing';
import { readHtml, safeUrl } from '../src/html.js';

function shown(html: string, headingLevel?: number): HTMLElement {
  const block = document.createElement('div');
  block.append(readHtml(html, headingLevel === undefined ? {} : { headingLevel }));
  return block;
}

describe('rich text', () => {
  it('keeps paragraphs, lists, emphasis, quotes and links', () => {
    const html =
      '<p>Un <strong>pas</strong> <em>après</em> <a href="https://example.org/a">l’autre</a>.</p>' +
      '<ul><li><p>un</p><ul><li><p>dedans</p></li></ul></li><li><p>deux</p></li></ul><blockquote><p>Dit.</p></blockquote>';

    expect(shown(html).innerHTML).to.equal(html);
  });

  it('shows headings at the level the page asks for, and never deeper than 6', () => {
    expect(shown('<h3>A</h3><h4>B</h4>', 5).innerHTML).to.equal('<h5>A</h5><h6>B</h6>');
    expect(shown('<h3>A</h3><h4>B</h4>', 6).innerHTML).to.equal('<h6>A</h6><h6>B</h6>');
  });

  it('reads entities as text', () => {
    expect(shown('<p>5 &lt; 6 &amp; 7&nbsp;&#8239;&#x20AC;</p>').textContent).to.equal('5 < 6 & 7\u00a0\u202f€');
  });

  for (const [what, html] of Object.entries({
    'a script': '<script>window.bad = true</script>',
    'a script in capitals': '<SCRIPT>window.bad = true</SCRIPT>',
    'an image with a handler': '<img src="x" onerror="window.bad = true">',
    'a handler on a paragraph': '<p onclick="window.bad = true">x</p>',
    'a frame': '<iframe src="https://example.org"></iframe>',
    'a drawing': '<svg><script>window.bad = true</script></svg>',
    'a style': '<p style="position:fixed">x</p><style>p{}</style>',
    'a form': '<form action="https://example.org"><input name="a"></form>',
    'an unfinished tag': '<p>x</p><img src=x onerror=window.bad=true',
  })) {
    it(`leaves out ${what}`, () => {
      const block = shown(html);
      document.body.append(block);

      expect(block.querySelector('script, img, iframe, svg, style, form, input')).to.equal(null);
      for (const element of block.querySelectorAll('*')) {
        expect(element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style')).to.deep.equal(
          [],
        );
      }
      expect(Object.hasOwn(window, 'bad')).to.equal(false);
      block.remove();
    });
  }

  for (const written of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '',
  ]) {
    it(`gives no target to ${JSON.stringify(written)}`, () => {
      expect(safeUrl(written)).to.equal(undefined);
      expect(shown(`<a href="${written}">x</a>`).querySelector('a')?.hasAttribute('href')).to.equal(false);
    });
  }
});
