import { expect, it } from "vitest";
import { findCaptureLineCompletions } from "#shared/acts/capture/captureLineCompletions.ts";
import { SMALL_DRAFT } from "#test/support/team/team.ts";

const names = { tracks: ["plenary", "informals", "ad hoc group"], draft: SMALL_DRAFT };
/** Returns what "|" in a line may be completed to: the part that is replaced, then the first few options. */
function offered(marked: string): string {
  const caret = marked.indexOf("|");
  const line = marked.replace("|", "");
  const { from, to, options } = findCaptureLineCompletions(line, caret, names);
  const texts = options.map(({ text }) => text);
  return texts.length === 0 ? "" : `${line.slice(from, to)}: ${texts.slice(0, 3).join(" ")}`;
}

it.each([
  ["new z|", "new z: NZL CANZ"],
  ["CAN new z| +", "new z: NZL CANZ"],
  ["CAN NZ + / swit|", "swit: CHE"],
  ["BRB for cari|", "cari: CARICOM GRULAC CELAC"],
  ["CAN|", ""],
  ["CAN |", ""],
  ["NAM|", "NAM: Namibia Non-Aligned Movement VNM"],
  ["CAN + @|", "@: @plenary @informals @ad-hoc-group"],
  ["CAN + @in|", "@in: @informals"],
  ["CAN + @informals|", ""],
  ["CAN + !p|", "!p: !pending !package"],
  ["CAN + ^w|", "^w: ^webcast"],
  ["CAN + #|", "#: #public #team #chatham"],
  ["2|", "2: 2 2(1) 2(1)(a)"],
  ["2 (1|", "2 (1: 2(1) 2(1)(a)"],
  ["purp|", "purp: 1"],
  ["1|", ""],
  ['MEX "pla|', ""],
  ["sw|eden", ""],
  ["|", ""],
])("A capture line suggests completions for %s", (marked, expected) => {
  expect(offered(marked)).toBe(expected);
});
