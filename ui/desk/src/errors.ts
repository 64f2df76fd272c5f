/** Takes the reader to the error summary, and from each of its links into the field. */
export function focusErrors(summary: HTMLElement): void {
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    const field = link === null ? null : document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (field === null) {
      return;
    }
    event.preventDefault();
    const place = entry(field);
    place.scrollIntoView({ block: 'center' });
    place.focus({ preventScroll: true });
  });
}

/** A field, the first one of a group, or the editor that stands in for a hidden text area. */
function entry(field: HTMLElement): HTMLElement {
  if (field instanceof HTMLTextAreaElement && field.hidden) {
    return field.parentElement?.querySelector<HTMLElement>('[contenteditable="true"]') ?? field;
  }
  if (field.matches('input, select, textarea, button, a[href], [tabindex]')) {
    return field;
  }
  return (
    field.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea, [contenteditable="true"]') ?? field
  );
}
