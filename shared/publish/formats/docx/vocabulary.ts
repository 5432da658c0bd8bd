import { LANGUAGES } from "#shared/base/language.ts";
import { message, withMessageLanguage, type MessageCode } from "#shared/messages/messages.ts";
import { ANNOTATION_KINDS, type AnnotationKind } from "#shared/records/kinds/annotation.ts";
import { PROVISION_STATUSES } from "#shared/records/kinds/status.ts";
import { RIGHTS } from "#shared/rights/catalogue.ts";
import { SEVERITY_GRADE_NAMES } from "#shared/rights/ratingLevels.ts";
import { omissionWordsInMessageLanguage, trimWithoutBidiIsolates, type OmissionWords } from "../omissionWords.ts";

/** Clausemark's own words in a document, by which its comments are recognised without their manifest. */
export interface DocxVocabulary {
  readonly kinds: ReadonlyMap<string, AnnotationKind>;
  readonly severities: ReadonlySet<string>;
  /** The ids of rights by their names. */
  readonly rights: ReadonlyMap<string, string>;
  readonly omissions: readonly OmissionWords[];
  /** The names of statuses of provisions. */
  readonly statuses: ReadonlySet<string>;
}

/** Returns the words in the current message language. */
export function currentDocxVocabulary(): DocxVocabulary {
  return merged([spokenWords()]);
}

/** Loads the words in all languages, since a file may have been made in any of them. */
export async function loadDocxVocabulary(): Promise<DocxVocabulary> {
  return merged(await Promise.all(LANGUAGES.map((each) => withMessageLanguage(each, spokenWords))));
}

function spokenWords() {
  return {
    kinds: ANNOTATION_KINDS.map((kind) => [word(`kind.${kind}`), kind] as const),
    severities: SEVERITIES.map(word),
    rights: RIGHTS.map(({ id }) => [word(`right.${id}`), id] as const),
    omissions: [omissionWordsInMessageLanguage()],
    statuses: PROVISION_STATUSES.map((status) => word(`provision-status.${status}`)),
  };
}

function merged(all: readonly ReturnType<typeof spokenWords>[]): DocxVocabulary {
  return {
    kinds: new Map(all.flatMap(({ kinds }) => kinds)),
    severities: new Set(all.flatMap(({ severities }) => severities)),
    rights: new Map(all.flatMap(({ rights }) => rights)),
    omissions: all.flatMap(({ omissions }) => omissions),
    statuses: new Set(all.flatMap(({ statuses }) => statuses)),
  };
}

const NAMES = Object.values(SEVERITY_GRADE_NAMES);
const SEVERITIES: readonly string[] = [
  ...NAMES.map((name) => `severity.${name}`),
  ...NAMES.map((name) => `severity.${name}.provisional`),
  ...NAMES.filter((name) => name !== "critical").map((name) => `severity.${name}.at-least`),
  "severity.not-assessed",
  "severity.blind",
];

function word(code: string): string {
  return trimWithoutBidiIsolates(message(code as MessageCode));
}
