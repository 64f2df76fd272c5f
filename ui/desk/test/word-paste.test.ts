import { expect } from '@open-wc/testing';
import { cleanPaste } from '../src/word-paste.js';

const cleaned = (html: string): string => {
  const box = document.createElement('div');
  box.innerHTML = html;
  cleanPaste(box);
  return box.innerHTML.replace(/\s*\n\s*/g, '');
};

describe('what a word processor puts on the clipboard', () => {
  it('loses its comments, styles and classes', () => {
    expect(
      cleaned(
        '<!--StartFragment--><style>p{color:red}</style><p class="MsoNormal" style="margin:0">Bonjour</p><!--End-->',
      ),
    ).to.equal('<p>Bonjour</p>');
  });

  it('keeps the lists of Word as lists, with their levels', () => {
    const item = (level: number, marker: string, text: string): string =>
      `<p class="MsoListParagraph" style="mso-list:l0 level${String(level)} lfo1"><span style="mso-list:Ignore">${marker}</span>${text}</p>`;

    const html = cleaned(item(1, '·', 'un') + item(2, 'o', 'un bis') + item(1, '·', 'deux') + '<p>Fin</p>');

    expect(html).to.equal('<ul><li><p>un</p><ul><li><p>un bis</p></li></ul></li><li><p>deux</p></li></ul><p>Fin</p>');
  });

  it('lowers its headings to those of a partner page', () => {
    expect(cleaned('<h1>Un</h1><h2>Deux</h2><h5>Cinq</h5>')).to.equal('<h3>Un</h3><h3>Deux</h3><h4>Cinq</h4>');
  });

  it('keeps the emphasis of Google Docs, which writes it as a style', () => {
    expect(
      cleaned(
        '<b style="font-weight:normal"><p><span style="font-weight:700">gras</span> et <span style="font-style:italic">penché</span></p></b>',
      ),
    ).to.equal('<p><span><strong>gras</strong></span> et <span><em>penché</em></span></p>');
  });

  it('drops targets that lead nowhere or do harm, and keeps the words', () => {
    expect(cleaned('<p><a href="javascript:alert(1)">clic</a> <a href="https://exemple.fr/">page</a></p>')).to.equal(
      '<p><a>clic</a> <a href="https://exemple.fr/">page</a></p>',
    );
  });
});
