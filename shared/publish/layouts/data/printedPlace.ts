import type { Draft } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import { formatProvisionLabel } from "./provisionLabel.ts";

/**
 * Names a provision for readers on paper: "Article 24(2)", "Preambular paragraph 11". `inline` is the form within a
 * sentence. Parts of addresses that only Clausemark uses are put in words.
 *
 * @example
 * printProvisionPlace(draft, index); // "Article 3(19), unnumbered paragraph 3" for the address "3(19)(¶3)"
 * printProvisionPlace(draft, index); // "Article 3(option 1, occurrence 2)" for the address "3(option 1 #2)"
 */
export function printProvisionPlace(draft: Draft, index: number, form: "label" | "inline" = "label"): string {
  const { address } = draft.provisions[index]!;
  // A label would begin with the heading of the preamble, "Preamble(2)".
  const label = printUnnumbered(address.startsWith("preamble") ? address : formatProvisionLabel(draft, index), form);
  // A label may have words of a heading, such as "Room #2".
  return address.includes("#") ? printRepeated(label) : label;
}

/** Puts the parts of an address that only Clausemark uses in words: "preamble(11)", "3(19)(¶3)", "3(option 1 #2)". */
export function printAddress(address: string, form: "label" | "inline"): string {
  return printRepeated(printUnnumbered(address, form));
}

function printUnnumbered(address: string, form: "label" | "inline"): string {
  const code = form === "label" ? "briefing.place.preamble" : "briefing.place.preamble.inline";
  return address
    .replace(/^preamble\(([^()¶]+)\)/u, (_, number: string) => message(code, { number }))
    .replace(/^preamble(?=$| ?\()/u, () => message("briefing.place.whole-preamble"))
    .replace(/\(¶(\d+)\)/gu, (_, number: string) => message("briefing.place.unnumbered", { number }));
}

/** Puts the sign of the second place with the same number in words. */
function printRepeated(address: string): string {
  const repeated = (number: string) => message("briefing.place.repeated", { number });
  return address
    .replace(
      /\(([^()]+) #(\d+)\)/gu,
      (_, part: string, number: string) => `(${part}${message("list.comma")}${repeated(number)})`,
    )
    .replace(/ (?:#(\d+)|\(#(\d+)\))/gu, (_, one?: string, other?: string) => ` (${repeated(one ?? other ?? "")})`);
}
