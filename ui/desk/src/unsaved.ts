import { element, icon } from './dom.js';
import { words } from './words.js';

/** Says in the save bar that something is not saved yet, asks before leaving, and saves with Ctrl or ⌘ + S. */
export function guardUnsaved(form: HTMLFormElement): void {
  const status = form.querySelector<HTMLElement>('[data-save-status]');
  const asSaved = status === null ? [] : [...status.childNodes];
  // A form that came back, with faults or after a step without script, shows values that nothing has stored.
  const returned = form.hasAttribute('data-unsaved');
  let saved = written(form);
  let leaving = false;
  let told = false;

  const dirty = (): boolean => returned || written(form) !== saved;

  const tell = (): void => {
    const now = dirty();
    if (status === null || now === told) {
      return;
    }
    told = now;
    status.replaceChildren(...(now ? [icon('draft'), words().unsaved] : asSaved));
  };

  let waiting: number | undefined;
  const later = (): void => {
    clearTimeout(waiting);
    waiting = window.setTimeout(tell, 200);
  };
  form.addEventListener('input', later);
  form.addEventListener('change', later);
  form.addEventListener('maillon-rich-text-ready', () => {
    saved = told ? saved : written(form);
  });
  form.addEventListener('submit', () => {
    leaving = true;
    clearTimeout(waiting);
    status?.replaceChildren(element('span', '', words().saving));
  });
  // Back from the history cache: the page is as it was left, and nothing is being sent.
  window.addEventListener('pageshow', () => {
    leaving = false;
  });
  window.addEventListener('beforeunload', (event) => {
    if (!leaving && dirty()) {
      event.preventDefault();
    }
  });
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault();
      const save = form.querySelector<HTMLButtonElement>('[data-save]');
      if (save !== null && !save.disabled) {
        form.requestSubmit(save);
      }
    }
  });
  tell();
}

function written(form: HTMLFormElement): string {
  return JSON.stringify(
    [...new FormData(form)].map(([name, value]) => [
      name,
      value instanceof File ? `${value.name}:${String(value.size)}` : value,
    ]),
  );
}
