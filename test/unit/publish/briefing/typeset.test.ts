import { beforeAll, describe, expect, it } from "vitest";
import { typesetWithCheckoutAssets } from "#node/typeset/createTypesetter.ts";
import { serialiseBriefingPages } from "#shared/publish/formats/pdf/typeset/briefingPages.ts";
import { isRefusal } from "#shared/base/result.ts";
import { buildAnnotatedLayoutData, type AnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import type { BriefingInput } from "#shared/publish/layouts/data/briefingData.ts";
import { TONE_COLOURS } from "#shared/publish/layouts/content/tone.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { gateThreadsForAudience } from "#shared/publish/gate/audience.ts";
import type { Member } from "#shared/ledger/entries/member.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { withMessageLanguage, message, getMessageLanguage } from "#shared/messages/messages.ts";
import type { Confidentiality } from "#shared/records/kinds/annotation.ts";
import { decompressed, has, inspect, printed, qpdfCheck, type Inspected } from "./pdf.ts";
import { DRAFT, input, noteOn, NOTES, provision } from "./sample.ts";

const qpdf = has("qpdf");
const pdftotext = has("pdftotext");
const needsQpdf = it.skipIf(!qpdf);
const needsText = it.skipIf(!pdftotext);
if (!qpdf) console.warn("qpdf is missing: the checks of whole PDF files are skipped");
if (!pdftotext) console.warn("pdftotext is missing: the checks of printed text are skipped");

const made = (given: BriefingInput) => typesetData(buildAnnotatedLayoutData(given));

async function typesetData(data: AnnotatedLayoutData): Promise<Uint8Array> {
  const pdf = await typesetWithCheckoutAssets(serialiseBriefingPages({ layout: "annotated", data }), {});
  if (isRefusal(pdf)) throw new Error(JSON.stringify(pdf));
  return pdf;
}

/** Checks what must hold of every briefing: no errors, and one group of native annotations per note. */
async function sound(pdf: Uint8Array, notes: number): Promise<Inspected> {
  const found = await inspect(pdf);
  expect(found.highlights.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))).toEqual([]);
  const firsts = found.highlights.filter(({ group }) => group === null).map(({ name }) => name);
  expect(firsts.sort()).toEqual(Array.from({ length: notes }, (_, i) => `note-${i + 1}`).sort());
  expect(new Set(found.highlights.map(({ name }) => name)).size).toBe(found.highlights.length);
  for (const { group } of found.highlights) if (group) expect(firsts).toContain(group);
  expect(found.links.filter((uri) => uri.startsWith("clausemark:"))).toEqual([]);
  expect(found.tabs.every((order) => order === "/S")).toBe(true);
  if (qpdf) expect(qpdfCheck(pdf)).toBe("");
  return found;
}

describe("The sample's briefing", () => {
  let pdf: Uint8Array;
  let found: Inspected;
  beforeAll(async () => {
    pdf = await made(input(NOTES));
    found = await sound(pdf, NOTES.length);
  });

  it("has every note as a native highlight with its words, with corners in the order that readers expect", () => {
    const second = found.highlights.find(({ name }) => name === "note-2")!;
    expect(second.contents).toMatch(/^2 · High · Privacy, Effective remedy\nNational law alone sets the floor;/);
    expect(second.quads.length).toBe(2);
    for (const [x1, y1, x2, y2, x3, y3, x4, y4] of found.highlights.flatMap(({ quads }) => quads)) {
      expect([x1! < x2!, y1 === y2, x3 === x1, y3! < y1!, x4 === x2, y4 === y3]).toEqual(Array(6).fill(true));
    }
  });

  it("names nobody, and does not say what program made it or when", () => {
    expect(found.highlights.every(({ author }) => author === null)).toBe(true);
    expect(found.info).toEqual(["/Title"]);
    const raw = Buffer.from(pdf).toString("latin1");
    expect(raw).toContain("pdfuaid:part");
    expect(raw).not.toMatch(/Typst|CreateDate|ModDate|pdf-lib|xmp:CreatorTool|\/tmp|\/home/);
  });

  it("names authors in the annotations if names were asked for", async () => {
    const author = { by: "name" as const, name: "Ada Quill", organisation: "" };
    const named = await inspect(await made(input(NOTES.map((note) => ({ ...note, author })))));
    expect(named.highlights.every((each) => each.author === "Ada Quill")).toBe(true);
  });

  it("has its parts and the draft's headings as bookmarks", () => {
    expect(found.outline).toEqual([
      "Recommendations",
      "Concerns without a recommended wording",
      "Summary",
      "Text with notes",
      "Preamble",
      "Chapter I General provisions",
      "Article 1 Purpose",
      "Chapter II Powers and their limits",
      "Article 2 Conditions and safeguards",
      "Article 3 Requests",
      "How severity was assessed",
    ]);
  });

  it("is the same, byte for byte, when made again", async () => {
    expect(Buffer.from(await made(input(NOTES))).equals(Buffer.from(pdf))).toBe(true);
  });

  needsText("leads with what is asked for and ends with the method", () => {
    const text = printed(pdf);
    const at = (words: string) => {
      expect(text).toContain(words);
      return text.indexOf(words);
    };
    const order = ["Recommendations", "makes prior authorisation optional", "By severity", "Some delegations reserved"];
    const places = [...order, "How severity was assessed", "Guiding Principles"].map(at);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe("Users' words", () => {
  const evil = '#panic("x") $ \\ ` @ <a> #import "x.typ" */ // *b* _c_ = d -- ~ \'q\'';

  needsText("are printed as they stand, wherever they stand", async () => {
    const draft: Draft = {
      ...DRAFT,
      provisions: [
        provision("art_1", "1", "article", 1, "Article 1", `${evil} heading`, `${evil} text`),
        provision("art_1__para_1", "1(1)", "paragraph", 2, "1.", "", {
          text: "x",
          footnotes: [{ at: 1, mark: "*", text: `${evil} foot` }],
        }),
      ],
    };
    const note = noteOn(draft, "art_1", "text", {
      comment: `${evil} comment`,
      rights: ["#right"],
      tags: ["$tag"],
      ratings: [{ scale: 4 }],
    });
    const text = printed(await made(input([note], { draft, title: `${evil} title`, symbol: "#symbol" })));
    for (const where of ["heading", "text", "foot", "comment", "title"]) {
      expect(text, where).toContain(where);
      expect(text.replace(/\s/gu, ""), where).toContain(`${evil} ${where}`.replace(/\s/gu, ""));
    }
    for (const word of ["#right", "#$tag", "#symbol"]) expect(text).toContain(word);
  });

  it("never make an export fail, whatever characters are in them", async () => {
    const strange = [
      "👩‍👩‍👧‍👦 ☃︎ ก็ไทย हिन्दी עברית 한국어",
      "!\u093a !\u0951 \u0301 \ue000 \ufffe \u{10ffff}",
      "a\u0000b \u202egnimaE\u202c \u2028 \u00ad",
      "x".repeat(4000),
    ];
    const notes = strange.map((comment) =>
      noteOn(DRAFT, "art_3", "any form", { comment, rights: [comment.slice(0, 40)] }),
    );
    const pdf = await made(input(notes, { title: strange.join(" ").slice(0, 400), symbol: strange[1]! }));
    await sound(pdf, strange.length);
    if (pdftotext) expect(printed(pdf)).toContain("briefing’s typefaces lack are printed as \ufffd");
  });
});

describe("A briefing with many notes, and long ones,", () => {
  it("keeps fifty notes on one paragraph apart, each with its own annotation", async () => {
    const on = ["authorisation by a court", "an effective remedy", "court, access to an effective", "every order"];
    const fifty = Array.from({ length: 50 }, (_, i) =>
      noteOn(DRAFT, "art_2__para_2", on[i % 4]!, {
        comment: `Fifty times, the ${i}th. `.repeat(1 + (i % 9)),
        ratings: [{ scale: 2 }],
      }),
    );
    const found = await sound(await made(input([...fifty, ...NOTES])), 59);
    expect(found.pages).toBeGreaterThan(6);
  });

  it("keeps notes on exactly the same words apart", async () => {
    const same = Array.from({ length: 5 }, (_, i) =>
      noteOn(DRAFT, "art_3", "may be made in any form", { comment: `Same ${i}` }),
    );
    const found = await sound(await made(input(same)), 5);
    expect(new Set(found.highlights.map(({ quads }) => JSON.stringify(quads))).size).toBe(1);
  });

  it("gives overlapping marks the quads of all their own words", async () => {
    const pdf = await made(
      input([
        noteOn(DRAFT, "art_3", "A request may be", { comment: "first" }),
        noteOn(DRAFT, "art_3", "may be made in any", { comment: "second" }),
        noteOn(DRAFT, "art_3", "be", { comment: "third" }),
      ]),
    );
    const { highlights } = await sound(pdf, 3);
    const span = (n: number) => {
      const { quads } = highlights.find(({ name }) => name === `note-${n}`)!;
      return [Math.min(...quads.map((quad) => quad[0]!)), Math.max(...quads.map((quad) => quad[2]!))];
    };
    const [first, second, third] = [span(1), span(2), span(3)];
    expect([first[0]! < second[0]!, second[0]! < third[0]!, third[1]! <= first[1]!, first[1]! < second[1]!]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it("groups a mark that continues over pages with its first page", async () => {
    const long = Array.from({ length: 1200 }, (_, i) => `word${i}`).join(" ");
    const draft: Draft = { ...DRAFT, provisions: [provision("art_1", "1", "article", 1, "Article 1", "", long)] };
    const words = long.slice(long.indexOf("word20 "), long.indexOf(" word1100"));
    const notes = [
      noteOn(draft, "art_1", words, { comment: "Over pages.", ratings: [{ scale: 3 }] }),
      noteOn(draft, "art_1", "word500 word501", { comment: "Within." }),
    ];
    const { highlights } = await sound(await made(input(notes, { draft })), 2);
    const over = highlights.filter(({ contents }) => contents.includes("Over pages."));
    expect(over.length).toBeGreaterThan(1);
    expect(over.slice(1).map(({ group }) => group)).toEqual(over.slice(1).map(() => "note-1"));
    expect(new Set(over.map(({ page }) => page)).size).toBe(over.length);
  });

  it("typesets a note of twenty thousand characters over pages", async () => {
    const comment = "A sentence that goes on. ".repeat(800);
    const found = await sound(await made(input([noteOn(DRAFT, "art_3", "any form", { comment }), ...NOTES])), 10);
    expect(found.highlights.some(({ contents }) => contents.endsWith(comment.trim()))).toBe(true);
  });
});

describe("A briefing in another language", () => {
  needsText("is set from right to left in Arabic, with English comments in it", async () => {
    const draft: Draft = {
      title: "مشروع اتفاقية",
      language: "ar",
      direction: "rtl",
      provisions: [
        provision("art_1", "1", "article", 1, "المادة 1", "الغرض"),
        provision("art_1__para_1", "1(1)", "paragraph", 2, "1.", "", "تمارس الصلاحيات في حدود التشريع الوطني."),
      ],
    };
    const notes = [
      noteOn(draft, "art_1__para_1", "التشريع الوطني", { comment: "National law alone.", ratings: [{ scale: 3 }] }),
    ];
    const pdf = await made(input(notes, { draft, title: draft.title }));
    const { highlights } = await sound(pdf, 1);
    expect(highlights[0]!.quads[0]![0]!).toBeGreaterThan(297);
    expect(printed(pdf)).toContain("National law alone.");
    expect(printed(pdf)).toContain("مشروع اتفاقية");
  });

  needsText("is set in Chinese", async () => {
    const draft: Draft = {
      title: "公约草案",
      language: "zh-Hans",
      direction: "ltr",
      provisions: [
        provision("art_1", "1", "article", 1, "第一条", "宗旨", "本章赋予主管机关的权力应在国内立法规定的限度内行使。"),
      ],
    };
    const notes = [
      noteOn(draft, "art_1", "国内立法规定的限度内", { comment: "仅以国内法为底线。", ratings: [{ scale: 4 }] }),
    ];
    const pdf = await made(input(notes, { draft, title: draft.title }));
    await sound(pdf, 1);
    expect(printed(pdf).replace(/\s/gu, "")).toContain("仅以国内法为底线。");
  });
});

describe("The briefing's own words", () => {
  it.each(["fr", "es", "ru", "ar", "zh"] as const)("are in %s if that is asked for", async (language) => {
    const given = input(NOTES);
    const pdf = await withMessageLanguage(language, () => buildAnnotatedLayoutData(given)).then(typesetData);
    const { outline } = await sound(pdf, NOTES.length);
    expect(outline).toContain("Article 2 Conditions and safeguards");
    expect(outline).not.toContain("Summary");
    expect(outline).toContain(await withMessageLanguage(language, () => message("briefing.summary")));
    expect(getMessageLanguage()).toBe("en");
  });
});

describe("An export with nothing in it", () => {
  it("still prints the text if there are no notes", async () => {
    const pdf = await made(input([]));
    const found = await sound(pdf, 0);
    expect(found.highlights).toEqual([]);
    if (pdftotext) expect(printed(pdf)).toContain("There is no rated risk or omission in this briefing.");
    if (pdftotext) expect(printed(pdf)).not.toContain("Guiding Principles");
  });

  it("prints notes without a place on a page of their own", async () => {
    const stray = NOTES.map((note) => ({ ...note, anchor: { ...note.anchor, draft: "0".repeat(64) } }));
    const found = await sound(await made(input(stray)), NOTES.length);
    expect(found.outline).toContain("From the previous draft, to be checked");
  });
});

describe("A briefing of some notes", () => {
  const person = "f".repeat(64);
  const ada: Member = {
    id: person,
    name: "Adalbert Quillfeather",
    organisation: "Observatory",
    role: "observer",
    administrator: false,
    devices: [person],
    isActive: true,
    pending: false,
  };

  /** Creates a thread of which the public may see at most the comment. */
  function thread(confidentiality: Confidentiality, comment: string): Thread {
    const { anchor } = noteOn(DRAFT, "art_3", "any form");
    const said = { member: person, at: "2026-03-01T10:42:00.000Z" };
    return {
      id: "e".repeat(64),
      author: person,
      at: said.at,
      annotation: { anchor, kind: "risk", comment, rights: [], tags: [], track: "Backroom", confidentiality },
      heads: [],
      rivals: [],
      source: {
        key: person,
        id: person,
        body: { annotation: "e".repeat(64), source: "Delegate Whistledown", meeting: "Lunch at Ruritania" },
      },
      ratings: [],
      severity: { state: "not-assessed" },
      agreed: null,
      photographs: [],
      replies: [{ key: person, id: person, ...said, text: "Replycontent" }],
      resolution: null,
      assigned: null,
      placements: [],
    };
  }

  needsQpdf("has what is left out in no byte of the file, whatever way it is written", async () => {
    const asked = { audience: "public", informals: false, authors: "none" } as const;
    const threads = [
      thread("public", "Publiccomment"),
      thread("chatham", "Chathamcomment"),
      thread("team", "Teamcomment"),
      thread("informals", "Informalscomment"),
    ];
    const { shown } = gateThreadsForAudience(threads, asked, [ada]);
    const bytes = decompressed(await made(input(shown)))
      .toString("latin1")
      .toLowerCase();
    const occurs = (text: string) => {
      const wide = Buffer.from(text, "utf16le").swap16();
      const forms = [text, wide.toString("latin1"), wide.toString("hex")];
      return forms.some((form) => bytes.includes(form.toLowerCase()));
    };
    expect(["Publiccomment", "Chathamcomment"].map(occurs)).toEqual([true, true]);
    const secrets = [
      "Teamcomment",
      "Informalscomment",
      "Whistledown",
      "Ruritania",
      "Backroom",
      "Adalbert",
      "Observatory",
    ];
    for (const secret of [...secrets, "2026-03-01", "10:42", person, "e".repeat(64)])
      expect(occurs(secret), secret).toBe(false);
  });

  it("stops before the compiler if it is told to", async () => {
    const stages: string[] = [];
    const pages = serialiseBriefingPages({ layout: "annotated", data: buildAnnotatedLayoutData(input([])) });
    const stopped = await typesetWithCheckoutAssets(pages, {
      signal: AbortSignal.abort(),
      progress: (stage) => stages.push(stage),
    });
    expect(stopped).toMatchObject({ code: "briefing.cancelled" });
    expect(stages).toEqual(["briefing.stage.fonts"]);
  });
});

describe("The colours of severity", () => {
  it("have backgrounds that differ enough in brightness from black letters to be read (WCAG AA)", () => {
    for (const { ink, tint } of Object.values(TONE_COLOURS)) expect(contrast(ink, tint)).toBeGreaterThan(4.5);
  });
});

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
