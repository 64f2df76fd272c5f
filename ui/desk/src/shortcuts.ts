import { isTyping } from './dom.js';

const KEY = 'maillon.shortcuts';

/** `/` goes to the search, `?` to the list of shortcuts; never while typing, and off for whoever wants them off. */
export function listenForShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.defaultPrevented ||
      isTyping(event.target) ||
      !areOn()
    ) {
      return;
    }
    if (event.key === '/') {
      const search = document.querySelector<HTMLInputElement>('[data-search]');
      if (search !== null) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    } else if (event.key === '?') {
      document.querySelector<HTMLAnchorElement>('a[data-shortcuts-page]')?.click();
    }
  });
}

/** The switch on the shortcuts page: it only makes sense with script, so the page hides it until the script is there. */
export function enhanceSwitch(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (input === null) {
    return;
  }
  box.hidden = false;
  input.checked = areOn();
  input.addEventListener('change', () => {
    try {
      if (input.checked) {
        localStorage.removeItem(KEY);
      } else {
        localStorage.setItem(KEY, 'off');
      }
    } catch {
      // No storage in a host's frame: the choice lasts as long as the page.
      document.documentElement.dataset['shortcuts'] = input.checked ? 'on' : 'off';
    }
  });
}

function areOn(): boolean {
  if (document.documentElement.dataset['shortcuts'] === 'off') {
    return false;
  }
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}
