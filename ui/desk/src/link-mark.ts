import { Mark } from '@tiptap/core';

const ALLOWED = /^(https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d\s().-]{2,})$/i;

/** What people type, as a target: `exemple.fr` and `bonjour@exemple.fr` become addresses; what cannot be one is refused. */
export function linkTarget(typed: string): string | undefined {
  const text = typed.trim();
  const guessed = /^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)
    ? `mailto:${text}`
    : /^(www\.)?[\p{L}\d-]+(\.[\p{L}\d-]+)+(\/\S*)?$/u.test(text)
      ? `https://${text}`
      : text;
  if (!ALLOWED.test(guessed)) {
    return undefined;
  }
  try {
    return /^https?:/i.test(guessed) ? new URL(guessed).href : guessed;
  } catch {
    return undefined;
  }
}

/** A link in a rich text: a target and nothing else; how it opens is the reader's business. */
export const LinkMark = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,

  addAttributes() {
    return { href: { default: null } };
  },

  parseHTML() {
    return [
      {
        tag: 'a[href]',
        getAttrs: (anchor) => (linkTarget(anchor.getAttribute('href') ?? '') === undefined ? false : null),
      },
    ];
  },

  renderHTML({ mark }) {
    return ['a', { href: linkTarget(String(mark.attrs['href'])) ?? null }, 0];
  },
});
