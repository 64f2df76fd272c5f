import { readHtml, safeUrl } from './html.js';
import type { Address, Day, Label, PartialDate, Partner, Picture, RichText, Support, Term } from './partner.js';
import { wordsIn, type Language } from './words.js';

export interface ViewOptions {
  readonly language: Language;
  readonly headingLevel: number;
  readonly variant: 'card' | 'full';
  /** Addresses in the answer are relative to where it came from, not to the host's page. */
  readonly base: string;
}

type Child = Node | string | undefined;

/** The level is a fact of its own; it stands among the terms too. */
const LEVEL = 'partner-level';

/** One partner as nodes: text is only ever set as text. `card` shows what makes a reader want the page; `full`, all of it. */
export function showPartner(partner: Partner, options: ViewOptions): HTMLElement {
  const { language, headingLevel, variant, base } = options;
  const words = wordsIn(language);
  const say = (label: Label | string | undefined): string | undefined =>
    typeof label === 'string' ? label : (label?.[language] ?? label?.fr ?? label?.en);
  const heading = (depth: number, name: string, ...children: Child[]): HTMLElement =>
    part(`h${String(Math.min(headingLevel + depth, 6))}`, name, ...children);
  const link = (name: string, text: string, written: string | undefined): HTMLElement => {
    const url = safeUrl(written, base);
    if (url === undefined) {
      return part('span', name, text);
    }
    const anchor = part('a', name, text);
    anchor.setAttribute('href', url);
    return anchor;
  };

  const title = (): HTMLElement =>
    heading(
      0,
      'title',
      partner.acronym === undefined ? undefined : part('span', 'acronym', partner.acronym),
      partner.acronym === undefined ? undefined : hidden(', '),
      part('span', 'name', partner.name),
    );

  const facts = (): HTMLElement | undefined => {
    const known = [say(partner.level?.label), partner.year?.toString()].filter((fact) => fact !== undefined);
    return list(
      'facts',
      undefined,
      known.map((fact) => part('li', 'fact', fact)),
    );
  };

  /** Each vocabulary with its terms, as on the public page; one that is carried alone says its name once. */
  const terms = (): HTMLElement | undefined => {
    const groups = Object.entries(partner.terms ?? {})
      .filter(([vocabulary]) => vocabulary !== LEVEL)
      .map(([vocabulary, carried]) => {
        const label = part('dt', 'vocabulary', say(partner.vocabularies?.[vocabulary]) ?? vocabulary);
        label.classList.toggle('hidden', carried.length === 1 && carried[0]?.isRoot === true);
        return part('div', 'term-group', label, ...carried.map(term));
      });
    return groups.length === 0 ? undefined : part('dl', 'terms', ...groups);
  };

  const term = ({ code, label, url }: Term): HTMLElement =>
    part('dd', 'term', link('term-link', say(label) ?? code, url));

  const picture = (name: string, { url, alt = '', width, height }: Picture): HTMLElement | undefined => {
    const source = safeUrl(url, base);
    if (!source?.startsWith('http')) {
      return undefined;
    }
    const image = part('img', name) as HTMLImageElement;
    image.alt = alt;
    image.loading = 'lazy';
    image.decoding = 'async';
    image.referrerPolicy = 'no-referrer';
    if (width !== undefined && height !== undefined) {
      image.width = width;
      image.height = height;
    }
    image.src = source;
    return image;
  };

  const visual = (shown: Picture): HTMLElement | undefined => {
    const image = picture('visual-image', shown);
    const credit =
      shown.credit === undefined ? undefined : part('figcaption', 'credit', `${words.credit} ${shown.credit}`);
    return image && part('figure', 'visual', image, credit);
  };

  const text = (name: string, label: string, written: RichText | undefined): HTMLElement | undefined =>
    written && part('section', `section ${name}`, heading(1, 'heading', label), prose(written));

  const prose = ({ html }: RichText): HTMLElement => {
    const block = part('div', 'prose');
    block.append(readHtml(html, { headingLevel: headingLevel + 2 }));
    return block;
  };

  const opinion = ({ html }: RichText): HTMLElement => {
    const quotation = part('blockquote', 'prose');
    quotation.append(readHtml(html, { headingLevel: headingLevel + 2 }));
    const by = partner.foundation === undefined ? undefined : part('p', 'opinion-by', partner.foundation);
    return part('section', 'section opinion', heading(1, 'heading', words.opinion), by, quotation);
  };

  const address = (written: Address): HTMLElement => {
    const lines = written.lines ?? linesOf(written, say(written.country?.label));
    const block = part('li', 'contact-item address');
    lines.forEach((line, index) => {
      block.append(...(index > 0 ? [document.createElement('br')] : []), line);
    });
    if (safeUrl(written.mapUrl, base) !== undefined) {
      block.append(document.createElement('br'), link('contact-link', words.map, written.mapUrl));
    }
    return block;
  };

  const contact = (): HTMLElement | undefined => {
    const one = (name: string, label: string, url: string | undefined): HTMLElement =>
      part('li', 'contact-item', link(`contact-link ${name}`, label, url));
    const items = [
      ...(partner.addresses ?? []).map(address),
      ...(partner.phones ?? []).map(({ number, display }) => one('phone', display ?? number, `tel:${number}`)),
      ...(partner.emails ?? []).map((email) => one('email', email.address, `mailto:${email.address}`)),
      ...(partner.websites ?? []).map(({ label, url }) => one('website', label, url)),
      ...(partner.socials ?? []).map(({ label, url }) => one('social', label, url)),
    ];
    if (items.length === 0) {
      return undefined;
    }
    return part(
      'section',
      'section contact',
      heading(1, 'heading', words.contact),
      part('address', 'contact-block', list('contact-list', undefined, items)),
    );
  };

  const dated = (date: PartialDate): HTMLTimeElement => {
    const time = document.createElement('time');
    time.dateTime = date.value;
    time.textContent = say(date.label) ?? date.value;
    return time;
  };

  const period = ({ start, end }: NonNullable<Support['period']>): Child[] => {
    if (start !== undefined && end !== undefined) {
      return [dated(start), ' – ', dated(end)];
    }
    if (start !== undefined) {
      return [`${words.from} `, dated(start)];
    }
    return end === undefined ? [] : [`${words.until} `, dated(end)];
  };

  const line = (words: string | undefined): HTMLElement | undefined =>
    words === undefined ? undefined : part('span', 'support-line', words);

  const support = ({ year, signatureDate, period: time, amount, programme, programmeTerm }: Support): HTMLElement =>
    part(
      'li',
      'support',
      year === undefined ? undefined : part('span', 'support-year', String(year)),
      signatureDate &&
        part('span', 'support-line agreement', `${words.signed[signatureDate.precision]} `, dated(signatureDate)),
      line(say(programmeTerm?.label) ?? programme),
      time && part('span', 'support-line', ...period(time)),
      amount && part('span', 'support-line', say(amount.label) ?? money(amount.value, amount.currency, language)),
    );

  const supports = (): HTMLElement | undefined => {
    const all = list('support-list', undefined, (partner.supports ?? []).map(support));
    return all && part('section', 'section supports', heading(1, 'heading', words.supports), all);
  };

  const actions = (): HTMLElement | undefined =>
    list(
      'actions',
      words.actions,
      (partner.callsToAction ?? []).map(({ label, url }) => part('li', 'action-item', link('action', label, url))),
    );

  const footnote = (word: string, day: Day | undefined): HTMLElement | undefined => {
    if (day === undefined) {
      return undefined;
    }
    const time = document.createElement('time');
    time.dateTime = day.value;
    time.textContent = say(day.label) ?? day.value;
    return part('p', 'updated', `${word} `, time);
  };

  const card = part('article', `partner ${variant}`);
  const whole = variant === 'full';
  append(
    card,
    part('header', 'header', title(), partner.logo && picture('logo', partner.logo), facts(), terms()),
    partner.summary === undefined ? undefined : part('p', 'summary', partner.summary),
    whole && partner.visual ? visual(partner.visual) : undefined,
    text('project', words.project, partner.projectTitle),
    ...(whole
      ? [
          text('context', words.context, partner.context),
          text('detail', words.detail, partner.projectDetail),
          actions(),
          text('organisation', words.organisation, partner.organisation),
        ]
      : []),
    partner.foundationOpinion && whole ? opinion(partner.foundationOpinion) : undefined,
    ...(whole ? [contact(), supports()] : []),
    part(
      'footer',
      'footer',
      link('page-link', words.page, partner.url),
      footnote(words.updated, partner.updatedOn),
      footnote(words.verified, partner.verifiedOn),
    ),
  );
  if (partner.language !== undefined && partner.language !== language) {
    // The words around are in one language, the partner's texts in another: say so to screen readers.
    for (const written of card.querySelectorAll('.prose, .summary, .name, .action')) {
      written.setAttribute('lang', partner.language);
    }
  }
  return card;
}

/** An element hosts may style: its class names are its `part` names. */
function part(tag: string, names: string, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  element.className = names;
  element.setAttribute('part', names);
  append(element, ...children);
  return element;
}

function append(element: HTMLElement, ...children: Child[]): void {
  element.append(...children.filter((child) => child !== undefined));
}

function hidden(text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'hidden';
  element.textContent = text;
  return element;
}

function list(name: string, label: string | undefined, items: readonly HTMLElement[]): HTMLElement | undefined {
  if (items.length === 0) {
    return undefined;
  }
  const element = part('ul', name, ...items);
  // Safari forgets that a list without markers is a list.
  element.setAttribute('role', 'list');
  if (label !== undefined) {
    element.setAttribute('aria-label', label);
  }
  return element;
}

function linesOf(
  { extra, street, poBox, postalCode, town, cedex }: Address,
  country: string | undefined,
): readonly string[] {
  const place = [postalCode, town, cedex].filter((piece) => piece !== undefined).join(' ');
  return [extra, street, poBox, place, country].filter((line) => line !== undefined && line !== '') as string[];
}

function money(value: number | string, currency: string, language: Language): string {
  try {
    return new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    }).format(Number(value));
  } catch {
    return `${String(value)} ${currency}`;
  }
}
