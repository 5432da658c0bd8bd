import { describe, expect, test } from "vitest";
import { isMessageCode } from "#shared/messages/messages.ts";
import { findRight } from "#shared/rights/catalogue.ts";
import { WATCH_RULES, type WatchRuleId } from "#shared/watch/watchRules.ts";
import { draftOf, flagged, oneOf } from "./support.ts";

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
      ["Parties may light lamps.", "may"],
      ["All Parties may light lamps.", "may"],
      ["States may light lamps.", "may"],
      ["A State may board and inspect a barge.", "may"],
      ["Contracting Parties may light lamps, and Member States may tend them.", "may", "may"],
      ["The requested Party may, in addition to what article 2 says, put out the lamp.", "may"],
      ["A Party that has more than one harbour may, for small lamps, reserve the right to use oil.", "may"],
      ["[Each Party [may]] light a lamp.", "may"],
      ["Where a Party cannot light a lamp, it may instead light a torch.", "may"],
    ],
    not: [
      "A lamp may be lit.",
      "No State may put out a lamp.",
      "Any Party may propose amendments, and may at any time, by written notice, denounce this Convention.",
      "Any Party may, at the time of signature, acceptance, approval or accession, specify its harbours.",
      "A Party may request another Party to light a lamp.",
      "Lamps lit by Parties may go out, and those of States may, too.",
      "Some Parties may need oil.",
      "Each Party shall take such measures as may be necessary.",
      "States Parties may not put out a lamp.",
      "The Conference of the Parties may meet.",
      "States Parties shall do what they may.",
    ],
  },
  "state-should": {
    flags: [
      ["Each Party should light a lamp.", "should"],
      ["[Developed country Parties should] light lamps.", "should"],
      ["Lamps are lit, and all other Parties should tend them.", "should"],
    ],
    not: [
      "Each Party shall then determine whether the lamp should be lit.",
      "Lamps are lit so that States should be able to see.",
      "The keeper should light a lamp.",
      "Parties should endeavour to light lamps.",
    ],
  },
  "soft-duty": {
    flags: [
      ["Parties shall aim to light lamps and should strive to tend them.", "shall aim to", "should strive to"],
      ["Parties shall make every effort to light lamps.", "shall make every effort"],
      ["Parties are invited to light lamps.", "are invited to"],
      ["Parties shall take measures, with the aim of ensuring light.", "with the aim of ensuring"],
      ["States Parties shall endeavour to light lamps.", "shall endeavour to"],
      [
        "They shall consider adopting a rule and are encouraged to tell.",
        "shall consider adopting",
        "are encouraged to",
      ],
    ],
    not: [
      "They shall consider the reports.",
      "The endeavour was great.",
      "Parties shall make every effort to decide on lamps by consensus.",
    ],
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
      ["Lamps are lit to the extent permitted by national laws.", "to the extent permitted by national laws"],
      ["It shall light lamps, subject to its constitutional principles.", "subject to its constitutional principles"],
      [
        "Subject to the fundamental principles of its domestic law, it shall light lamps.",
        "Subject to the fundamental principles of its domestic law",
      ],
      [
        "Subject to the basic concepts of its legal system, it shall light lamps.",
        "Subject to the basic concepts of its legal system",
      ],
      ["It shall light lamps where its legal system so permits.", "where its legal system so permits"],
      [
        "Lamps are lit except where incompatible with the law of the requested Party.",
        "except where incompatible with the law of the requested Party",
      ],
    ],
    not: ["Domestic law is subject to this Convention.", "Subject to paragraph 2, lamps are lit."],
  },
  "in-accordance-with-domestic-law": {
    flags: [
      ["In accordance with its domestic law, a lamp is lit.", "In accordance with its domestic law"],
      ["Remedies are those provided for under its domestic law.", "provided for under its domestic law"],
      ["Lamps are lit in accordance with its laws.", "in accordance with its laws"],
      [
        "Lamps are lit in accordance with respective national legislations.",
        "in accordance with respective national legislations",
      ],
      ["It may do so consistent with its fundamental principles.", "consistent with its fundamental principles"],
      ["as provided for in their national legislation", "as provided for in their national legislation"],
    ],
    not: [
      "in accordance with international human rights law",
      "Lamps are lit in accordance with the law of treaties.",
      "This excludes no criminal jurisdiction exercised by a Party in accordance with its domestic law.",
      "such measures as may be necessary to establish as criminal offences under its domestic law, when committed intentionally",
    ],
  },
  "without-prejudice": {
    flags: [
      ["Without  prejudice to article 5, lamps are lit.", "Without  prejudice to"],
      ["This shall not affect the rights of others.", "shall not affect"],
    ],
    not: [
      "with prejudice to nobody",
      "This is without prejudice to the criminal liability of the lamplighter.",
      "This is without prejudice to the obligations under article 5.",
    ],
  },
  "where-appropriate": {
    flags: [
      ["They shall, where appropriate, and as necessary, tell.", "where appropriate", "as necessary"],
      ["They shall, as applicable, tell, and, as relevant, show.", "as applicable", "as relevant"],
      ["They shall, where relevant and as appropriate, tell.", "where relevant and as appropriate"],
      ["They shall tell[, as [appropriate],] of lamps.", "as [appropriate"],
    ],
    not: [
      "They shall take appropriate measures.",
      "as long as necessary measures are taken",
      "Lamps are lit until such time as appropriate action is taken.",
      "Lamps as well as relevant torches are lit.",
    ],
  },
  "extent-possible": {
    flags: [
      [
        "They shall tell, to the greatest extent possible and within their means.",
        "to the greatest extent possible",
        "within their means",
      ],
      ["They shall tell, where available and so far as is practicable.", "where available", "so far as is practicable"],
      [
        "They shall tell, to the extent practicable, as early as possible.",
        "to the extent practicable",
        "as early as possible",
      ],
    ],
    not: ["It is possible to tell to that extent.", "Lamps are lit as soon as oil becomes available."],
  },
  "own-discretion": {
    flags: [
      ["Lamps are lit at their discretion and on a voluntary basis.", "at their discretion", "on a voluntary basis"],
      ["Lamps are lit on such conditions as it deems necessary.", "as it deems necessary"],
    ],
    not: ["They shall use discretion, and no volunteer is turned away."],
  },
  "own-circumstances": {
    flags: [
      [
        "Each Party shall light lamps in accordance with its national circumstances.",
        "in accordance with its national circumstances",
      ],
      ["Parties in a position to do so shall light lamps.", "Parties in a position to do so"],
      ["It shall light lamps within its existing technical capability.", "within its existing technical capability"],
    ],
    not: ["The circumstances of the night are written down.", "The position of each lamp is written down."],
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
    ["fr", "state-may", "Toute Partie peut, par écrit, déclarer qu’elle n’allume rien.", "peut"],
    ["fr", "state-should", "Chaque Partie devrait allumer une lampe.", "devrait"],
    ["fr", "soft-duty", "Les Parties s’efforcent d’allumer des lampes.", "s’efforcent"],
    [
      "fr",
      "where-appropriate",
      "Elles aident, selon qu’il convient et en tant que de besoin.",
      "selon qu’il convient|en tant que de besoin",
    ],
    [
      "fr",
      "extent-possible",
      "Elles aident autant que faire se peut et, s’ils sont disponibles, par des dons.",
      "autant que faire se peut|s’ils sont disponibles",
    ],
    ["fr", "extent-possible", "Elles aident, lorsque cela est faisable.", "lorsque cela est faisable"],
    [
      "fr",
      "in-accordance-with-domestic-law",
      "Elle aide conformément à sa législation nationale ou à son droit.",
      "conformément à sa législation nationale",
    ],
    [
      "fr",
      "subject-to-domestic-law",
      "Sous réserve de ses principes constitutionnels, elle aide.",
      "Sous réserve de ses principes constitutionnels",
    ],
    [
      "fr",
      "own-discretion",
      "Elles aident à leur discrétion, à titre volontaire.",
      "à leur discrétion|à titre volontaire",
    ],
    ["fr", "own-circumstances", "Les pays en mesure de le faire aident.", "en mesure de le faire"],
    ["es", "state-may", "Los Estados partes podrán ayudar.", "podrán"],
    ["es", "state-should", "Cada Parte debería ayudar.", "debería"],
    ["es", "soft-duty", "Las Partes procurarán ayudar y harán todo lo posible.", "procurarán|harán todo lo posible"],
    ["es", "where-appropriate", "Ayudarán, cuando proceda y según corresponda.", "cuando proceda|según corresponda"],
    [
      "es",
      "extent-possible",
      "Ayudarán en la medida de lo posible, cuando esté disponible.",
      "en la medida de lo posible|cuando esté disponible",
    ],
    [
      "es",
      "subject-to-domestic-law",
      "Con sujeción a su derecho interno, ayudará.",
      "Con sujeción a su derecho interno",
    ],
    ["es", "own-discretion", "Ayudarán a su discreción o de forma voluntaria.", "a su discreción|de forma voluntaria"],
    ["es", "own-circumstances", "Ayudarán según sus circunstancias nacionales.", "según sus circunstancias nacionales"],
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

  test.each([
    ["fr", "state-may", "Aucun État ne peut éteindre une lampe, et la Partie ne peut la vendre."],
    ["fr", "state-may", "Toute Partie peut proposer un amendement ou, à tout moment, dénoncer la Convention."],
    ["fr", "state-may", "La Conférence des Parties peut décider."],
    ["fr", "state-should", "Le gardien devrait allumer une lampe."],
    ["fr", "where-appropriate", "Il décide s’il y a lieu d’allumer une lampe."],
    ["fr", "without-prejudice", "Sans préjudice des obligations de l’article 5."],
    ["es", "state-may", "La Conferencia de las Partes podrá decidir."],
    ["es", "state-may", "Cualquier Estado podrá denunciar la Convención y proponer enmiendas."],
    ["es", "state-may", "Ningún Estado podrá apagar una lámpara."],
    ["es", "state-should", "El farolero debería encender la lámpara."],
  ] as const)("does not flag (%s: %s) %s", (language, id, text) => {
    expect(flagged(oneOf(text, language), id)).toEqual([]);
  });

  test("does not look for words of one language in another", () => {
    expect(flagged(oneOf("as appropriate", "fr"), "where-appropriate")).toEqual([]);
    expect(flagged(oneOf("as appropriate", "sw"), "where-appropriate")).toEqual([]);
  });
});

describe("In a preamble, which binds nobody, the drafting watch", () => {
  const recital = draftOf([
    [1, "preamble", "Preamble"],
    [
      2,
      "recital",
      "",
      "Recognizing that Parties should light lamps and that each Party may tend them, as appropriate,",
    ],
  ]);

  test("does not flag what States may or should do, but flags qualifiers", () => {
    expect(flagged(recital, "state-should")).toEqual([]);
    expect(flagged(recital, "state-may")).toEqual([]);
    expect(flagged(recital, "where-appropriate")).toEqual(["as appropriate"]);
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
