import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../src/maillon.js';
import type { Failure, PartnerElement } from '../src/partner-element.js';
import { axeFindings } from './pages.js';

const PARTNER = '/widgets/test/fixtures/partner.json';

const rootOf = (element: PartnerElement): ShadowRoot => {
  if (element.shadowRoot === null) {
    throw new Error('The widget has no root');
  }
  return element.shadowRoot;
};
const textOf = (element: PartnerElement): string => rootOf(element).textContent.replaceAll(/\s+/g, ' ');

/** What a reader sees: the fallback through its slot, or the partner. */
const showsFallback = (element: PartnerElement): boolean => {
  const slot = rootOf(element).querySelector('slot');
  return slot?.assignedNodes({ flatten: true }).some((node) => node.textContent?.includes('À lire')) ?? false;
};

async function shown(attributes: Readonly<Record<string, string>> = {}): Promise<PartnerElement> {
  const element = document.createElement('maillon-partner');
  element.append(Object.assign(document.createElement('a'), { href: '/page', textContent: 'À lire sur le site' }));
  for (const [name, value] of Object.entries({ src: PARTNER, ...attributes })) {
    element.setAttribute(name, value);
  }
  const box = await fixture<HTMLElement>(html`<div lang="fr"></div>`);
  box.append(element);
  await element.loaded;
  return element;
}

describe('<maillon-partner>', () => {
  it('shows every fact of the partner', async () => {
    const text = textOf(await shown());

    for (const fact of [
      ...['RCE', 'Réseau des coopératives éducatives', 'Partenaire national', '2021', 'Promotion ESS'],
      ...[
        'Éducation',
        'Décrypter l’ESS',
        'Forme d’organisation',
        'Scic',
        'Dix ans de classes',
        'Observer dix ans',
        'À l’occasion de ses dix ans',
      ],
      ...[
        'Trois phases',
        'au collège',
        'Créé en 2012',
        'Apprendre à coopérer',
        'Découvrir 13 séances',
        'Consulter le guide',
      ],
      ...[
        'La Ruche',
        '12 rue des Filatures',
        '59100 Roubaix',
        'France',
        '03 53 01 00 12',
        'bonjour@rce.example',
        'rce.example',
      ],
      ...[
        'RCE sur LinkedIn',
        'Convention signée en juin 2021',
        'Savoirs communs',
        '45 000 €',
        'Mis à jour le 5 avril 2023',
        'Informations vérifiées le 29 février 2024',
        'Ana Sol',
        'Fondation Horizons communs',
      ],
    ]) {
      expect(text).to.contain(fact);
    }
  });

  it('says the level once, and a vocabulary that is carried alone once', async () => {
    const root = rootOf(await shown());

    expect(textOf(await shown()).split('Partenaire national').length - 1).to.equal(1);
    expect([...root.querySelectorAll('.vocabulary:not(.hidden)')].map((label) => label.textContent)).to.deep.equal([
      'Éducation',
      'Forme d’organisation',
    ]);
  });

  it('links what is a link and nothing else', async () => {
    const root = rootOf(await shown());

    expect(root.querySelector('a[href="tel:+33353010012"]')).not.to.equal(null);
    expect(root.querySelector('a[href="mailto:bonjour@rce.example"]')).not.to.equal(null);
    expect(root.querySelector('a.action')?.textContent).to.equal('Découvrir 13 séances clés en main');
    expect(root.querySelector('span.action')?.textContent).to.equal('Consulter le guide');
  });

  it('speaks English around a French partner, and says which words are French', async () => {
    const element = await shown({ lang: 'en' });

    expect(textOf(element))
      .to.contain('Agreement signed in June 2021')
      .and.contain('National partner')
      .and.contain('Shared knowledge');
    expect(rootOf(element).querySelector('.name')?.getAttribute('lang')).to.equal('fr');
  });

  it('changes language without asking the server again', async () => {
    const element = await shown();
    const before = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(PARTNER)).length;

    element.lang = 'en';

    expect(textOf(element)).to.contain('The foundation’s view');
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(PARTNER)).length).to.equal(
      before,
    );
  });

  for (const [level, title, sections] of [
    [undefined, 'H2', 'H3'],
    ['3', 'H3', 'H4'],
    ['6', 'H6', 'H6'],
    ['1', 'H2', 'H3'],
    ['many', 'H2', 'H3'],
  ] as const) {
    it(`fits into an outline: heading-level ${String(level)}`, async () => {
      const root = rootOf(await shown(level === undefined ? {} : { 'heading-level': level }));

      expect(root.querySelector('.title')?.tagName).to.equal(title);
      expect(root.querySelector('.heading')?.tagName).to.equal(sections);
    });
  }

  it('takes the colours of the page around', async () => {
    const element = await shown();
    element.style.setProperty('--maillon-surface', 'rgb(1, 2, 3)');
    const sheet = document.createElement('style');
    sheet.textContent = 'maillon-partner::part(title) { color: rgb(4, 5, 6); }';
    document.head.append(sheet);

    expect(getComputedStyle(rootOf(element).querySelector('.partner')!).backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(rootOf(element).querySelector('.title')!).color).to.equal('rgb(4, 5, 6)');
    sheet.remove();
  });

  it('shows less as a card', async () => {
    const text = textOf(await shown({ variant: 'card' }));

    expect(text).to.contain('Observer dix ans').and.not.contain('Créé en 2012').and.not.contain('03 53 01 00 12');
  });

  it('has no accessibility finding', async () => {
    const element = await shown();

    expect(await axeFindings(window, element)).to.deep.equal([]);
  });

  it('keeps the fallback until the partner is there', async () => {
    const element = await fixture<PartnerElement>(
      html`<maillon-partner src=${PARTNER}><a href="/page">À lire sur le site</a></maillon-partner>`,
    );
    const early = showsFallback(element);

    await element.loaded;

    expect(early).to.equal(true);
    expect(showsFallback(element)).to.equal(false);
  });

  for (const [src, reason, status] of [
    ['/answers/404', 'status', 404],
    ['/answers/410', 'status', 410],
    ['/answers/500', 'status', 500],
    ['/answers/html', 'type', 200],
    ['/answers/broken', 'content', 200],
    ['/answers/other', 'content', 200],
    ['http://127.0.0.1:9/nobody', 'network', undefined],
    ['javascript:alert(1)', 'address', undefined],
  ] as const) {
    it(`keeps the fallback and says why when ${src} is no partner`, async () => {
      const element = document.createElement('maillon-partner');
      element.append('À lire sur le site');
      element.setAttribute('src', src);
      const failed = oneEvent<CustomEvent<Failure>>(element, 'maillon-error');
      (await fixture<HTMLElement>(html`<div></div>`)).append(element);
      await element.loaded;

      const { detail } = await failed;
      expect(detail.reason).to.equal(reason);
      expect(detail.status).to.equal(status);
      expect(showsFallback(element)).to.equal(true);
      expect(element.hasAttribute('aria-busy')).to.equal(false);
    });
  }

  it('shows the last of several addresses given in a row', async () => {
    const element = await shown({ src: '/answers/404' });

    element.src = '/answers/500';
    element.src = PARTNER;
    await element.loaded;

    expect(textOf(element)).to.contain('Réseau des coopératives éducatives');
  });

  it('stops asking when it leaves the page', async () => {
    const element = await shown({ src: '/answers/404' });
    let told = 0;
    element.addEventListener('maillon-error', () => (told += 1));

    element.src = '/answers/500';
    element.remove();
    await aTimeout(200);

    expect(told).to.equal(0);
  });

  it('leaves no cookie and stores nothing', async () => {
    localStorage.clear();
    sessionStorage.clear();

    await shown();

    expect([document.cookie, localStorage.length, sessionStorage.length]).to.deep.equal(['', 0, 0]);
  });

  it('may be loaded twice', async () => {
    const again = '../src/maillon.ts?again';

    await import(/* @vite-ignore */ again);

    expect(customElements.get('maillon-partner')).not.to.equal(undefined);
  });
});
