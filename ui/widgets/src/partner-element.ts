import { safeUrl } from './html.js';
import { isPartner, type Partner } from './partner.js';
import { widgetStyle } from './style.js';
import { showPartner } from './view.js';
import type { Language } from './words.js';

/** Why a partner could not be shown. */
export type Reason = 'address' | 'network' | 'timeout' | 'status' | 'type' | 'content';

/** What `maillon-error` carries. */
export interface Failure {
  readonly reason: Reason;
  /** The HTTP status, when there was one. */
  readonly status?: number;
}

const PATIENCE = 10_000;
const LONGEST = 2_000_000;

class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.reason);
  }
}

/**
 * Shows one published partner. Until it has loaded, and whenever it cannot load, the page keeps what its author put
 * inside the tag: usually a link to the partner's page.
 *
 * It sends no cookie and no referrer, stores nothing, follows nothing but JSON.
 *
 * @element maillon-partner
 * @attr {string} src - Address of the partner in the delivery API.
 * @attr {number} heading-level - Level of the title, 2 to 6; 2 by default.
 * @attr {string} lang - `fr` or `en`; by default the language of the page around.
 * @attr {string} variant - `full`, or `card` for the essential.
 * @slot - The fallback.
 * @fires maillon-load - The partner is shown.
 * @fires maillon-error - The partner could not be shown; `detail.reason` says why.
 */
export class PartnerElement extends HTMLElement {
  static readonly observedAttributes = ['src', 'heading-level', 'lang', 'variant'];

  /** Settles when the present `src` is shown or given up. It never rejects: failures are told by `maillon-error`. */
  loaded: Promise<void> = Promise.resolve();

  readonly #root = this.attachShadow({ mode: 'open' });
  #request: AbortController | undefined;
  #partner: { readonly content: Partner; readonly base: string } | undefined;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [widgetStyle()];
    this.#root.replaceChildren(document.createElement('slot'));
  }

  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  set src(address: string) {
    this.setAttribute('src', address);
  }

  connectedCallback(): void {
    this.#reload();
  }

  disconnectedCallback(): void {
    this.#request?.abort();
    this.#request = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !this.isConnected) {
      return;
    }
    if (name === 'src') {
      this.#reload();
    } else if (this.#partner !== undefined) {
      this.#show();
    }
  }

  /** Several changes in one go ask the server once. */
  #reload(): void {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.#partner = undefined;
    this.#root.replaceChildren(document.createElement('slot'));
    if (this.src === '') {
      this.loaded = Promise.resolve();
      return;
    }
    this.loaded = Promise.resolve().then(() => this.#load(request));
  }

  async #load(request: AbortController): Promise<void> {
    if (!request.signal.aborted) {
      await this.#loadOnce(request);
    }
    if (request.signal.aborted && this.#request !== undefined) {
      // `src` changed meanwhile: whoever awaited the old promise gets what is really shown.
      await this.loaded;
    }
  }

  async #loadOnce({ signal }: AbortController): Promise<void> {
    this.setAttribute('aria-busy', 'true');
    try {
      const address = safeUrl(this.src);
      if (!address?.startsWith('http')) {
        throw new Refusal({ reason: 'address' });
      }
      const content = await read(address, signal);
      if (signal.aborted) {
        return;
      }
      this.#partner = { content, base: address };
      this.#show();
      this.dispatchEvent(new CustomEvent('maillon-load', { bubbles: true, composed: true }));
    } catch (problem) {
      if (!signal.aborted) {
        this.#giveUp(problem instanceof Refusal ? problem.failure : { reason: 'content' });
      }
    } finally {
      if (!signal.aborted || this.#request === undefined) {
        this.removeAttribute('aria-busy');
      }
    }
  }

  #show(): void {
    if (this.#partner === undefined) {
      return;
    }
    this.#root.replaceChildren(
      showPartner(this.#partner.content, {
        base: this.#partner.base,
        language: this.#language(),
        headingLevel: this.#headingLevel(),
        variant: this.getAttribute('variant') === 'card' ? 'card' : 'full',
      }),
    );
  }

  #giveUp(detail: Failure): void {
    this.#partner = undefined;
    this.#root.replaceChildren(document.createElement('slot'));
    this.dispatchEvent(new CustomEvent<Failure>('maillon-error', { bubbles: true, composed: true, detail }));
  }

  #language(): Language {
    const written = this.closest('[lang]')?.getAttribute('lang') ?? 'fr';
    return /^en\b/i.test(written) ? 'en' : 'fr';
  }

  #headingLevel(): number {
    const level = Number(this.getAttribute('heading-level') ?? 2);
    return Number.isInteger(level) && level >= 2 && level <= 6 ? level : 2;
  }
}

async function read(address: string, signal: AbortSignal): Promise<Partner> {
  const patience = AbortSignal.timeout(PATIENCE);
  const both = AbortSignal.any([signal, patience]);
  const late = (): Refusal => new Refusal({ reason: patience.aborted ? 'timeout' : 'network' });

  const response = await fetch(address, {
    headers: { Accept: 'application/json' },
    credentials: 'omit',
    mode: 'cors',
    referrerPolicy: 'no-referrer',
    signal: both,
  }).catch(() => {
    throw late();
  });
  if (!response.ok) {
    throw new Refusal({ reason: 'status', status: response.status });
  }
  if (!/^application\/json\b/i.test(response.headers.get('Content-Type') ?? '')) {
    throw new Refusal({ reason: 'type', status: response.status });
  }
  const text = await response.text().catch(() => {
    throw late();
  });
  if (text.length > LONGEST) {
    throw new Refusal({ reason: 'content', status: response.status });
  }
  const answer = parse(text);
  if (!isPartner(answer)) {
    throw new Refusal({ reason: 'content', status: response.status });
  }
  return answer;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'maillon-partner': PartnerElement;
  }

  interface HTMLElementEventMap {
    'maillon-error': CustomEvent<Failure>;
    'maillon-load': CustomEvent;
  }
}
