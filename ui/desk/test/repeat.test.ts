import { expect } from '@open-wc/testing';
import { enhanceRepeat, freshId } from '../src/repeat.js';

const item = (id: string, url: string): string => `
  <li data-repeat-item><fieldset id="f-links-${id}"><legend data-repeat-legend>Lien</legend>
    <input type="hidden" name="links" value="${id}">
    <label for="f-links-${id}-url">Adresse</label><input id="f-links-${id}-url" name="links.${id}.url" value="${url}">
    <button type="submit" name="do" value="up:links:${id}" data-repeat-tool="up">Monter<span data-repeat-name></span></button>
    <button type="submit" name="do" value="down:links:${id}" data-repeat-tool="down">Descendre</button>
    <button type="submit" name="do" value="remove:links:${id}" data-repeat-tool="remove">Retirer</button>
  </fieldset></li>`;

function page(...urls: readonly string[]): HTMLFormElement {
  document.documentElement.lang = 'fr';
  const form = document.createElement('form');
  form.innerHTML = `<div data-repeat="links" data-max="3" data-label="Lien">
    <ol data-repeat-items>${urls.map((url, index) => item(`id${String(index)}`, url)).join('')}</ol>
    <template data-repeat-template>${item('__id__', '')}</template>
    <button type="submit" name="do" value="add:links">Ajouter</button></div>`;
  document.body.append(form);
  enhanceRepeat(form.querySelector('[data-repeat]')!);
  return form;
}

const ids = (form: HTMLFormElement): readonly string[] =>
  new FormData(form).getAll('links').filter((id) => typeof id === 'string');
const sent = (form: HTMLFormElement): readonly (FormDataEntryValue | null)[] =>
  ids(form).map((id) => new FormData(form).get(`links.${id}.url`));
const press = (form: HTMLFormElement, value: string): void => {
  form.querySelector<HTMLButtonElement>(`button[value="${value}"]`)!.click();
};

describe('a list of items', () => {
  let form: HTMLFormElement;
  let submitted = 0;

  const open = (...urls: readonly string[]): void => {
    form = page(...urls);
    submitted = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted += 1;
    });
  };

  afterEach(() => {
    form.remove();
  });

  it('gains an item with an id of its own, ready to be written in', () => {
    open('a');

    press(form, 'add:links');

    const [, fresh = ''] = ids(form);
    expect(ids(form)).to.have.length(2);
    expect(fresh).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(document.activeElement).to.have.property('name', `links.${fresh}.url`);
    expect(form.querySelector(`label[for="f-links-${fresh}-url"]`)).to.not.equal(null);
    expect(form.innerHTML.split('</template>')[1]).to.not.contain('__id__');
    expect(submitted).to.equal(0);
  });

  it('takes no more items than the server allows', () => {
    open('a', 'b');

    press(form, 'add:links');
    press(form, 'add:links');

    expect(new FormData(form).getAll('links')).to.have.length(3);
    expect(form.querySelector<HTMLButtonElement>('button[value="add:links"]')!.disabled).to.equal(true);
  });

  it('is sent in its new order after an item moved, and the cursor stays on the button', () => {
    open('a', 'b', 'c');

    press(form, 'up:links:id2');

    expect(sent(form)).to.deep.equal(['a', 'c', 'b']);
    expect(document.activeElement).to.have.property('value', 'up:links:id2');
    expect([...form.querySelectorAll('legend')].map((legend) => legend.textContent)).to.deep.equal([
      'Lien 1',
      'Lien 2',
      'Lien 3',
    ]);
  });

  it('moves the cursor to the other button when an item reached the top', () => {
    open('a', 'b');

    press(form, 'up:links:id1');

    expect(sent(form)).to.deep.equal(['b', 'a']);
    expect(document.activeElement).to.have.property('value', 'down:links:id1');
  });

  it('gives a removed item back where it was, with what was typed in it', () => {
    open('a', 'b', 'c');
    form.querySelector<HTMLInputElement>('[name="links.id1.url"]')!.value = 'typed';

    press(form, 'remove:links:id1');
    const without = sent(form);
    (document.activeElement as HTMLButtonElement).click();

    expect(without).to.deep.equal(['a', 'c']);
    expect(sent(form)).to.deep.equal(['a', 'typed', 'c']);
    expect(submitted).to.equal(0);
  });

  it('lets the server add when it sent no template', () => {
    open('a');
    form.querySelector('template')!.remove();
    form.querySelector('[data-repeat]')!.replaceWith(form.querySelector('[data-repeat]')!.cloneNode(true));
    enhanceRepeat(form.querySelector('[data-repeat]')!);

    press(form, 'add:links');

    expect(submitted).to.equal(1);
  });

  it('never makes the same id twice', () => {
    open();

    const made = new Set(Array.from({ length: 1000 }, freshId));

    expect(made.size).to.equal(1000);
  });
});
