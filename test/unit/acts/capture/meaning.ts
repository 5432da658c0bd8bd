import type {
  CapturedLine,
  SpeakingDelegation,
  QuotedWording,
  CapturedDelegationStatement,
} from "#shared/acts/capture/capturedLine.ts";
import type { ParsedCaptureLine } from "#shared/acts/capture/parseCaptureLine.ts";

/** Summarises a line's meaning, with the codes of its faults. */
export function meaningOf({ line, faults }: ParsedCaptureLine): string {
  const { address, statements, track, status, basis, confidentiality, comment }: CapturedLine = line;
  const parts = [
    address && `at ${address.value}`,
    ...statements.map(saying),
    track && `track ${track.value}`,
    status && `status ${status.value}`,
    basis && `basis ${[basis.value.how, basis.value.clock].filter(Boolean).join(" ")}`,
    confidentiality && `for ${confidentiality.value}`,
    comment && `comment ${comment.value}`,
    ...faults.map(({ refusal }) => `!${refusal.code.replace("capture.", "")}`),
  ];
  return parts.filter(Boolean).join("; ");
}

function saying({ parties, stance, quoted }: CapturedDelegationStatement): string {
  return [parties.map(party).join(", "), stance, ...quoted.map(words)].filter(Boolean).join(" ");
}

function party({ name, behalf, aligning }: SpeakingDelegation): string {
  return [name, behalf && `(for ${behalf.name})`, aligning && `(with ${aligning.name})`].filter(Boolean).join(" ");
}

function words(quoted: QuotedWording): string {
  const nth = "nth" in quoted && quoted.nth ? `#${quoted.nth}` : "";
  switch (quoted.kind) {
    case "on":
      return `on <${quoted.text}>${nth}${quoted.of ? ` of ${quoted.of.name}` : ""}`;
    case "add":
      return `adds <${quoted.new}>`;
    case "change":
      return quoted.new ? `<${quoted.old}>${nth} becomes <${quoted.new}>` : `<${quoted.old}>${nth} goes`;
  }
}
