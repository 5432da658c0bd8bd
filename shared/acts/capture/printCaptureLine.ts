import { SIGN_BY_STANCE, trackNameAsTyped } from "./parseCaptureLine.ts";
import type { CapturedLine, SpeakingDelegation, QuotedWording, CapturedDelegationStatement } from "./capturedLine.ts";
import { findDelegationsNamed, type Delegation } from "#shared/states/delegations.ts";

/** Prints a line in its standard form; `parseLine` reads it back as the same line. */
export function printCaptureLine({
  address,
  statements,
  track,
  status,
  basis,
  confidentiality,
  comment,
}: CapturedLine): string {
  const printed = statements.map(printStatement).join(" / ");
  const marks = [
    track && `@${trackNameAsTyped(track.value)}`,
    status && `!${status.value}`,
    basis && `^${[basis.value.how, basis.value.clock].filter(Boolean).join(" ")}`,
    confidentiality && `#${confidentiality.value}`,
    comment && `// ${comment.value}`,
  ];
  return [address?.value, printed, ...marks].filter(Boolean).join(" ");
}

function printStatement({ parties, stance, quoted }: CapturedDelegationStatement): string {
  return [
    ...parties.map(printParty),
    stance && SIGN_BY_STANCE[stance],
    ...quoted.map((each, i) => printQuotedWording(each, i)),
  ]
    .filter(Boolean)
    .join(" ");
}

function printParty({ behalf, aligning, ...party }: SpeakingDelegation): string {
  return [
    printDelegationForCapture(party),
    behalf && `for ${printDelegationForCapture(behalf)}`,
    aligning && `with ${printDelegationForCapture(aligning)}`,
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * Returns a delegation as it is written in a line: by its code or, if others have the same code, by its name. A code
 * that is not listed is that of a group which the team added.
 */
export function printDelegationForCapture({ code, name }: Delegation): string {
  if (code === undefined) return `[${name}]`;
  return findDelegationsNamed(code).length <= 1 ? code : name;
}

/**
 * Prints quoted words. New text begins with ">", but after another quotation that would read as a replacement of it, so
 * an empty quotation comes first.
 */
export function printQuotedWording(quoted: QuotedWording, i = 0): string {
  switch (quoted.kind) {
    case "on":
      return quote(quoted.text) + nth(quoted.nth) + (quoted.of ? ` of ${printDelegationForCapture(quoted.of)}` : "");
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
