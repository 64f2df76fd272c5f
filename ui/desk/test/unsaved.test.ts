import { expect } from '@open-wc/testing';
import { guardUnsaved } from '../src/unsaved.js';

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the form that watches over what is not saved', () => {
  let form: HTMLFormElement;
  const open = (returned: boolean): void => {
    document.documentElement.lang = 'fr';
    form = document.createElement('form');
    form.toggleAttribute('data-unsaved', returned);
    form.innerHTML =
      '<input name="name" value="RCE"><p data-save-status>Enregistré à 14:03</p><button type="submit" data-save>Enregistrer</button>';
    document.body.append(form);
    guardUnsaved(form);
  };
  const type = async (text: string): Promise<void> => {
    const input = form.querySelector('input')!;
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await wait(300);
  };
  const asksBeforeLeaving = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const status = (): string => form.querySelector('[data-save-status]')?.textContent.trim() ?? '';

  afterEach(() => {
    // Its listeners outlive it; they must not speak for the next form.
    form.dispatchEvent(new Event('submit'));
    form.remove();
  });

  it('says so as soon as something differs, and takes it back when it is as before', async () => {
    open(false);
    expect(asksBeforeLeaving()).to.equal(false);

    await type('RCE 2');
    expect(status()).to.equal('Modifications non enregistrées');
    expect(asksBeforeLeaving()).to.equal(true);

    await type('RCE');
    expect(status()).to.equal('Enregistré à 14:03');
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('knows that a form that came back with faults is not saved', () => {
    open(true);

    expect(status()).to.equal('Modifications non enregistrées');
    expect(asksBeforeLeaving()).to.equal(true);
  });

  it('lets the form be sent without asking', async () => {
    open(false);
    await type('RCE 3');

    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.requestSubmit();

    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('saves with Ctrl + S', () => {
    open(false);
    let saved: Element | null = null;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      saved = event.submitter;
    });

    document.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, cancelable: true, bubbles: true }));

    expect(saved).to.equal(form.querySelector('[data-save]'));
  });
});
