import { expect } from '@open-wc/testing';
import { suggestPeople } from '../src/mentions.js';

describe('the people one can mention', () => {
  let form: HTMLFormElement;
  let area: HTMLTextAreaElement;
  const type = (text: string): void => {
    area.value = text;
    area.setSelectionRange(text.length, text.length);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const press = (key: string): boolean =>
    area.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const shown = (): (string | null)[] => [...form.querySelectorAll('[role="option"]')].map((one) => one.textContent);

  beforeEach(() => {
    document.documentElement.lang = 'fr';
    form = document.createElement('form');
    form.innerHTML =
      '<textarea name="words"></textarea><details data-mentions><summary>Mentionner</summary>' +
      '<input type="checkbox" name="mention" value="e" data-name="Élise Bernard">' +
      '<input type="checkbox" name="mention" value="b" data-name="Bruno Élan"></details>';
    document.body.append(form);
    area = form.querySelector('textarea')!;
    suggestPeople(form.querySelector('details')!);
  });

  afterEach(() => {
    form.remove();
  });

  it('are suggested by any of their names, without accents, and taken by a key', () => {
    type('Bonjour @el');

    expect(shown()).to.deep.equal(['Élise Bernard', 'Bruno Élan']);
    expect(form.querySelector('[role="status"]')!.textContent).to.equal('2 personnes proposées');
    press('ArrowDown');
    expect(area.getAttribute('aria-activedescendant')).to.equal(form.querySelectorAll('[role="option"]')[1]!.id);
    expect(press('Enter'), 'the key does nothing else').to.equal(false);
    expect(area.value).to.equal('Bonjour @Bruno Élan ');
    expect(shown()).to.deep.equal([]);
  });

  it('leave the text alone when nobody is meant, and after Escape', () => {
    type('elise@bern');
    expect(shown()).to.deep.equal([]);
    expect(press('Enter'), 'a new line').to.equal(true);

    type('@Élise');
    press('Escape');
    expect(shown()).to.deep.equal([]);
    expect(area.value).to.equal('@Élise');
  });
});
