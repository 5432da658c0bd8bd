import { STANCE_SIGNS, slugifyTrack } from "./parseLine.ts";
import type { CapturedLine, SpeakingParty, QuotedWording, DelegationStatement } from "./capturedLine.ts";
import { findDelegationsByName, type Delegation } from "#shared/states/delegations.ts";

/** The one spelling of a line: what `parseLine` reads as the same. */
export function printLine({
  address,
  statements,
  track,
  status,
  basis,
  confidentiality,
  comment,
}: CapturedLine): string {
  const said = statements.map(printSaying).join(" / ");
  const marks = [
    track && `@${slugifyTrack(track.value)}`,
    status && `!${status.value}`,
    basis && `^${[basis.value.how, basis.value.clock].filter(Boolean).join(" ")}`,
    confidentiality && `#${confidentiality.value}`,
    comment && `// ${comment.value}`,
  ];
  return [address?.value, said, ...marks].filter(Boolean).join(" ");
}

function printSaying({ parties, stance, quoted }: DelegationStatement): string {
  return [...parties.map(printParty), stance && STANCE_SIGNS[stance], ...quoted.map((each, i) => printQuoted(each, i))]
    .filter(Boolean)
    .join(" ");
}

function printParty({ behalf, aligning, ...party }: SpeakingParty): string {
  return [
    printDelegation(party),
    behalf && `for ${printDelegation(behalf)}`,
    aligning && `with ${printDelegation(aligning)}`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** How a delegation is written in a line: by its code, or, where others go by that too, by its name. */
export function printDelegation({ code, name }: Delegation): string {
  if (code === undefined) return `[${name}]`;
  return findDelegationsByName(code).length === 1 ? code : name;
}

/** Behind another quotation ">" alone would put the one in the place of the other. */
export function printQuoted(quoted: QuotedWording, i = 0): string {
  switch (quoted.kind) {
    case "on":
      return quote(quoted.text) + nth(quoted.nth) + (quoted.of ? ` of ${printDelegation(quoted.of)}` : "");
    case "add":
      return `${i === 0 ? "" : '"" '}> ${quote(quoted.new)}`;
    case "change":
      return `${quote(quoted.old)}${nth(quoted.nth)} > ${quote(quoted.new)}`;
  }
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function nth(n: number | undefined): string {
  return n === undefined ? "" : `#${n}`;
}
