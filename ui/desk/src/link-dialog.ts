import { element } from './dom.js';
import { isGeneric } from './link-text.js';
import { linkTarget } from './link-mark.js';
import { words } from './words.js';

export interface LinkAnswer {
  readonly url: string;
  readonly text: string;
}

let asked = 0;

/** Asks for a link's target and text. Answers nothing when cancelled. */
export function askForLink(given: LinkAnswer): Promise<LinkAnswer | undefined> {
  const say = words();
  asked += 1;
  const id = (name: string): string => `link-dialog-${String(asked)}-${name}`;

  const url = input(id('url'), given.url, 'text', 'url');
  url.placeholder = 'https://';
  url.setAttribute('aria-describedby', `${id('url-hint')} ${id('url-error')}`);
  const text = input(id('text'), given.text, 'text');
  text.setAttribute('aria-describedby', id('text-note'));
  const hint = note(id('url-hint'), 'field__hint', say.linkUrlHint);
  const urlError = note(id('url-error'), 'field__error');
  const textNote = note(id('text-note'), 'field__error');
  textNote.setAttribute('role', 'status');

  const warn = (): void => {
    textNote.textContent = isGeneric(text.value) ? say.linkGeneric(text.value.trim()) : '';
  };
  text.addEventListener('input', warn);
  warn();

  const apply = element('button', 'button button--primary', say.apply);
  apply.type = 'submit';
  const cancel = element('button', 'button button--quiet', say.cancel);
  cancel.type = 'button';
  const title = element('h2', 'panel__title', say.linkTitle);
  title.id = id('title');
  const form = element(
    'form',
    '',
    title,
    element('div', 'field', label(say.linkUrl, url), hint, urlError, url),
    element('div', 'field', label(say.linkText, text), text, textNote),
    element('div', 'button-row', apply, cancel),
  );
  form.noValidate = true;
  const dialog = element('dialog', 'dialog', form);
  dialog.setAttribute('aria-labelledby', title.id);
  document.body.append(dialog);

  return new Promise((resolve) => {
    let answer: LinkAnswer | undefined;
    cancel.addEventListener('click', () => {
      dialog.close();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const target = linkTarget(url.value);
      urlError.textContent = target === undefined ? say.linkUrlWrong : '';
      url.toggleAttribute('aria-invalid', false);
      if (target === undefined) {
        url.setAttribute('aria-invalid', 'true');
        url.focus();
        return;
      }
      if (text.value.trim() === '') {
        textNote.textContent = say.linkTextMissing;
        text.focus();
        return;
      }
      answer = { url: target, text: text.value.trim() };
      dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    dialog.showModal();
    url.focus();
  });
}

function input(id: string, value: string, type: string, mode?: string): HTMLInputElement {
  const made = element('input', 'input');
  made.id = id;
  made.type = type;
  made.value = value;
  made.autocomplete = 'off';
  if (mode !== undefined) {
    made.inputMode = mode;
    made.spellcheck = false;
  }
  return made;
}

function label(text: string, field: HTMLInputElement): HTMLLabelElement {
  const made = element('label', 'field__label', text);
  made.htmlFor = field.id;
  return made;
}

function note(id: string, className: string, text = ''): HTMLParagraphElement {
  const made = element('p', className, text);
  made.id = id;
  return made;
}
