import { element } from './dom.js';
import { words } from './words.js';

/** Counts what is left in a text of limited length. Nothing is cut off: too long a text says so and stays whole. */
export function countCharacters(area: HTMLTextAreaElement): void {
  const longest = Number(area.dataset['longest']);
  if (!(longest > 0)) {
    return;
  }
  const shown = element('p', 'textarea__count');
  shown.setAttribute('aria-hidden', 'true');
  const heard = element('p', 'visually-hidden');
  heard.setAttribute('role', 'status');
  area.after(shown, heard);
  let waiting: number | undefined;

  const tell = (): void => {
    // Code points, as the server counts them.
    const left = longest - Array.from(area.value.trim()).length;
    shown.textContent = words().left(left);
    shown.toggleAttribute('data-over', left < 0);
    clearTimeout(waiting);
    if (left < longest / 10) {
      waiting = window.setTimeout(() => (heard.textContent = words().left(left)), 1000);
    }
  };
  area.addEventListener('input', tell);
  tell();
}
