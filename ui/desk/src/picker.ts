import { element, folded, icon } from './dom.js';
import { words } from './words.js';

/** Puts a filter box and a count above a long list of checkboxes or radios; without script the list is simply long. */
export function enhancePicker(picker: HTMLElement): void {
  const options = [...picker.querySelectorAll<HTMLElement>('[data-option]')];
  const box = picker.querySelector<HTMLElement>('.picker__options');
  if (options.length === 0 || box === null) {
    return;
  }
  const chosen = element('p', 'quiet');
  chosen.setAttribute('role', 'status');

  const tellChosen = (): void => {
    const names = options
      .filter((option) => option.querySelector<HTMLInputElement>('input')?.checked === true)
      .map((option) => ownLabel(option));
    chosen.textContent = words().chosen(names);
  };
  picker.addEventListener('change', tellChosen);
  tellChosen();

  const tools = element('div', 'picker__tools');
  if (options.length >= Number(picker.dataset['filterFrom'] ?? 6)) {
    tools.append(filter(options, box));
  }
  tools.append(chosen);
  box.before(tools);
}

function filter(options: readonly HTMLElement[], box: HTMLElement): HTMLElement {
  const haystacks = options.map((option) => folded(`${option.textContent} ${option.dataset['keywords'] ?? ''}`));
  const input = element('input', 'input');
  input.type = 'search';
  input.setAttribute('aria-label', words().filter);
  input.placeholder = words().filter;
  input.autocomplete = 'off';
  const found = element('span', 'visually-hidden');
  found.setAttribute('role', 'status');

  input.addEventListener('input', (event) => {
    // What is typed here is not part of the form.
    event.stopPropagation();
    const pieces = folded(input.value).split(/\s+/).filter(Boolean);
    let count = 0;
    options.forEach((option, index) => {
      const matches = pieces.every((piece) => haystacks[index]?.includes(piece));
      option.hidden = !matches;
      count += matches ? 1 : 0;
    });
    box.scrollTop = 0;
    // Among what was found, a term has lost the one above it: then the way to it has to be read.
    box.toggleAttribute('data-filtered', pieces.length > 0);
    found.textContent = pieces.length === 0 ? '' : words().found(count);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
    }
  });
  return element('div', 'search-field__box', icon('search'), input, found);
}

function ownLabel(option: HTMLElement): string {
  const label = option.querySelector('label')?.cloneNode(true) as HTMLElement | undefined;
  label?.querySelectorAll('.picker__path, .picker__note').forEach((aside) => {
    aside.remove();
  });
  return label?.textContent.trim() ?? '';
}
