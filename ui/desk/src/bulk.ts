import { words } from './words.js';

/** Boxes in a list: one box for all of them, and how many are ticked. Without script the server knows what "all" means. */
export function followTicks(form: HTMLFormElement): void {
  const all = form.querySelector<HTMLInputElement>('[data-bulk-all]');
  const ones = [...form.querySelectorAll<HTMLInputElement>('[data-bulk-one]')];
  const count = form.querySelector<HTMLElement>('[data-bulk-count]');
  if (all === null || count === null) {
    return;
  }
  const atFirst = count.textContent;
  // From here on every box speaks for itself; the address stays short.
  all.removeAttribute('name');
  form.querySelectorAll<HTMLInputElement>('input[name="shown"]').forEach((input) => {
    input.disabled = true;
  });

  const tell = (): void => {
    const ticked = ones.filter((one) => one.checked).length;
    all.checked = ticked > 0 && ticked === ones.length;
    all.indeterminate = ticked > 0 && ticked < ones.length;
    count.textContent = ticked === 0 ? atFirst : words().ticked(ticked);
  };
  all.addEventListener('change', () => {
    for (const one of ones) {
      one.checked = all.checked;
    }
    tell();
  });
  for (const one of ones) {
    one.addEventListener('change', tell);
  }
  if (all.checked) {
    for (const one of ones) {
      one.checked = true;
    }
  }
  tell();
}
