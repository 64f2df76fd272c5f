/**
 * Editors' rich text, from the server's sanitised HTML to nodes.
 *
 * It is read by hand instead of through `innerHTML` or `DOMParser`: nothing here can run script, and a host page that
 * demands Trusted Types needs no policy for us. Only the elements and attributes below are ever created; the text of
 * any other element is kept, except of those that hold no text for readers.
 */

const KEPT = new Set([
  'p',
  'br',
  'strong',
  'em',
  'ul',
  'ol',
  'li',
  'a',
  'blockquote',
  'h3',
  'h4',
  'abbr',
  'sup',
  'sub',
]);
const RENAMED: Readonly<Record<string, string>> = { b: 'strong', i: 'em', h1: 'h3', h2: 'h3', h5: 'h4', h6: 'h4' };
const DROPPED = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'noscript',
  'textarea',
  'title',
  'xmp',
  'svg',
  'math',
]);
const VOID = new Set([
  'br',
  'img',
  'hr',
  'input',
  'wbr',
  'col',
  'embed',
  'source',
  'track',
  'link',
  'meta',
  'area',
  'base',
]);
/** What an opening tag closes when its author left the closing tag out. */
const CLOSES: Readonly<Record<string, readonly string[]>> = {
  p: ['p'],
  ul: ['p'],
  ol: ['p'],
  h3: ['p'],
  h4: ['p'],
  blockquote: ['p'],
  li: ['p', 'li'],
};
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  laquo: '«',
  raquo: '»',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  euro: '€',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  icirc: 'î',
  ucirc: 'û',
  ugrave: 'ù',
  oelig: 'œ',
  Eacute: 'É',
  Agrave: 'À',
};
const TOKEN = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|<[!?][^>]*>/g;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

export interface ReadingOptions {
  /** The level `h3` is shown at; deeper ones follow. Never more than 6. */
  readonly headingLevel?: number;
}

/** The nodes of a rich text; whatever is not known to be harmless is left out. */
export function readHtml(html: string, options: ReadingOptions = {}): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const open: { readonly name: string; readonly node: Node }[] = [];
  let dropping: string | undefined;
  let from = 0;

  const here = (): Node => open.at(-1)?.node ?? fragment;
  const write = (text: string): void => {
    if (text !== '' && dropping === undefined) {
      here().appendChild(document.createTextNode(decode(text)));
    }
  };
  const closeUpTo = (name: string): void => {
    const index = open.findLastIndex((element) => element.name === name);
    if (index >= 0) {
      open.length = index;
    }
  };

  for (const token of html.matchAll(TOKEN)) {
    write(html.slice(from, token.index));
    from = token.index + token[0].length;
    const [, closing, tag, attributes] = token;
    if (tag === undefined) {
      continue;
    }
    const written = tag.toLowerCase();
    const name = Object.hasOwn(RENAMED, written) ? (RENAMED[written] ?? written) : written;
    if (dropping !== undefined) {
      dropping = closing === '/' && name === dropping ? undefined : dropping;
    } else if (DROPPED.has(name)) {
      dropping = closing === '/' || attributes?.trimEnd().endsWith('/') === true ? undefined : name;
    } else if (KEPT.has(name) && closing === '/') {
      closeUpTo(name);
    } else if (KEPT.has(name)) {
      for (const closed of Object.hasOwn(CLOSES, name) ? (CLOSES[name] ?? []) : []) {
        // A list inside a list item is a new list, not the end of the item around it.
        if (open.at(-1)?.name === closed) {
          open.pop();
        }
      }
      const element = create(name, attributes ?? '', options);
      here().appendChild(element);
      if (!VOID.has(name)) {
        open.push({ name, node: element });
      }
    }
  }
  write(html.slice(from));
  return fragment;
}

/** A link's target if a page may carry it: web, mail and telephone, nothing that runs. */
export function safeUrl(written: string | undefined, base: string = document.baseURI): string | undefined {
  if (written === undefined || written.trim() === '') {
    return undefined;
  }
  try {
    const url = new URL(written, base);
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function create(name: string, attributes: string, { headingLevel = 3 }: ReadingOptions): HTMLElement {
  const level = name === 'h3' ? headingLevel : headingLevel + 1;
  const element = document.createElement(name === 'h3' || name === 'h4' ? `h${String(Math.min(level, 6))}` : name);
  for (const [, written = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    const key = written.toLowerCase();
    const value = decode(double ?? single ?? bare ?? '');
    if (name === 'a' && key === 'href') {
      const url = safeUrl(value);
      if (url !== undefined) {
        element.setAttribute('href', url);
      }
    } else if (key === 'lang' && /^[a-zA-Z]{2,3}(-[\w-]{2,20})?$/.test(value)) {
      element.setAttribute('lang', value);
    } else if (name === 'abbr' && key === 'title') {
      element.setAttribute('title', value);
    } else if (name === 'ol' && key === 'start' && /^\d{1,4}$/.test(value)) {
      element.setAttribute('start', value);
    }
  }
  return element;
}

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,8}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) {
        return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
      }
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
      return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
        ? String.fromCodePoint(point)
        : '\ufffd';
    },
  );
}
