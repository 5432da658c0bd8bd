import { describe, expect, test } from "vitest";
import { identifyTranscriptSpeakers } from "#shared/import/transcripts/speakers/identifyTranscriptSpeakers.ts";
import { parseSpeakerLabel } from "#shared/import/transcripts/speakers/parseSpeakerLabel.ts";
import { hasSoundAlike, readSpokenName } from "#shared/import/transcripts/speakers/spokenNames.ts";
import type { SpeakerCorrections, TranscriptSpeaker } from "#shared/import/transcripts/speakers/transcriptSpeaker.ts";
import { findDelegationsNamed, LISTED_DELEGATIONS } from "#shared/states/delegations.ts";

const D = LISTED_DELEGATIONS;

/** What words are read as: "CAN", "CAN?" if they are only like it, "NER|NGA" if they may mean several, or "". */
function named(words: string): string {
  const name = readSpokenName(words, D);
  if (!name) return "";
  const codes = name.delegations.map(({ code }) => code).join("|");
  return name.isExact || name.delegations.length > 1 ? codes : `${codes}?`;
}

describe("A name in spoken words", () => {
  test.each([
    ["the distinguished delegate of Canada. You", "CAN"],
    ["the distinguished representative of the Democratic Republic of the Congo for", "COD"],
    ["the Congo", "COG"],
    ["Guinea-Bissau and", "GNB"],
    ["Equatorial Guinea", "GNQ"],
    ["Papua New Guinea", "PNG"],
    ["Guinea, please", "GIN"],
    ["the Democratic People's Republic of Korea", "PRK"],
    ["the Republic of Korea", "KOR"],
    ["the Dominican Republic", "DOM"],
    ["Dominica", "DMA"],
    ["Niger", "NER"],
    ["Nigeria", "NGA"],
    ["the Islamic Republic of Iran", "IRN"],
    ["Democratic Republic of Congo", "COD"],
    ["kyrgyz stan", "KGZ"],
    ["the EU and its member states", "EU"],
    ["CARICOM", "CARICOM"],
    ["la distinguée représentante de la France", "FRA"],
    ["al distinguido representante de México", "MEX"],
    ["加拿大代表发言", "CAN"],
    ["S Watini", "SWZ?"],
    ["Cabo Verdi", "CPV?"],
    ["Cote devoir", "CIV?"],
    ["my colleague", ""],
    ["the floor", ""],
    ["it", ""],
  ])("%j is %j", (words, expected) => {
    expect(named(words)).toBe(expected);
  });

  test.each([
    ["Austrlia", ["AUS", "AUT"]],
    ["Slovekia", ["SVK", "SVN"]],
    ["Nigera", ["NER", "NGA"]],
    ["Dominican", ["DMA", "DOM"]],
  ])("is asked about if it may be either: %j", (words, codes) => {
    const name = readSpokenName(words, D);
    expect(name?.isExact).toBe(false);
    expect(name?.delegations.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  });

  test("is known to be like another's", () => {
    const alike = (name: string) => hasSoundAlike(findDelegationsNamed(name)[0]!, D);
    expect(
      [
        "Niger",
        "Nigeria",
        "Austria",
        "Australia",
        "Slovakia",
        "Slovenia",
        "Iran",
        "Iraq",
        "Guinea",
        "Congo",
        "Dominica",
        "Republic of Korea",
        "Mali",
      ].filter((name) => !alike(name)),
    ).toEqual([]);
    expect(["Mexico", "Norway", "Brazil"].filter(alike)).toEqual([]);
  });
});

describe("A label", () => {
  const read = (label: string) => {
    const { role, delegation, candidates } = parseSpeakerLabel(label, D);
    return delegation?.code ?? (candidates.length > 0 ? candidates.map(({ code }) => `${code}?`).join(" ") : role);
  };
  test.each([
    ["CANADA", "CAN"],
    ["Ms. Okafor (Nigeria)", "NGA"],
    ["Distinguished Delegate of New Zealand", "NZL"],
    ["Canada - Mr. Smith", "CAN"],
    ["EU", "EU"],
    ["CHAIR", "chair"],
    ["Madam Chairperson", "chair"],
    ["La présidente", "chair"],
    ["Speaker 14", "unknown"],
    ["Unknown speaker", "unknown"],
    ["Ann Lee", "unknown"],
    ["Cabo Verdi", "CPV?"],
    ["can", "unknown"],
  ])("%j says %j", (label, expected) => {
    expect(read(label)).toBe(expected);
  });
});

type Spoken = readonly (readonly [label: string, words: string])[];

function speakersOf(spoken: Spoken, corrections: SpeakerCorrections = {}) {
  const cues = spoken.map(([label, words], i) => ({ from: i * 1000, to: i * 1000 + 900, label, words }));
  return identifyTranscriptSpeakers(cues, D, corrections);
}

function printed({ role, delegation, isSure }: Pick<TranscriptSpeaker, "role" | "delegation" | "isSure">): string {
  return `${delegation?.code ?? role}${isSure ? "" : "?"}`;
}

const SITTING: Spoken = [
  ["Speaker 1", "Good morning. I give the floor to the distinguished delegate of Canada."],
  ["Speaker 2", "Thank you, Chair. We agree."],
  ["Speaker 1", "Thank you, Canada. I call on Niger, followed by Norway."],
  ["Speaker 3", "Thank you."],
  ["Speaker 1", "I thank the representative of Niger. Norway, you have the floor."],
  ["Speaker 4", "We have nothing to add."],
  ["Speaker 1", "I now give the floor to Barbados on behalf of CARICOM."],
  ["Speaker 5", "I have the honour to speak on behalf of CARICOM."],
  ["Speaker 1", "Thank you, Barbados. We turn to other matters."],
];

describe("The speakers of a sitting", () => {
  test("follow from whom the Chair calls and thanks, and one call alone is not sure", () => {
    const { speakers, turns } = speakersOf(SITTING);
    expect(speakers.map(printed)).toEqual(["chair", "CAN", "NER", "NOR?", "BRB"]);
    expect(turns.find(({ label }) => label === "Speaker 5")?.behalf?.code).toBe("CARICOM");
  });

  test("are asked about if the Chair's words contradict each other", () => {
    const spoken: Spoken = SITTING.map(([label, words]) => [
      label,
      words.replace("representative of Niger", "representative of Nigeria"),
    ]);
    const niger = speakersOf(spoken).speakers[2]!;
    expect(niger.isSure).toBe(false);
    expect([niger.delegation!, ...niger.candidates].map(({ code }) => code).sort()).toEqual(["NER", "NGA"]);
  });

  test("are what the user says, for every turn of the label", () => {
    const mexico = findDelegationsNamed("Mexico")[0]!;
    const { speakers, turns } = speakersOf(SITTING, { "Speaker 4": mexico, "Speaker 2": "nobody" });
    expect(speakers.map(printed)).toEqual(["chair", "unknown", "NER", "MEX", "BRB"]);
    expect(turns.filter(({ label }) => label === "Speaker 4").map(printed)).toEqual(["MEX"]);
  });

  test("are never sure in a file that names none", () => {
    const { speakers } = speakersOf(SITTING.map(([, words]) => ["", words]));
    expect(speakers.map(printed)).toEqual(["chair?", "CAN?", "NER?", "NOR?", "BRB?"]);
  });

  test("are unsure in a turn that the Chair gives to somebody else", () => {
    const spoken: Spoken = [
      ...SITTING,
      ["Speaker 1", "I give the floor to Mexico."],
      ["Speaker 2", "Thank you."],
      ["Speaker 1", "Thank you, Mexico. I give the floor to Canada."],
      ["Speaker 2", "Thank you."],
      ["Speaker 1", "Thank you, Canada. I give the floor to Canada again."],
      ["Speaker 2", "Thank you."],
      ["Speaker 1", "I thank Canada."],
    ];
    const { speakers, turns } = speakersOf(spoken);
    expect(printed(speakers[1]!)).toBe("CAN");
    expect(turns.filter(({ label }) => label === "Speaker 2").map(printed)).toEqual(["CAN", "MEX?", "CAN", "CAN"]);
  });
});
