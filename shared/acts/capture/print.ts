import { SIGNS, trackWord } from "./grammar.ts";
import type { Line, Party, Quoted, Saying } from "./line.ts";
import { delegationsCalled, type Delegation } from "#shared/states/delegations.ts";

/** The one spelling of a line: what `parseLine` reads as the same. */
export function printLine({ address, sayings, track, status, basis, confidentiality, comment }: Line): string {
  const said = sayings.map(printSaying).join(" / ");
  const marks = [
    track && `@${trackWord(track.value)}`,
    status && `!${status.value}`,
    basis && `^${[basis.value.how, basis.value.clock].filter(Boolean).join(" ")}`,
    confidentiality && `#${confidentiality.value}`,
    comment && `// ${comment.value}`,
  ];
  return [address?.value, said, ...marks].filter(Boolean).join(" ");
}

function printSaying({ parties, stance, quoted }: Saying): string {
  return [...parties.map(printParty), stance && SIGNS[stance], ...quoted.map((each, i) => printQuoted(each, i))]
    .filter(Boolean)
    .join(" ");
}

function printParty({ behalf, aligning, ...party }: Party): string {
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
  return delegationsCalled(code).length === 1 ? code : name;
}

/** Behind another quotation ">" alone would put the one in the place of the other. */
export function printQuoted(quoted: Quoted, i = 0): string {
  switch (quoted.is) {
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
