import { expect } from '@open-wc/testing';
import { followTicks } from '../src/bulk.js';

describe('the boxes of a list', () => {
  let form: HTMLFormElement;
  const box = (name: string): HTMLInputElement => form.querySelector(`[value="${name}"]`)!;
  const tick = (name: string, on: boolean): void => {
    box(name).checked = on;
    box(name).dispatchEvent(new Event('change'));
  };
  const told = (): string => form.querySelector('[data-bulk-count]')!.textContent;

  beforeEach(() => {
    document.documentElement.lang = 'fr';
    form = document.createElement('form');
    form.innerHTML =
      '<input type="checkbox" name="all" value="page" data-bulk-all>' +
      '<input type="checkbox" name="p" value="a" data-bulk-one><input type="hidden" name="shown" value="sa">' +
      '<input type="checkbox" name="p" value="b" data-bulk-one><input type="hidden" name="shown" value="sb">' +
      '<p data-bulk-count>Pour les partenaires cochés</p>';
    document.body.append(form);
    followTicks(form);
  });

  afterEach(() => {
    form.remove();
  });

  it('are all ticked by one box, and the address names each of them once', () => {
    tick('page', true);

    expect(new URLSearchParams(new FormData(form) as never).toString()).to.equal('p=a&p=b');
    expect(told()).to.equal('2 partenaires cochés');
  });

  it('say how many are ticked, and that not all are', () => {
    tick('page', true);
    tick('b', false);

    expect(box('page').checked).to.equal(false);
    expect(box('page').indeterminate).to.equal(true);
    expect(told()).to.equal('1 partenaire coché');
    tick('a', false);
    expect(told()).to.equal('Pour les partenaires cochés');
  });
});
