import { describe, expect, test } from "vitest";
import { parseCaptureLine } from "#shared/acts/capture/parseCaptureLine.ts";
import { parseSpokenStatements } from "#shared/acts/transcripts/parseSpokenStatements.ts";
import { offerCaptureLines } from "#shared/acts/transcripts/offerCaptureLines.ts";
import { printIncompleteQuoteLine } from "#shared/acts/transcripts/transcriptQuote.ts";
import { identifyTranscriptSpeakers } from "#shared/import/transcripts/speakers/identifyTranscriptSpeakers.ts";
import { findSpokenAddresses } from "#shared/import/transcripts/spokenAddresses.ts";
import { findDelegationsNamed, LISTED_DELEGATIONS } from "#shared/states/delegations.ts";

const CANADA = findDelegationsNamed("Canada")[0]!;

describe("Addresses in spoken words", () => {
  test.each([
    ["On article 40, paragraph 2, we agree.", ["40(2)"], false],
    ["paragraph two of article forty", ["40(2)"], false],
    ["article twenty one paragraph 3 sub paragraph a", ["21(3)(a)"], false],
    ["para graph 2 of article 5 bis", ["5 bis(2)"], false],
    ["articles 5 and 6", ["5", "6"], false],
    ["paragraph 3", ["9(3)"], false],
    ["this article and the paragraph", [], false],
    ["article for tea", [], true],
    ["article 17 of the Covenant", [], true],
    ["articles 5 to 9", [], true],
  ])("%j are %j", (words, addresses, isUnclear) => {
    expect(findSpokenAddresses(words, "9")).toEqual({ addresses, isUnclear });
  });

  test("are unclear if a paragraph has no article", () => {
    expect(findSpokenAddresses("paragraph 3", null)).toEqual({ addresses: [], isUnclear: true });
  });
});

/** What a sentence of Canada says: "CAN supports; NZL with CAN". */
function saidIn(sentence: string): string {
  return parseSpokenStatements(sentence, CANADA, LISTED_DELEGATIONS)
    .map(({ parties, stance, quoted }) => {
      const who = parties.map(({ code, behalf, aligning }) =>
        [code, behalf && `for ${behalf.code}`, aligning && `with ${aligning.code}`].filter(Boolean).join(" "),
      );
      const words = quoted.map((each) => (each.kind === "change" ? `"${each.old}" > "${each.new}"` : each.kind));
      return [who.join(" "), stance, ...words].filter(Boolean).join(" ");
    })
    .join("; ");
}

describe("A sentence that plainly states a position", () => {
  test.each([
    ["We support article 5.", "CAN supports"],
    ["Thank you, Chair. My delegation strongly supports paragraph 2.", "CAN supports"],
    ["On article 5 we cannot support this text.", "CAN opposes"],
    ["We do not accept paragraph 2.", "CAN opposes"],
    ["We are not in a position to agree to paragraph 2.", "CAN opposes"],
    ["My delegation reserves its position on article 5.", "CAN reserves"],
    ["We are flexible on article 5.", "CAN flexible"],
    ["We propose to delete paragraph 2.", "CAN proposes"],
    ['We propose to replace "shall" with "may" in article 5.', 'CAN "shall" > "may"'],
    ['We propose to delete the words "as appropriate" in article 5.', 'CAN "as appropriate" > ""'],
    ["Canada, supported by New Zealand, proposed to delete paragraph 2.", "CAN proposes; NZL with CAN"],
    ["Mexico, supported by Norway and Chile, opposes article 5.", "MEX NOR CHL opposes"],
    ["The delegations of Mexico and Norway support article 5.", "MEX NOR supports"],
    ["Barbados, on behalf of CARICOM, supports article 5.", "BRB for CARICOM supports"],
    ["We support the proposal by Mexico on article 5.", "CAN with MEX"],
    ["We align ourselves with the statement of the European Union on article 5.", "CAN with EU"],
  ])("%j: %s", (sentence, expected) => {
    expect(saidIn(sentence)).toBe(expected);
  });
});

describe("A sentence that does not", () => {
  test.each([
    "We do not oppose article 5.",
    "It is not that we reject article 5.",
    "If paragraph 2 were deleted, we could support article 5.",
    "Does Canada support article 5?",
    "Some delegations oppose article 5.",
    "Last session we supported article 5.",
    "We supported article 5 in the working group.",
    "We support the deletion of article 5.",
    "We support deleting article 5.",
    "We support the amendment to article 5.",
    "We support Mexico in opposing article 5.",
    "We oppose the proposal of Mexico on article 5.",
    "We heard that Brazil opposes article 5.",
    "We support article 5 but not paragraph 2.",
    "We support paragraph 1 and we oppose paragraph 2.",
    "Mexico and those who support article 5 will meet at three.",
    "Canada, supported by Canada, proposed article 5.",
    "Nobody here supports article 5.",
    "We never opposed article 5.",
    "We have no objection to article 5.",
    "On article 5 we cannot accept the word shall.",
    "We oppose the reference to lamps in article 5.",
    "On article 5 we support the Chair.",
    "We support more training under article 5.",
    "We propose to come back to article 5 at three.",
  ])("offers nothing: %j", (sentence) => {
    expect(saidIn(sentence)).toBe("");
  });

  test("offers nothing of its speaker if he is no delegation", () => {
    expect(parseSpokenStatements("We support article 5.", null, LISTED_DELEGATIONS)).toEqual([]);
  });
});

describe("The lines that a transcript offers", () => {
  const spoken = [
    ["Chair", "We turn to article 40."],
    ["Canada", "Thank you. We support"],
    ["Canada", "this article. We oppose paragraph 2. We are proud of it, and we support it."],
    ["Speaker 9", "We oppose article 40."],
    ["Chair", "Norway, supported by Chile, proposed to delete article 41. We support articles 3 and 4."],
  ] as const;
  const cues = spoken.map(([label, words], i) => ({
    from: 3_720_000 + i * 5000,
    to: 3_725_000 + i * 5000,
    label,
    words,
  }));
  const { turns } = identifyTranscriptSpeakers(cues, LISTED_DELEGATIONS);

  test("have the address, the words, the webcast time and the label of a machine's transcript", () => {
    expect(
      offerCaptureLines(cues, turns, "automatic", LISTED_DELEGATIONS).map(({ line, addressFrom }) => [
        line,
        addressFrom,
      ]),
    ).toEqual([
      ["40 CAN + ^webcast 1:02:05 // “We support this article.” (machine transcript)", "chair"],
      ["40(2) CAN - ^webcast 1:02:10 // “We oppose paragraph 2.” (machine transcript)", "sentence"],
      [
        "41 NOR > / CHL with NOR ^webcast 1:02:20 // “Norway, supported by Chile, proposed to delete article 41.” (machine transcript)",
        "sentence",
      ],
    ]);
  });

  test("are capture lines without a fault, and say whose record it is", () => {
    const lines = offerCaptureLines(cues, turns, "official", LISTED_DELEGATIONS);
    expect(lines.flatMap(({ line }) => parseCaptureLine(line).faults)).toEqual([]);
    expect(lines.every(({ line }) => line.endsWith("(official record)"))).toBe(true);
  });

  test("are not offered for a speaker who is not sure", () => {
    const unsure = turns.map((turn) => ({ ...turn, isSure: false }));
    expect(offerCaptureLines(cues, unsure, "automatic", LISTED_DELEGATIONS).map(({ cue }) => cue)).toEqual([4]);
  });
});

test("A quote is a line without a sign: what it means is for the user to say", () => {
  const line = printIncompleteQuoteLine(CANADA, { words: 'We say "no" // never.', at: 3_730_000, maker: "automatic" });
  expect(line).toBe('CAN ^webcast 1:02:10 // “We say "no" // never.” (machine transcript)');
  const { line: parsed, faults } = parseCaptureLine(line);
  expect(faults.map(({ refusal }) => refusal.code)).toEqual(["capture.no-sign"]);
  expect(parsed.comment?.value).toBe('“We say "no" // never.” (machine transcript)');
});
