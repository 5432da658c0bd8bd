import type { Line, Party, Quoted, Saying } from "#shared/acts/capture/line.ts";
import type { ParsedLine } from "#shared/acts/capture/grammar.ts";

/** A line's meaning in short, and the codes of what is wrong with it. */
export function meaningOf({ line, faults }: ParsedLine): string {
  const { address, sayings, track, status, basis, confidentiality, comment }: Line = line;
  const parts = [
    address && `at ${address.value}`,
    ...sayings.map(saying),
    track && `track ${track.value}`,
    status && `status ${status.value}`,
    basis && `basis ${[basis.value.how, basis.value.clock].filter(Boolean).join(" ")}`,
    confidentiality && `for ${confidentiality.value}`,
    comment && `comment ${comment.value}`,
    ...faults.map(({ why }) => `!${why.code.replace("capture.", "")}`),
  ];
  return parts.filter(Boolean).join("; ");
}

function saying({ parties, stance, quoted }: Saying): string {
  return [parties.map(party).join(", "), stance, ...quoted.map(words)].filter(Boolean).join(" ");
}

function party({ name, behalf, aligning }: Party): string {
  return [name, behalf && `(for ${behalf.name})`, aligning && `(with ${aligning.name})`].filter(Boolean).join(" ");
}

function words(quoted: Quoted): string {
  const nth = "nth" in quoted && quoted.nth ? `#${quoted.nth}` : "";
  switch (quoted.is) {
    case "on":
      return `on <${quoted.text}>${nth}${quoted.of ? ` of ${quoted.of.name}` : ""}`;
    case "add":
      return `adds <${quoted.new}>`;
    case "change":
      return quoted.new ? `<${quoted.old}>${nth} becomes <${quoted.new}>` : `<${quoted.old}>${nth} goes`;
  }
}
