import { describe, expect, test } from "vitest";
import { isMessageCode } from "#shared/messages/messages.ts";
import { findRight } from "#shared/rights/catalogue.ts";
import { WATCH_RULES, type WatchRuleId } from "#shared/watch/rules.ts";
import { flagged, oneOf } from "./support.ts";

/** What each rule about words flags, and texts that it does not flag. */
const STANDING: Readonly<
  Partial<Record<WatchRuleId, { flags: readonly (readonly [string, ...string[]])[]; not: string[] }>>
> = {
  "state-may": {
    flags: [
      ["Each State Party may keep a list of lamps.", "may"],
      ["States Parties may, by agreement, share a lamp.", "may"],
      ["A State Party, on being asked in writing, may put out a lamp.", "may"],
      ["The requested State Party may refuse."],
      ["Any Party may speak.", "may"],
    ],
    not: [
      "A lamp may be lit.",
      "States Parties may not put out a lamp.",
      "The Conference of the Parties may meet.",
      "States Parties shall do what they may.",
    ],
  },
  "soft-duty": {
    flags: [
      ["States Parties shall endeavour to light lamps.", "shall endeavour to"],
      [
        "They shall consider adopting a rule and are encouraged to tell.",
        "shall consider adopting",
        "are encouraged to",
      ],
    ],
    not: ["They shall consider the reports.", "The endeavour was great."],
  },
  "subject-to-domestic-law": {
    flags: [
      ["Subject to its domestic law, each State Party shall help.", "Subject to its domestic law"],
      [
        "It shall, subject to the requirements of their internal legislation, help.",
        "subject to the requirements of their internal legislation",
      ],
      [
        "Save as the law of the State Party concerned allows, no lamp is put out.",
        "Save as the law of the State Party concerned allows",
      ],
      ["It shall do so where permitted by its domestic law.", "where permitted by its domestic law"],
    ],
    not: ["Domestic law is subject to this Convention.", "Subject to paragraph 2, lamps are lit."],
  },
  "in-accordance-with-domestic-law": {
    flags: [
      ["In accordance with its domestic law, a lamp is lit.", "In accordance with its domestic law"],
      ["Remedies are those provided for under its domestic law.", "under its domestic law"],
      ["as provided for in their national legislation", "as provided for in their national legislation"],
    ],
    not: [
      "in accordance with international human rights law",
      "such measures as may be necessary to establish as criminal offences under its domestic law, when committed intentionally",
    ],
  },
  "without-prejudice": {
    flags: [
      ["Without  prejudice to article 5, lamps are lit.", "Without  prejudice to"],
      ["This shall not affect the rights of others.", "shall not affect"],
    ],
    not: ["with prejudice to nobody"],
  },
  "where-appropriate": {
    flags: [["They shall, where appropriate, and as necessary, tell.", "where appropriate", "as necessary"]],
    not: ["They shall take appropriate measures.", "as long as necessary measures are taken"],
  },
  "extent-possible": {
    flags: [
      [
        "They shall tell, to the greatest extent possible and within their means.",
        "to the greatest extent possible",
        "within their means",
      ],
    ],
    not: ["It is possible to tell to that extent."],
  },
  "national-security": {
    flags: [
      [
        "It may refuse to protect its national security, ordre public or other essential interests.",
        "national security",
        "ordre public",
        "other essential interests",
      ],
    ],
    not: ["The nation is secure; social security is national."],
  },
  "kept-secret": {
    flags: [["A provider shall keep confidential the fact of any order.", "keep confidential"]],
    not: ["Confidential records are kept for a year."],
  },
};

describe.each(Object.entries(STANDING))("The rule %s", (id, { flags, not }) => {
  test.each(flags)("flags %s", (text, ...words) => {
    expect(flagged(oneOf(text), id as WatchRuleId)).toEqual(words.length > 0 ? words : ["may"]);
  });
  test.each(not)("does not flag %s", (text) => {
    expect(flagged(oneOf(text), id as WatchRuleId)).toEqual([]);
  });
});

describe("In another language, the drafting watch", () => {
  test.each([
    [
      "fr",
      "subject-to-domestic-law",
      "Sous réserve de son droit interne, chaque État Partie aide.",
      "Sous réserve de son droit interne",
    ],
    ["fr", "where-appropriate", "Ils aident, s’il y a lieu, et le cas échéant.", "s’il y a lieu|le cas échéant"],
    ["fr", "state-may", "Les États Parties peuvent aider.", "peuvent"],
    [
      "es",
      "in-accordance-with-domestic-law",
      "De conformidad con su derecho interno, ayudará.",
      "De conformidad con su derecho interno",
    ],
    ["es", "without-prejudice", "sin perjuicio de lo dispuesto", "sin perjuicio de"],
    [
      "ru",
      "in-accordance-with-domestic-law",
      "в соответствии со своим внутренним законодательством",
      "в соответствии со своим внутренним законодательством",
    ],
    ["ru", "national-security", "в интересах национальной безопасности", "национальной безопасности"],
    [
      "ar",
      "in-accordance-with-domestic-law",
      "تتخذ كل دولة طرف، وفقا لقانونها الداخلي، ما يلزم",
      "وفقا لقانونها الداخلي",
    ],
    ["ar", "where-appropriate", "تتعاون الدول، حسب الاقتضاء، فيما بينها", "حسب الاقتضاء"],
    ["zh", "in-accordance-with-domestic-law", "各缔约国应根据其国内法采取措施", "根据其国内法"],
    ["zh", "where-appropriate", "缔约国应酌情合作", "酌情"],
  ] as const)("flags (%s: %s)", (language, id, text, words) => {
    expect(flagged(oneOf(text, language), id)).toEqual(words.split("|"));
  });

  test("does not look for words of one language in another", () => {
    expect(flagged(oneOf("as appropriate", "fr"), "where-appropriate")).toEqual([]);
    expect(flagged(oneOf("as appropriate", "sw"), "where-appropriate")).toEqual([]);
  });
});

describe("Every rule", () => {
  test.each(WATCH_RULES.map(({ id }) => id))("(%s) says what it is, why, and where that comes from", (id) => {
    for (const part of ["", ".why", ".source"]) expect(isMessageCode(`watch.${id}${part}`), part).toBe(true);
  });

  test("has an id of its own, and names rights of the catalogue", () => {
    expect(new Set(WATCH_RULES.map(({ id }) => id)).size).toBe(WATCH_RULES.length);
    expect(WATCH_RULES.flatMap(({ rights }) => rights).filter((right) => !findRight(right))).toEqual([]);
  });

  test("is tested here if it looks for words", () => {
    const words = WATCH_RULES.filter(({ search }) => search.kind === "words").map(({ id }) => id);
    expect(Object.keys(STANDING).sort()).toEqual(words.sort());
  });
});
