const CONTROLS = 'input:not([type="hidden"]), select, textarea, button, a[href]';
const INNER =
  'input:not([type="hidden"], :disabled), select, textarea:not([hidden]), [contenteditable="true"], button:not(:disabled)';

/** Takes the reader to the error summary. */
export function focusErrors(summary: HTMLElement): void {
  summary.focus();
}

/** Makes the links that lead to a field lead into it: those of the error summary and of what is still missing. */
export function followFieldLinks(page: Document = document): void {
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href*="#f-"]') : null;
    if (
      link === null ||
      event.ctrlKey ||
      event.metaKey ||
      link.pathname !== location.pathname ||
      !goToField(link.hash)
    ) {
      return;
    }
    event.preventDefault();
  });
}

/** Moves the cursor into the field an address names; says whether there is such a field. */
export function goToField(hash: string): boolean {
  const field = hash.startsWith('#f-') ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  if (field === null) {
    return false;
  }
  for (let outer = field.parentElement; outer !== null; outer = outer.parentElement) {
    if (outer instanceof HTMLDetailsElement) {
      outer.open = true;
    }
  }
  const place = entry(field);
  place.scrollIntoView({ block: 'center' });
  place.focus({ preventScroll: true });
  return true;
}

/** A field, the first one of a group, or the editor that stands in for a hidden text area. */
function entry(field: HTMLElement): HTMLElement {
  if (field instanceof HTMLTextAreaElement && field.hidden) {
    return field.parentElement?.querySelector<HTMLElement>('[contenteditable="true"]') ?? field;
  }
  if (field.matches(CONTROLS)) {
    return field;
  }
  const checked = field.querySelector<HTMLElement>('input[type="radio"]:checked');
  return checked ?? field.querySelector<HTMLElement>(INNER) ?? field;
}
