import { message } from "#shared/messages/messages.ts";

/** How one language names an omission in a document, without the characters that isolate inserted text. */
export interface OmissionWords {
  /** "Omission" */
  readonly name: string;
  /** "After Article 2", for the label of the provision before it. */
  readonly placeOf: (label: string) => string;
  /** "[Omission · After Article 2]" */
  readonly lineOf: (label: string) => string;
}

/** Stands for a label in a sentence. */
const LABEL = "\uFFFC";

export function omissionWordsInMessageLanguage(): OmissionWords {
  const name = trimWithoutBidiIsolates(message("briefing.gap"));
  const place = trimWithoutBidiIsolates(message("briefing.after", { place: LABEL }));
  const placeOf = (label: string) => place.replace(LABEL, () => label);
  return { name, placeOf, lineOf: (label) => `[${name} · ${placeOf(label)}]` };
}

/** Removes the characters that isolate inserted text within a sentence. */
export function trimWithoutBidiIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/gu, "").trim();
}
