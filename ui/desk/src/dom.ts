/** Lower case, no accents, one kind of apostrophe: how the desk compares what people type. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .trim();
}

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') {
    made.className = className;
  }
  made.append(...children);
  return made;
}

/** An icon of the page's own sprite, wherever the server put it; none if the page shows none. */
export function icon(name: string): SVGSVGElement | string {
  const known = document.querySelector('.icon use')?.getAttribute('href')?.split('#')[0];
  if (known === undefined) {
    return '';
  }
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `${known}#${name}`);
  svg.append(use);
  return svg;
}

let region: HTMLElement | undefined;

/** Says something to screen readers without moving the focus. */
export function announce(message: string): void {
  if (region?.isConnected !== true) {
    region = element('p', 'visually-hidden');
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  // The same message twice in a row would otherwise stay silent.
  region.textContent = region.textContent === message ? `${message}\u00a0` : message;
}

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches(
        'textarea, select, input:not([type="checkbox"], [type="radio"], [type="submit"], [type="button"])',
      ))
  );
}
