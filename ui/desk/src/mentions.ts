import { words } from './words.js';

const MOST = 8;
const TYPED = /(?:^|[^\p{L}\p{N}])@([\p{L}\p{N}][^@\n]{0,40}|)$/u;

let lists = 0;

/** In small letters without accents, so that nobody has to type them. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Suggests colleagues while somebody types their name after @. The list of boxes stays: it works without script, and whoever
 * is suggested stands there. The arrow keys choose, Enter or Tab takes, Escape leaves the text as it is.
 */
export function suggestPeople(boxes: HTMLElement): void {
  const area = boxes.closest('form')?.querySelector<HTMLTextAreaElement>('textarea[name="words"]');
  const names = [...boxes.querySelectorAll<HTMLInputElement>('input[data-name]')].map(
    (box) => box.dataset['name'] ?? '',
  );
  if (area === undefined || area === null || names.length === 0) {
    return;
  }
  lists += 1;
  const list = document.createElement('ul');
  list.className = 'suggestions';
  list.id = `people-${String(lists)}`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', boxes.querySelector('summary')?.textContent ?? '');
  list.hidden = true;
  const told = document.createElement('p');
  told.className = 'visually-hidden';
  told.setAttribute('role', 'status');
  area.after(list, told);
  area.setAttribute('aria-autocomplete', 'list');
  area.setAttribute('aria-controls', list.id);
  new Suggestions(area, list, told, names).listen();
}

class Suggestions {
  #area: HTMLTextAreaElement;
  #list: HTMLUListElement;
  #told: HTMLElement;
  #names: readonly string[];
  #chosen = 0;

  constructor(area: HTMLTextAreaElement, list: HTMLUListElement, told: HTMLElement, names: readonly string[]) {
    this.#area = area;
    this.#list = list;
    this.#told = told;
    this.#names = names;
  }

  listen(): void {
    this.#area.addEventListener('input', () => {
      this.#suggest();
    });
    this.#area.addEventListener('keydown', (event) => {
      this.#press(event);
    });
    this.#area.addEventListener('blur', () => {
      this.#close();
    });
  }

  #typed(): string | null {
    const before = this.#area.value.slice(0, this.#area.selectionStart);
    return TYPED.exec(before)?.[1] ?? null;
  }

  #suggest(): void {
    const typed = this.#typed();
    const matching =
      typed === null
        ? []
        : this.#names.filter((name) =>
            plain(name)
              .split(/[^\p{L}\p{N}]+/u)
              .some((_, at, parts) => parts.slice(at).join(' ').startsWith(plain(typed))),
          );
    if (typed === null || matching.length === 0) {
      this.#close();
      return;
    }
    this.#list.replaceChildren(...matching.slice(0, MOST).map((name, at) => this.#option(name, at)));
    this.#list.hidden = false;
    this.#told.textContent = words().people(Math.min(matching.length, MOST));
    this.#choose(0);
  }

  #option(name: string, at: number): HTMLLIElement {
    const option = document.createElement('li');
    option.id = `${this.#list.id}-${String(at)}`;
    option.setAttribute('role', 'option');
    option.textContent = name;
    // A click would take the focus from the text first.
    option.addEventListener('mousedown', (event) => {
      event.preventDefault();
      this.#take(name);
    });
    return option;
  }

  #choose(at: number): void {
    const options = [...this.#list.children];
    this.#chosen = (at + options.length) % options.length;
    options.forEach((option, place) => {
      option.setAttribute('aria-selected', String(place === this.#chosen));
    });
    this.#area.setAttribute('aria-activedescendant', options[this.#chosen]?.id ?? '');
  }

  #press(event: KeyboardEvent): void {
    if (this.#list.hidden || event.isComposing) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.#choose(this.#chosen + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      this.#take(this.#list.children[this.#chosen]?.textContent ?? '');
    } else if (event.key === 'Escape') {
      this.#close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #take(name: string): void {
    const end = this.#area.selectionStart;
    const start = this.#area.value.slice(0, end).lastIndexOf('@');
    this.#area.setRangeText(`@${name} `, start, end, 'end');
    this.#close();
    this.#area.focus();
    this.#area.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #close(): void {
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#told.textContent = '';
    this.#area.removeAttribute('aria-activedescendant');
  }
}
