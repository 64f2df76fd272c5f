/** What the widget itself says; everything else comes from the partner. French first. */
const WORDS = {
  fr: {
    project: 'Le projet soutenu',
    context: 'Le contexte',
    detail: 'Le projet en détail',
    organisation: 'La structure',
    opinion: 'L’avis de la fondation',
    contact: 'Infos de contact',
    supports: 'Soutiens de la fondation',
    map: 'Voir l’adresse sur une carte',
    actions: 'Pour aller plus loin',
    updated: 'Mis à jour le',
    verified: 'Informations vérifiées le',
    signed: { year: 'Convention signée en', month: 'Convention signée en', day: 'Convention signée le' },
    from: 'À partir de',
    until: 'Jusqu’à',
    page: 'Lire la page du partenaire',
    credit: 'Crédit\u202f:',
  },
  en: {
    project: 'The project we support',
    context: 'Context',
    detail: 'The project in detail',
    organisation: 'The organisation',
    opinion: 'The foundation’s view',
    contact: 'Contact',
    supports: 'Support from the foundation',
    map: 'See the address on a map',
    actions: 'Find out more',
    updated: 'Updated on',
    verified: 'Information verified on',
    signed: { year: 'Agreement signed in', month: 'Agreement signed in', day: 'Agreement signed on' },
    from: 'From',
    until: 'Until',
    page: 'Read the partner’s page',
    credit: 'Credit:',
  },
} as const;

export type Language = keyof typeof WORDS;
export type Words = (typeof WORDS)[Language];

export const wordsIn = (language: Language): Words => WORDS[language];
