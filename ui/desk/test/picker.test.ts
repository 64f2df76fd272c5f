import { expect } from '@open-wc/testing';
import { enhancePicker } from '../src/picker.js';

const TERMS: readonly (readonly [string, string])[] = [
  ['Éducation', ''],
  ['Décrypter l’ESS', 'comprendre'],
  ['Économie circulaire', 'recyclage'],
  ['Œuvres sociales', ''],
  ['Territoires', ''],
  ['Tiers-lieux', 'fablab'],
];

function picker(): HTMLElement {
  document.documentElement.lang = 'fr';
  const box = document.createElement('div');
  box.innerHTML = `<div class="picker__options">${TERMS.map(
    ([label, keywords], index) =>
      `<div data-option data-keywords="${keywords}"><input type="checkbox" id="t${String(index)}" name="theme" value="${String(index)}"><label for="t${String(index)}">${label}</label></div>`,
  ).join('')}</div>`;
  document.body.append(box);
  enhancePicker(box);
  return box;
}

describe('the choice of terms', () => {
  let box: HTMLElement;
  beforeEach(() => {
    box = picker();
  });
  afterEach(() => {
    box.remove();
  });

  const search = (text: string): readonly (string | undefined)[] => {
    const input = box.querySelector<HTMLInputElement>('input[type="search"]')!;
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return [...box.querySelectorAll<HTMLElement>('[data-option]')]
      .filter((option) => !option.hidden)
      .map((option) => option.textContent.trim());
  };

  it('finds a term without its accents, ligature or capital', () => {
    expect(search('economie')).to.deep.equal(['Économie circulaire']);
    expect(search('oeuvres')).to.deep.equal(['Œuvres sociales']);
    expect(search("l'ess")).to.deep.equal(['Décrypter l’ESS']);
  });

  it('finds a term by another of its names', () => {
    expect(search('fablab')).to.deep.equal(['Tiers-lieux']);
  });

  it('names what is chosen without the way to it and without its explanation', () => {
    const [first] = box.querySelectorAll('label');
    first?.insertAdjacentHTML(
      'beforeend',
      ' <span class="picker__path">Thèmes › Éducation</span> <span class="picker__note">Toute la vie.</span>',
    );
    box.querySelector<HTMLInputElement>('#t0')!.click();

    expect(box.querySelector('.quiet[role="status"]')?.textContent).to.equal('1 retenu\u202f: Éducation');
  });

  it('shows the way to a term only while the list is filtered', () => {
    const list = box.querySelector('.picker__options');
    search('education');
    expect(list?.hasAttribute('data-filtered')).to.equal(true);

    search('');
    expect(list?.hasAttribute('data-filtered')).to.equal(false);
  });

  it('says how many terms are found, and shows all again when the search is emptied', () => {
    search('e');
    expect(search('nothing like it')).to.deep.equal([]);
    expect(box.querySelector('[role="status"].visually-hidden')?.textContent).to.equal('Aucun terme ne correspond');

    expect(search('')).to.have.length(6);
  });

  it('says which terms are chosen, also those the search hides', () => {
    box.querySelector<HTMLInputElement>('#t4')!.click();
    search('fablab');
    box.querySelector<HTMLInputElement>('#t5')!.click();

    expect(box.querySelector('.quiet')?.textContent).to.equal('2 retenus\u202f: Territoires, Tiers-lieux');
  });

  it('does not send what is searched for', () => {
    const form = document.createElement('form');
    document.body.append(form);
    form.append(box);
    search('territoires');

    expect([...new FormData(form).keys()]).to.deep.equal([]);
    form.remove();
  });
});
