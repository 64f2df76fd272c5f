import { element, icon } from './dom.js';
import { words } from './words.js';

const TYPES = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml']);
const MOST_BYTES = 8 * 1_048_576;

/** Shows a picture as soon as it is chosen, and says at once when it cannot be taken; the server judges all the same. */
export function enhanceMedia(field: HTMLElement): void {
  const file = field.querySelector<HTMLInputElement>('[data-media-file]');
  const preview = field.querySelector<HTMLElement>('[data-media-preview]');
  if (file === null || preview === null) {
    return;
  }
  const before = [...preview.childNodes];
  const trouble = element('p', 'field__error');
  trouble.id = `${file.id}-trouble`;
  trouble.setAttribute('role', 'alert');
  file.before(trouble);
  file.setAttribute('aria-describedby', `${file.getAttribute('aria-describedby') ?? ''} ${trouble.id}`.trim());
  let shown = '';

  file.addEventListener('change', () => {
    URL.revokeObjectURL(shown);
    const chosen = file.files?.[0];
    const wrong = chosen === undefined ? '' : fault(chosen);
    trouble.replaceChildren(...(wrong === '' ? [] : [icon('alert'), element('span', '', wrong)]));
    file.toggleAttribute('aria-invalid', false);
    if (wrong !== '') {
      file.setAttribute('aria-invalid', 'true');
    }
    if (chosen === undefined || wrong !== '') {
      preview.replaceChildren(...before);
      return;
    }
    shown = URL.createObjectURL(chosen);
    const picture = element('img', '');
    picture.src = shown;
    picture.alt = words().picture(chosen.name);
    preview.replaceChildren(picture);
    const remove = field.querySelector<HTMLInputElement>('input[name$=".remove"]');
    if (remove !== null) {
      remove.checked = false;
    }
  });
}

function fault(file: File): string {
  if (file.size > MOST_BYTES) {
    return words().pictureTooLarge;
  }
  return TYPES.has(file.type) ? '' : words().pictureUnknown;
}
