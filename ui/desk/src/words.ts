/** What the desk's scripts say, in the language of the page. French first. */
const fr = {
  unsaved: 'Modifications non enregistrées',
  saving: 'Enregistrement…',
  moved: (label: string, place: number) => `${label}\u202f: déplacé en position ${String(place)}`,
  removed: (label: string) => `${label}\u202f: retiré`,
  added: (label: string) => `${label}\u202f: ajouté`,
  restored: (label: string) => `${label}\u202f: remis`,
  undo: 'Annuler',
  item: 'Élément',
  filter: 'Filtrer les termes',
  chosen: (names: readonly string[]) =>
    names.length === 0
      ? 'Aucun terme retenu'
      : `${String(names.length)} retenu${names.length > 1 ? 's' : ''}\u202f: ${names.join(', ')}`,
  ticked: (count: number) => `${String(count)} partenaire${count > 1 ? 's' : ''} coché${count > 1 ? 's' : ''}`,
  found: (count: number) =>
    count === 0 ? 'Aucun terme ne correspond' : `${String(count)} terme${count > 1 ? 's' : ''}`,
  people: (count: number) => `${String(count)} personne${count > 1 ? 's' : ''} proposée${count > 1 ? 's' : ''}`,
  now: 'à l’instant',
  minutes: (count: number) => `il y a ${String(count)} min`,
  hours: (count: number) => `il y a ${String(count)} h`,
  yesterday: 'hier',
  days: (count: number) => `il y a ${String(count)} j`,
  toolbar: 'Mise en forme',
  bold: 'Gras',
  italic: 'Italique',
  heading3: 'Titre',
  heading4: 'Sous-titre',
  bulletList: 'Liste à puces',
  orderedList: 'Liste numérotée',
  nest: 'Décaler dans la liste',
  unnest: 'Sortir d’un niveau',
  quote: 'Citation',
  link: 'Lien',
  unlink: 'Retirer le lien',
  redo: 'Rétablir',
  undoEdit: 'Annuler la frappe',
  words: (count: number) => `${String(count)} mot${count > 1 ? 's' : ''}`,
  toolbarHint: 'Alt + F10\u202f: barre d’outils',
  linkTitle: 'Lien',
  linkUrl: 'Adresse',
  linkUrlHint: 'Une page web, une adresse électronique (mailto:) ou un téléphone (tel:).',
  linkUrlWrong: 'Cette adresse n’est pas utilisable. Exemple\u202f: https://exemple.fr/page',
  linkText: 'Texte du lien',
  linkTextMissing: 'Écrivez le texte du lien.',
  linkGeneric: (text: string) =>
    `«\u202f${text}\u202f» ne dit pas où mène le lien. Nommez la page, par exemple «\u202fRapport d’activité 2023\u202f».`,
  picture: (name: string) => `Image choisie\u202f: ${name}`,
  pictureTooLarge: 'Cette image est trop lourde\u202f: 8 Mo au plus.',
  pictureUnknown: 'Ce fichier n’est ni PNG, ni JPEG, ni WebP, ni SVG.',
  left: (count: number) =>
    count < 0
      ? `${String(-count)} caractère${count < -1 ? 's' : ''} de trop`
      : `${String(count)} caractère${count > 1 ? 's' : ''} restant${count > 1 ? 's' : ''}`,
  apply: 'Appliquer',
  cancel: 'Annuler',
};

const en: typeof fr = {
  unsaved: 'Unsaved changes',
  saving: 'Saving…',
  moved: (label, place) => `${label}: moved to position ${String(place)}`,
  removed: (label) => `${label}: removed`,
  added: (label) => `${label}: added`,
  restored: (label) => `${label}: put back`,
  undo: 'Undo',
  item: 'Item',
  filter: 'Filter the terms',
  chosen: (names) => (names.length === 0 ? 'No term chosen' : `${String(names.length)} chosen: ${names.join(', ')}`),
  ticked: (count) => `${String(count)} partner${count > 1 ? 's' : ''} ticked`,
  found: (count) => (count === 0 ? 'No term matches' : `${String(count)} term${count > 1 ? 's' : ''}`),
  people: (count) => (count > 1 ? `${String(count)} people suggested` : '1 person suggested'),
  now: 'just now',
  minutes: (count) => `${String(count)} min ago`,
  hours: (count) => `${String(count)} h ago`,
  yesterday: 'yesterday',
  days: (count) => `${String(count)} d ago`,
  toolbar: 'Formatting',
  bold: 'Bold',
  italic: 'Italic',
  heading3: 'Heading',
  heading4: 'Subheading',
  bulletList: 'Bulleted list',
  orderedList: 'Numbered list',
  nest: 'Move into the list above',
  unnest: 'Move out one level',
  quote: 'Quotation',
  link: 'Link',
  unlink: 'Remove the link',
  redo: 'Redo',
  undoEdit: 'Undo typing',
  words: (count) => `${String(count)} word${count === 1 ? '' : 's'}`,
  toolbarHint: 'Alt + F10: toolbar',
  linkTitle: 'Link',
  linkUrl: 'Address',
  linkUrlHint: 'A web page, an e-mail address (mailto:) or a telephone number (tel:).',
  linkUrlWrong: 'This address cannot be used. Example: https://example.org/page',
  linkText: 'Link text',
  linkTextMissing: 'Write the text of the link.',
  linkGeneric: (text) =>
    `“${text}” does not say where the link leads. Name the page, for example “Annual report 2023”.`,
  picture: (name) => `Chosen picture: ${name}`,
  pictureTooLarge: 'This picture is too large: 8 MB at most.',
  pictureUnknown: 'This file is neither PNG, nor JPEG, nor WebP, nor SVG.',
  left: (count) =>
    count < 0
      ? `${String(-count)} character${count < -1 ? 's' : ''} too many`
      : `${String(count)} character${count === 1 ? '' : 's'} left`,
  apply: 'Apply',
  cancel: 'Cancel',
};

export type Words = typeof fr;

export function words(): Words {
  return /^en\b/i.test(document.documentElement.lang) ? en : fr;
}
