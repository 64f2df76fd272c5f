/**
 * The published partner as the delivery API gives it: `GET /api/partners/{slug}`.
 *
 * What is not known is not there: an absent value is an absent key, never `null` and never an empty text.
 * Every `html` is already sanitised by the server; the widget still copies only what it knows (see `html.ts`).
 */
export interface Partner {
  readonly id: string;
  readonly slug: string;
  /** Address of the public page. */
  readonly url: string;
  /** Name of the foundation that publishes the partner and says what it thinks of it. */
  readonly foundation?: string;
  readonly language?: string;
  readonly name: string;
  readonly acronym?: string;
  /** Name and acronym as one text, for a heading of its own. */
  readonly title?: string;
  readonly level?: Term;
  readonly year?: number;
  /** By code of vocabulary, in the order of the content type. */
  readonly terms?: Readonly<Record<string, readonly Term[]>>;
  /** Names of these vocabularies, by code. */
  readonly vocabularies?: Readonly<Record<string, Label>>;
  readonly summary?: string;
  readonly projectTitle?: RichText;
  readonly context?: RichText;
  readonly projectDetail?: RichText;
  readonly organisation?: RichText;
  readonly foundationOpinion?: RichText;
  readonly callsToAction?: readonly CallToAction[];
  readonly addresses?: readonly Address[];
  readonly phones?: readonly Phone[];
  readonly emails?: readonly Email[];
  readonly websites?: readonly Website[];
  readonly socials?: readonly Social[];
  readonly supports?: readonly Support[];
  readonly logo?: Picture;
  readonly visual?: Picture;
  readonly updatedOn?: Day;
  readonly verifiedOn?: Day;
}

/** A text in the languages it exists in; French is the one that is always written first. */
export interface Label {
  readonly fr?: string;
  readonly en?: string;
}

export interface Term {
  readonly code: string;
  readonly label: Label;
  /** Whether it is the vocabulary itself. */
  readonly isRoot?: boolean;
  /** The directory, filtered by this term. */
  readonly url?: string;
}

export interface RichText {
  readonly html: string;
}

/** A call whose target was lost keeps its label and has no `url`. */
export interface CallToAction {
  readonly id: string;
  readonly label: string;
  readonly url?: string;
}

export interface Address {
  readonly id: string;
  readonly extra?: string;
  readonly street?: string;
  readonly poBox?: string;
  readonly postalCode?: string;
  readonly town?: string;
  readonly cedex?: string;
  readonly country?: { readonly code: string; readonly label: Label };
  /** The address as it is printed, one entry a line. */
  readonly lines?: readonly string[];
  readonly mapUrl?: string;
}

export interface Phone {
  readonly id: string;
  /** E.164, for the link. */
  readonly number: string;
  readonly display?: string;
}

export interface Email {
  readonly id: string;
  readonly address: string;
}

export interface Website {
  readonly id: string;
  readonly url?: string;
  readonly label: string;
}

export interface Social {
  readonly id: string;
  readonly network: string;
  readonly url?: string;
  /** A name that stands alone: “RTES sur LinkedIn”. */
  readonly label: string;
}

export interface Support {
  readonly id: string;
  readonly year?: number;
  readonly signatureDate?: PartialDate;
  readonly period?: { readonly start?: PartialDate; readonly end?: PartialDate };
  readonly amount?: Amount;
  readonly programme?: string;
  /** The same with its name in both languages. */
  readonly programmeTerm?: Term;
}

/** A date as precise as it is known: `2021`, `2021-06` or `2021-06-30`. */
export interface PartialDate {
  readonly value: string;
  readonly precision: 'year' | 'month' | 'day';
  readonly label: Label;
}

export interface Amount {
  readonly value: number | string;
  readonly currency: string;
  readonly label?: Label | string;
}

export interface Picture {
  readonly url: string;
  readonly alt?: string;
  readonly width?: number;
  readonly height?: number;
  readonly credit?: string;
}

export interface Day {
  readonly value: string;
  readonly label: Label;
}

/** Whether an answer is a partner at all; the rest of the shape is the server's promise. */
export function isPartner(answer: unknown): answer is Partner {
  if (typeof answer !== 'object' || answer === null) {
    return false;
  }
  const { id, name, url } = answer as Record<string, unknown>;
  return [id, name, url].every((text) => typeof text === 'string' && text !== '');
}
