import { PartnerElement } from './partner-element.js';

// Two copies of the script on one page are one too many, not an error.
if (customElements.get('maillon-partner') === undefined) {
  customElements.define('maillon-partner', PartnerElement);
}

export { PartnerElement };
export type { Failure, Reason } from './partner-element.js';
export type { Partner } from './partner.js';
