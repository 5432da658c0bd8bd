import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { message } from "#shared/messages/messages.ts";
import { optionProvisionOfAnchor, type AnchorTextDifference } from "#shared/revise/place/anchorTextDifference.ts";
import { textChainsOf } from "../texts/textChains.ts";
import { findDraftById } from "../texts/currentText.ts";
import type { Ledger } from "../ledger.ts";
import type { EntryValidityInText } from "./entryValidityInText.ts";
import { revisionDateOf, formatTextDate, shortNameOfText, type TextEntry } from "../texts/textEntries.ts";

/** The passage that an entry was made on. */
export interface PassageReference {
  /**
   * The text: "9 Dec 2015", or another short name if the date does not distinguish it from the document's other texts.
   */
  readonly text: string;
  /** "option 1", or "" if the passage is in no option. */
  readonly option: string;
  /** The address in that text. */
  readonly address: string;
}

interface ValidityShown {
  readonly validity: EntryValidityInText;
  readonly change?: AnchorTextDifference | null | undefined;
}

/** Describes the text, the option and the address that an anchor was made on, as they are printed. */
export function describeOriginalPassage(ledger: Ledger, anchor: Anchor): PassageReference {
  const draft = findDraftById(ledger, anchor.draft);
  const [text] = ledger.drafts.get(anchor.draft)?.texts ?? [];
  const index = draft ? indexOfProvision(draft, anchor.provision) : -1;
  const option = draft ? optionProvisionOfAnchor(draft, anchor) : -1;
  return {
    text: text ? nameOfDay(ledger, text) || shortNameOfText(text) : "",
    option: option < 0 ? "" : optionName(draft!.provisions[option]!.address),
    address: index < 0 ? anchor.provision : draft!.provisions[index]!.address,
  };
}

/** Returns the date of a text, or "" if it has none or another text of its document and language has the same date. */
function nameOfDay({ texts }: Ledger, text: TextEntry): string {
  const date = revisionDateOf(text.revision);
  const isShared = textChainsOf(texts).some(
    (chain) =>
      chain.texts.includes(text) && chain.texts.some((each) => each !== text && revisionDateOf(each.revision) === date),
  );
  return isShared ? "" : formatTextDate(text);
}

/** Returns, for example, "9 Dec 2015, option 1". */
export function printOriginalTextName({ text, option }: PassageReference): string {
  return option === "" ? text : message("taken-on.option", { text, option });
}

/** Returns, for example, "9 Dec 2015, 2(1)(1)(option 1)". */
export function printOriginalTextAndAddress({ text, address }: PassageReference): string {
  return message("taken-on.place", { text, address });
}

/**
 * Describes in words how far an entry applies to a text and, for an earlier entry, whether its own words or those
 * around it changed.
 */
export function describeEntryValidityInText({ validity, change }: ValidityShown): string {
  return message(change === "around" ? "validity.around" : `validity.${validity}`);
}

/** Returns the option at the end of an address as it is cited: "option 1". */
function optionName(address: string): string {
  const [, num = ""] = /\(option ([^()]+)\)$/.exec(address) ?? [];
  return message("cite.option", { num, place: Number(num) || 0 });
}
