import { describe, expect, it } from "vitest";
import { createProvisionAnchor, createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { buildConcordance } from "#shared/revise/concordance/buildConcordance.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";
import { createAnchorPlacer } from "#shared/revise/place/anchorPlacer.ts";
import { readDraftText } from "#test/support/drafts/readDraftText.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

/** An article: its number, its heading ("" for none) and its paragraphs. */
type Article = readonly [number: string, heading: string, ...paragraphs: readonly string[]];

const draftOf = (...articles: readonly Article[]) =>
  readDraftText(
    [
      "Convention on Lamps",
      ...articles.flatMap(([number, ...rest]) => [`Article ${number}`, ...rest.filter(Boolean)]),
    ].join("\n\n"),
  );
const at = (draft: Draft, address: string) => draft.provisions.findIndex((each) => each.address === address);

/** Returns the addresses that a provision has become, and what the concordance says of it. */
function became(from: Draft, to: Draft, address: string): readonly string[] {
  const rows = buildConcordance(from, to, "whole").filter((row) => row.from === at(from, address));
  return rows.flatMap((row) => [...(row.to === null ? [] : [to.provisions[row.to]!.address]), row.kind]);
}

function placed(from: Draft, to: Draft, address: string, words?: string) {
  const id = computeDraftId(from);
  const place = createAnchorPlacer({ id, draft: from }, { id: computeDraftId(to), draft: to, covers: "whole" });
  const provision = at(from, address);
  return place(
    words
      ? unwrapOutcome(createTypedQuoteAnchor(from, id, provision, words))
      : createProvisionAnchor(from, id, provision),
  );
}

const LIGHT: Article = [
  "1",
  "Lighting",
  "1. Keepers shall light the lamps of their harbour at dusk and trim every wick before midnight.",
];
const OIL: Article = [
  "2",
  "Oil",
  "1. Merchants shall mark each cask of colza or whale oil with its weight and the mill it comes from.",
];
const WAGES: Article = [
  "3",
  "Wages",
  "1. Each harbour shall pay its keepers a wage in silver on the first day of the month.",
  "2. A keeper who falls sick keeps half the wage, and the widow of a keeper has a pension from the guild.",
];
const BELLS: Article = [
  "4",
  "Bells",
  "1. While fog lasts, a sworn ringer shall ring the bell of each pier three times a minute.",
];
const COUNCIL: Article = [
  "5",
  "Council",
  "1. The council of the coast meets in spring and hears the reports of inspectors.",
];
const ORIGINAL = [LIGHT, OIL, WAGES, BELLS, COUNCIL];

/** The same matter as `WAGES`, in other words, under no heading. */
const REWRITTEN = [
  "",
  "1. Silver is due monthly: each harbour owes its keepers a wage, and a sick one half of it.",
  "2. The guild grants the widow a pension, whether or not the keeper had fallen sick.",
] as const;
/** Another matter. */
const PILOTS = [
  "",
  "1. Pilots shall carry a chart of the sandbanks on board, and throw the lead whenever a vessel draws more than two fathoms.",
] as const;

const under = (number: string, [, ...rest]: Article): Article => [number, ...(rest as [string, ...string[]])];

describe("A rewritten article", () => {
  it("is the one with its rare words, under whatever number, in both directions", async () => {
    const from = await draftOf(...ORIGINAL);
    const to = await draftOf(
      LIGHT,
      OIL,
      ["2 bis", ...PILOTS],
      ["4", ...REWRITTEN],
      under("5", BELLS),
      under("6", COUNCIL),
    );
    expect(became(from, to, "3")).toEqual(["4", "rewritten"]);
    expect(became(to, from, "4")).toEqual(["3", "rewritten"]);
    expect(alignDrafts(from, to).matchOfTo(at(to, "2 bis")).kind).toBe("added");
  });

  it.each(["Wages", ""])(
    "is less certain than one that was edited, and so are the notes on it (%j)",
    async (heading) => {
      const [, , ...paragraphs] = WAGES;
      const from = await draftOf(LIGHT, OIL, ["3", heading, ...paragraphs], BELLS, COUNCIL);
      const to = await draftOf(LIGHT, OIL, ["2 bis", ...PILOTS], ["4", ...REWRITTEN], under("5", BELLS));
      const { isRewritten, confidence } = alignDrafts(from, to).matchOfFrom(at(from, "3"));
      expect(isRewritten).toBe(true);
      expect(confidence).toBeGreaterThan(0.2);
      expect(confidence).toBeLessThan(0.7);
      expect(placed(from, to, "3")).toMatchObject({ status: "reworded", anchor: { provision: "art_4" }, confidence });
      const quoted = placed(from, to, "3(2)", "half the wage");
      expect(["lost", "ambiguous"]).toContain(quoted.status);
      if ("candidates" in quoted)
        expect(quoted.candidates.every(({ provision }) => provision.startsWith("art_4"))).toBe(true);
    },
  );

  it("is found in Chinese, where no spaces part the words", async () => {
    const lines = (wages: string) => [
      "灯塔公约",
      "第一条",
      "守灯人应在黄昏点亮港口的灯，并在午夜之前修剪灯芯。",
      "第二条",
      wages,
      "第三条",
      "大雾期间，宣誓的敲钟人每分钟应敲钟三次。",
      "第四条",
      "海岸理事会每年春季举行会议，听取检查员的报告。",
    ];
    const from = await readDraftText(
      lines("各港口应在每月首日以白银支付守灯人工资；患病者领取半数工资，遗孀由行会发给抚恤金。").join("\n\n"),
    );
    const to = await readDraftText(
      lines("遗孀的抚恤金由行会承担。患病的守灯人仍领取部分工资，以白银按月结清。").join("\n\n"),
    );
    expect(became(from, to, "2")[0]).toBe("2");
  });

  it("is not a new one in the place and under the number of a deleted one", async () => {
    const from = await draftOf(...ORIGINAL);
    for (const heading of ["", "Pilots", "Duties of the council"]) {
      const to = await draftOf(LIGHT, OIL, ["3", heading, PILOTS[1]], BELLS, COUNCIL);
      expect(became(from, to, "3")).toEqual(["deleted"]);
      expect(became(to, from, "3")).toEqual(["deleted"]);
    }
  });

  it("is not one whose heading says something else, though both speak of the same things", async () => {
    const to = await draftOf(
      LIGHT,
      OIL,
      ["3", "Inspection", "1. Inspectors count the silver of the guild each month."],
      BELLS,
      COUNCIL,
    );
    expect(became(await draftOf(...ORIGINAL), to, "3")).toEqual(["deleted"]);
  });

  it("is not one under another number, if the articles around it kept theirs", async () => {
    const to = await draftOf(LIGHT, OIL, ["3 bis", ...REWRITTEN], BELLS, COUNCIL);
    expect(became(await draftOf(...ORIGINAL), to, "3")).toEqual(["deleted"]);
  });

  it("is not one of two that are equally like it", async () => {
    const half = (number: string): Article => [number, "", `${REWRITTEN[1]}`];
    const to = await draftOf(LIGHT, OIL, half("3"), half("4"), under("5", BELLS), under("6", COUNCIL));
    expect(became(await draftOf(...ORIGINAL), to, "3")).toEqual(["deleted"]);
  });
});

describe("A repealed article", () => {
  it("is the one with its number between the same neighbours", async () => {
    const to = await draftOf(LIGHT, OIL, ["3", "", "(repealed)"], BELLS, COUNCIL);
    expect(became(await draftOf(...ORIGINAL), to, "3")[0]).toBe("3");
    expect(became(await draftOf(...ORIGINAL), await draftOf(LIGHT, OIL, BELLS, COUNCIL), "3")).toEqual(["deleted"]);
  });
});

/** A sentence of an article that is deleted, and the article in which it is found afterwards. */
const SENTENCE = "the widow of a keeper has a pension from the guild for as long as the lamp of that keeper burns";
const PENSIONS: Article = [
  "3",
  "Wages",
  "1. A wage is due monthly in silver, and paid out at the gate of each harbour by a sworn clerk.",
  "2. No clerk shall hold back silver against fines, debts or damage to wicks, glass and ladders.",
  `3. Where a keeper dies at sea while rowing out to a buoy, beacon or wreck, ${SENTENCE}.`,
  "4. Disputes about silver are heard by three elders, who sit in the custom house every second Monday.",
];
const council = (...paragraphs: readonly string[]): Article => ["4", "Council", COUNCIL[2]!, ...paragraphs];

describe("A quote whose article is gone", () => {
  it("is ambiguous where a passage of it is found in another article", async () => {
    const from = await draftOf(LIGHT, OIL, PENSIONS, BELLS, COUNCIL);
    const decides = `2. In winter it decides by lot, after a reading of the rolls, whether ${SENTENCE}, and where inspectors lodge until ice leaves the estuary and traffic resumes.`;
    const to = await draftOf(LIGHT, OIL, under("3", BELLS), council(decides));
    expect(became(from, to, "3")).toEqual(["deleted"]);
    expect(placed(from, to, "3(3)", SENTENCE)).toMatchObject({
      status: "ambiguous",
      candidates: [{ provision: "art_4__para_2", quote: { exact: SENTENCE } }],
    });
  });

  it("is in the paragraph that moved to another article as a whole", async () => {
    const from = await draftOf(LIGHT, OIL, PENSIONS, BELLS, COUNCIL);
    const to = await draftOf(LIGHT, OIL, under("3", BELLS), council(PENSIONS[4]!.replace("3.", "2.")));
    expect(became(from, to, "3")).toEqual(["deleted"]);
    expect(placed(from, to, "3(3)", SENTENCE)).toMatchObject({
      status: "moved",
      anchor: { provision: "art_4__para_2", quote: { exact: SENTENCE } },
    });
  });

  it("is at its place again in a text in which the article is back", async () => {
    const [from, back] = [
      await draftOf(LIGHT, OIL, PENSIONS, BELLS, COUNCIL),
      await draftOf(LIGHT, OIL, BELLS, under("5", PENSIONS), COUNCIL),
    ];
    expect(placed(from, back, "3(3)", SENTENCE)).toMatchObject({
      status: "moved",
      anchor: { provision: "art_5__para_3" },
    });
  });
});

describe("An article that was merged into another and then edited", () => {
  it("has become that one, since most of its paragraphs have", async () => {
    const from = await draftOf(LIGHT, OIL, PENSIONS, BELLS, COUNCIL);
    const edited = [
      "2. A wage is owed weekly in copper, and paid out at the gate of each harbour by some other clerk.",
      "3. No clerk may withhold silver against fines, debts or losses of wicks, glass and ropes.",
      "4. Disputes over pay are heard by three elders, who sit in a tavern every second Monday.",
    ];
    const to = await draftOf(LIGHT, OIL, under("3", BELLS), council(...edited));
    expect(became(from, to, "3")).toEqual(["4", "merged"]);
    expect(became(to, from, "4")).toEqual(["3", "split", "5", "split"]);
  });
});

/** Two definitions in each language, each worded in two ways: the term, the older and the newer text. */
const DEFINITIONS = {
  en: [
    "“Lamp” means any vessel with a wick that burns oil",
    "“Lamp” shall mean equipment giving brightness, gas included",
    "“Keeper” means a person sworn in by the council",
  ],
  fr: [
    "« Lampe » désigne un récipient muni d’une mèche",
    "« Lampe » s’entend de tout appareil qui éclaire, au gaz compris",
    "« Gardien » désigne une personne assermentée",
  ],
  es: [
    "Por «lámpara» se entenderá todo recipiente con mecha",
    "Se entiende por «lámpara» cualquier aparato que alumbra",
    "Por «guardián» se entenderá la persona juramentada",
  ],
  ru: [
    "«Лампа» означает сосуд с фитилём",
    "Термин «лампа» означает любое устройство, дающее свет",
    "«Смотритель» означает лицо, принявшее присягу",
  ],
  ar: [
    "يقصد بـ «المصباح» كل وعاء له فتيل",
    "يعني مصطلح «المصباح» أي جهاز يضيء بالغاز",
    "يقصد بـ «الحارس» الشخص الذي أدى اليمين",
  ],
  zh: ["“灯”系指带有灯芯的容器", "“灯”是指任何发光的设备，包括煤气灯", "“守灯人”系指宣誓就职的人"],
} as const;

describe("A definition", () => {
  it.each(Object.entries(DEFINITIONS))(
    "follows its term, reordered and reworded (%s)",
    async (_, [older, newer, other]) => {
      const lines = (first: string, second: string) =>
        readDraftText(
          `Convention\n\nArticle 1\nDefinitions\n\n(a) ${first};\n\n(b) ${second};\n\nArticle 2\nScope\n\n1. Text.\n`,
        );
      const [from, to] = [await lines(older, other), await lines(other, newer)];
      expect(became(from, to, "1(a)")[0]).toBe("1(b)");
      expect(became(from, to, "1(b)")[0]).toBe("1(a)");
      const found = placed(from, to, "1(a)", older.slice(-6));
      const places = "anchor" in found ? [found.anchor] : "candidates" in found ? found.candidates : [];
      expect(places[0]?.provision).toBe("art_1__point_b");
    },
  );

  it("of a term with several definitions is not paired by the term", async () => {
    const [from, to] = [
      await draftOf(["1", "Terms", "(a) “Lamp” means a vessel;", "(b) “Lamp” means a gas jet;"], OIL),
      await draftOf(["1", "Terms", "(a) “Lamp” means whatever an inspector has stamped;"], OIL),
    ];
    expect(became(from, to, "1(b)")).toEqual(["deleted"]);
  });
});
