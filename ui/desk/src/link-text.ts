import { folded } from './dom.js';

const GENERIC = new Set(
  [
    'cliquez ici',
    'cliquer ici',
    'clique ici',
    'ici',
    'lien',
    'ce lien',
    'voir',
    'voir plus',
    'voir le site',
    'voir site',
    'voir site internet',
    'voir le site internet',
    'site',
    'site internet',
    'site web',
    'le site',
    'en savoir plus',
    'savoir plus',
    'plus d’informations',
    'plus d’infos',
    'plus d’info',
    'lire la suite',
    'la suite',
    'lire plus',
    'suite',
    'télécharger',
    'découvrir',
    'page',
    'cette page',
    'click here',
    'here',
    'link',
    'this link',
    'read more',
    'more',
    'learn more',
    'find out more',
    'see more',
    'see the site',
    'see website',
    'website',
    'download',
    'this page',
  ].map(folded),
);

/** Whether a link's text says nothing of where it leads (RGAA 6.1): heard alone, in a list of links, it is of no use. */
export function isGeneric(text: string): boolean {
  const bare = folded(text)
    .replace(/[\s.…!:;,>»«→]+$/gu, '')
    .replace(/^[\s>«→]+/gu, '')
    .replace(/\s+/g, ' ');
  return GENERIC.has(bare) || /^(https?:\/\/|www\.)\S*$/.test(bare);
}
