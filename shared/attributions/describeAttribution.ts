import { getMessageLanguage, message } from "#shared/messages/messages.ts";
import { delegationNameInLanguage } from "#shared/states/delegationNameInLanguage.ts";
import type { AttributedParty, Attribution } from "./attribution.ts";

/** The longest piece of wording that is printed whole, in characters. */
const LONGEST = 120;

/** Describes an attribution in a sentence: "Canada, New Zealand propose “international human rights law”". */
export function describeAttribution({ parties, kind, words }: Attribution): string {
  const characters = [...words];
  const short = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : words;
  const names = parties.map(describeParty).join(message("list.comma"));
  return message("attribution", { parties: names, kind, about: words === "" ? "provision" : "words", words: short });
}

/** Names why an attribution is doubtful, with commas between; "" if it is certain. */
export function describeAttributionDoubts({ doubts }: Attribution): string {
  return [...new Set(doubts)].map((doubt) => message(`attribution.doubt.${doubt}`)).join(message("list.comma"));
}

function describeParty({ name, behalf }: AttributedParty): string {
  const shown = (each: string) => delegationNameInLanguage(getMessageLanguage(), each);
  return behalf ? `${shown(name)} (${shown(behalf.name)})` : shown(name);
}
