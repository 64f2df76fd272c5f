import { expect } from '@open-wc/testing';
import { linkTarget } from '../src/link-mark.js';
import { isGeneric } from '../src/link-text.js';

describe('the text of a link', () => {
  for (const text of [
    'Voir le site',
    'voir  le site →',
    'Cliquez ici !',
    'EN SAVOIR PLUS…',
    'here',
    'https://exemple.fr',
  ]) {
    it(`says nothing of its target: ${text}`, () => {
      expect(isGeneric(text)).to.equal(true);
    });
  }

  for (const text of [
    'Rapport d’activité 2023',
    'Voir le site de l’Institut',
    'Télécharger le guide (PDF, 2 Mo)',
    '',
  ]) {
    it(`is left alone: ${text === '' ? 'nothing yet' : text}`, () => {
      expect(isGeneric(text)).to.equal(false);
    });
  }
});

describe('the target of a link', () => {
  for (const [typed, target] of [
    ['exemple.fr', 'https://exemple.fr/'],
    ['www.exemple.fr/page', 'https://www.exemple.fr/page'],
    ['bonjour@exemple.fr', 'mailto:bonjour@exemple.fr'],
    ['tel:+33 3 20 00 00 00', 'tel:+33 3 20 00 00 00'],
    [' https://exemple.fr/a?b=c#d ', 'https://exemple.fr/a?b=c#d'],
  ] as const) {
    it(`is understood: ${typed}`, () => {
      expect(linkTarget(typed)).to.equal(target);
    });
  }

  for (const typed of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '#',
    'une page',
    'https://',
    '',
  ]) {
    it(`is refused: ${typed === '' ? 'nothing' : typed}`, () => {
      expect(linkTarget(typed)).to.equal(undefined);
    });
  }
});
