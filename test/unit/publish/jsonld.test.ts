import { readFileSync } from "node:fs";
import jsonld from "jsonld";
import { beforeAll, describe, expect, it } from "vitest";
import { computeDraftId } from "#shared/draft/draft.ts";
import { readWebAnnotations } from "#shared/publish/formats/jsonld/read.ts";
import { hashOfIri, hashIriOf } from "#shared/publish/formats/jsonld/terms.ts";
import { writeWebAnnotations } from "#shared/publish/formats/jsonld/write.ts";
import { collectPublication, type Publication } from "#shared/publish/publication/publication.ts";
import type { DisclosedProposal } from "#shared/ledger/disclosedEntries.ts";
import type { Proposer } from "#shared/records/kinds/proposal.ts";
import { createAnnotatedDossier } from "#test/support/team/annotatedDossier.ts";
import { createPlantedDossier } from "#test/support/team/plantedSecrets.ts";
import { TRICKY_DRAFT } from "#test/support/drafts/trickyDrafts.ts";
import { unwrapOutcome, SMALL_DRAFT, SMALL_DRAFT_ID } from "#test/support/team/team.ts";

const PROPOSER: Required<Proposer> = { name: "Canada", kind: "state", code: "CAN", behalf: "CANZ", cosponsor: true };

const RDF_VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value";
const OA = "http://www.w3.org/ns/oa#";
const CM = "urn:clausemark:terms:";
const id = (name: string, type = "@id") => ({ "@id": name, "@type": type });

/** The part of the Recommendation's context for the terms that we use: the test does not use the network. */
const ANNO = {
  oa: OA,
  as: "http://www.w3.org/ns/activitystreams#",
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  id: "@id",
  type: "@type",
  ...Object.fromEntries(
    [
      "Annotation",
      "TextualBody",
      "SpecificResource",
      "FragmentSelector",
      "TextQuoteSelector",
      "TextPositionSelector",
      "TimeState",
    ].map((type) => [type, `oa:${type}`]),
  ),
  ...Object.fromEntries(
    ["commenting", "questioning", "replying", "assessing", "editing", "classifying", "tagging", "linking"].map(
      (word) => [word, `oa:${word}`],
    ),
  ),
  AnnotationCollection: "as:OrderedCollection",
  AnnotationPage: "as:OrderedCollectionPage",
  Person: "foaf:Person",
  Text: "http://purl.org/dc/dcmitype/Text",
  language: "dc:language",
  body: id("oa:hasBody"),
  target: id("oa:hasTarget"),
  source: id("oa:hasSource"),
  selector: id("oa:hasSelector"),
  state: id("oa:hasState"),
  refinedBy: id("oa:refinedBy"),
  creator: id("dcterms:creator"),
  partOf: id("as:partOf"),
  first: id("as:first"),
  items: { ...id("as:items"), "@container": "@list" },
  motivation: id("oa:motivatedBy", "@vocab"),
  purpose: id("oa:hasPurpose", "@vocab"),
  value: "rdf:value",
  format: "dc:format",
  exact: "oa:exact",
  prefix: "oa:prefix",
  suffix: "oa:suffix",
  name: "foaf:name",
  label: "rdfs:label",
  created: id("dcterms:created", "xsd:dateTime"),
  sourceDate: id("oa:sourceDate", "xsd:dateTime"),
  start: id("oa:start", "xsd:nonNegativeInteger"),
  end: id("oa:end", "xsd:nonNegativeInteger"),
  total: id("as:totalItems", "xsd:nonNegativeInteger"),
  startIndex: id("as:startIndex", "xsd:nonNegativeInteger"),
};

type Expanded = Readonly<
  Record<string, readonly (Expanded & { "@value"?: unknown; "@id"?: string; "@list"?: Expanded[] })[]>
> & {
  readonly "@id"?: string;
  readonly "@type"?: readonly string[];
};

let content: Publication;
let items: readonly Expanded[];
let attached: Expanded;

beforeAll(async () => {
  const { admin } = await createAnnotatedDossier(11, 30);
  const text = {
    title: "Draft",
    symbol: "A/AC.999/1",
    date: "2026-03-04",
    draft: TRICKY_DRAFT,
    id: computeDraftId(TRICKY_DRAFT),
  };
  content = collectPublication(admin.ledger, text, { audience: "team", informals: true, authors: "names" }).content;
  const documentLoader = (url: string) => {
    expect(url).toBe("http://www.w3.org/ns/anno.jsonld");
    return Promise.resolve({ contextUrl: null, documentUrl: url, document: { "@context": ANNO } });
  };
  const [whole] = (await jsonld.expand(JSON.parse(writeWebAnnotations(content, { withText: true })) as object, {
    documentLoader,
    safe: true,
  })) as unknown as Expanded[];
  attached = whole![`${CM}text`]![0]!;
  const as = "http://www.w3.org/ns/activitystreams#";
  const [page] = whole![`${as}first`]!;
  items = page![`${as}items`]![0]!["@list"]!;
});

const of = (motivation: string) => items.filter((each) => each[`${OA}motivatedBy`]?.[0]?.["@id"] === OA + motivation);

describe("Web annotations, expanded,", () => {
  it("lose no term, and are annotations of one motivation with one name each", () => {
    const replies = content.notes.flatMap(({ note }) => note.replies).length;
    const ratings = content.notes.flatMap(({ note }) => note.ratings).length;
    expect(of("commenting").length + of("questioning").length).toBe(content.notes.length);
    expect(of("editing").length).toBe(content.proposals.length);
    expect(items.length).toBe(content.notes.length + content.proposals.length);
    const purposes = items.flatMap((each) => each[`${OA}hasBody`] ?? []).map((body) => body[`${OA}hasPurpose`]![0]!);
    expect(purposes.filter((each) => each["@id"] === `${OA}replying`)).toHaveLength(replies);
    expect(purposes.filter((each) => each["@id"] === `${OA}assessing`)).toHaveLength(ratings);
    const names = items.map((each) => each["@id"]);
    expect(new Set(names).size).toBe(items.length);
    for (const each of items) {
      expect(each["@type"]).toEqual([`${OA}Annotation`]);
      expect(each[`${OA}hasTarget`]).toHaveLength(1);
      expect(each["@id"]).toMatch(/^ni:\/\/\/sha-256;/);
      expect(JSON.stringify(each)).not.toMatch(/"cm:/);
    }
  });

  it("quote the attached text at its position, in code points, beside the provision", () => {
    const text = [...(attached[RDF_VALUE]![0]!["@value"] as string)];
    expect(attached["@id"]).toBe(items[0]![`${OA}hasTarget`]![0]![`${OA}hasSource`]![0]!["@id"]);
    for (const each of items) {
      const selectors = each[`${OA}hasTarget`]![0]![`${OA}hasSelector`]!;
      expect(selectors.map((selector) => selector["@type"]![0])).toEqual([
        `${OA}TextQuoteSelector`,
        `${OA}TextPositionSelector`,
        `${OA}FragmentSelector`,
      ]);
      const [quote, position, fragment] = selectors;
      const at = (name: string) => Number(position![OA + name]![0]!["@value"]);
      const said = (name: string) => quote![OA + name]![0]!["@value"] as string;
      expect(text.slice(at("start"), at("end")).join("")).toBe(said("exact"));
      expect(text.slice(0, at("start")).join("").endsWith(said("prefix"))).toBe(true);
      expect(text.slice(at("end")).join("").startsWith(said("suffix"))).toBe(true);
      const eId = fragment![RDF_VALUE]![0]!["@value"];
      expect(TRICKY_DRAFT.provisions.map((provision) => provision.eId)).toContain(eId);
    }
    expect(items.some((each) => /[\u{10000}-\u{10FFFF}]/u.test(JSON.stringify(each)))).toBe(true);
  });

  it("have no text unless it was asked for", () => {
    expect(writeWebAnnotations(content)).not.toContain("cm:text");
  });

  it("express in terms of our own what the vocabulary has no word for", () => {
    const kinds = new Set(items.flatMap((each) => each[`${CM}kind`]?.map((kind) => kind["@value"]) ?? []));
    expect(kinds).toEqual(new Set(["risk", "safeguard", "omission", "question"]));
  });

  it("use no term that their page does not name", async () => {
    const page = readFileSync(new URL("../../../docs/formats.md", import.meta.url), "utf8");
    const section = page.slice(page.indexOf("\n## Web Annotations"), page.indexOf("\n## XFDF"));
    const { ledger } = await createPlantedDossier();
    const text = { title: "Draft", symbol: "", draft: SMALL_DRAFT, id: SMALL_DRAFT_ID };
    const asked = { audience: "team", informals: true, authors: "roles" } as const;
    const secret = collectPublication(ledger, text, asked).content;
    const [first] = secret.proposals;
    const whole: Required<DisclosedProposal> = {
      ...(first as Required<DisclosedProposal>),
      fate: "partly",
      form: "floor",
      adopted: { is: "partly", text: "A/1" },
      earlier: [
        { at: "2026-03-04T10:00:00Z", wording: "may", proposers: [PROPOSER], basis: { how: "webcast", clock: "1:02" } },
      ],
      proposers: [PROPOSER],
    };
    const written = [content, { ...secret, proposals: [whole] }]
      .map((each) => writeWebAnnotations(each, { withText: true }))
      .join("");
    const terms = new Set([...written.matchAll(/"cm:(\w+)":/g)].map(([, term]) => term!));
    expect(terms.size).toBeGreaterThan(35);
    expect([...terms].filter((term) => !section.includes(`\`${term}\``))).toEqual([]);
  });
});

describe("Anybody’s web annotations", () => {
  const read = (json: object) => unwrapOutcome(readWebAnnotations(JSON.stringify(json)));
  const note = {
    id: "https://example.org/1",
    type: "Annotation",
    motivation: "commenting",
    creator: { type: "Person", name: "Partner 1" },
    created: "2026-03-04T10:00:00Z",
    body: [
      { type: "TextualBody", value: "Too wide." },
      { type: "TextualBody", value: "scope", purpose: "tagging" },
    ],
    target: {
      source: "https://example.org/draft.html",
      selector: [
        { type: "TextPositionSelector", start: 10, end: 20 },
        { type: "TextQuoteSelector", exact: "shall keep", prefix: "Party ", suffix: " the" },
      ],
    },
  };
  const reply = {
    type: "Annotation",
    id: "r",
    motivation: "replying",
    body: { type: "TextualBody", value: "Yes." },
    target: "https://example.org/1",
  };

  it("are read from a page, a list, a graph or alone, with replies to replies", () => {
    const second = { ...reply, id: "s", target: { source: "r" }, body: { value: "No." } };
    const found = {
      notes: [
        {
          place: { exact: "shall keep", prefix: "Party ", suffix: " the", textRange: { start: 10, end: 20 } },
          comment: "Too wide.",
          tags: ["scope"],
          by: "Partner 1",
          at: "2026-03-04T10:00:00Z",
          replies: [{ text: "Yes." }, { text: "No." }],
        },
      ],
      proposals: [],
    };
    const all = [note, reply, second];
    for (const json of [all, { "@graph": all }, { type: "AnnotationPage", items: all }])
      expect(read(json)).toEqual(found);
    expect(read({ ...note, body: undefined, bodyValue: "Plain." }).notes).toMatchObject([{ comment: "Plain." }]);
  });

  it("have a place in a provision if their quote refines it, as in files of earlier versions", () => {
    const target = (selector: object) => ({ type: "SpecificResource", source: hashIriOf(SMALL_DRAFT_ID), selector });
    const fragment = { type: "FragmentSelector", value: "art_1" };
    const quote = [
      { type: "TextQuoteSelector", exact: "shall", prefix: "Party ", suffix: " keep" },
      { type: "TextPositionSelector", start: 12, end: 17 },
    ];
    const placeOf = (selector: object) => read({ ...note, target: target(selector) }).notes[0]!.place;
    const here = { draft: SMALL_DRAFT_ID, provision: "art_1" };
    const words = { exact: "shall", prefix: "Party ", suffix: " keep", start: 12 };
    expect(placeOf({ ...fragment, refinedBy: quote })).toEqual({ ...here, ...words });
    expect(placeOf(fragment)).toEqual({ ...here, whole: true });
    expect(placeOf({ ...fragment, "cm:gap": true })).toEqual({ ...here, gap: true });
  });

  it("mean the provision that they name beside their words only until these are moved", () => {
    const words = (start: number) => [
      { type: "TextQuoteSelector", exact: "shall" },
      { type: "TextPositionSelector", start, end: start + 5 },
    ];
    const place = { "cm:provision": "art_1", "cm:gap": true, "cm:start": 12, "cm:end": 17 };
    const placeOf = (start: number) =>
      read({ ...note, "cm:place": place, target: { source: "x", selector: words(start) } }).notes[0]!.place;
    expect(placeOf(12)).toEqual({ provision: "art_1", gap: true });
    expect(placeOf(30)).toEqual({ exact: "shall", textRange: { start: 30, end: 35 } });
  });

  it("may reply to each other in a circle", () => {
    const circle = [{ ...reply, id: "a", target: "b" }, { ...reply, id: "b", target: "a" }, note];
    expect(read(circle).notes).toHaveLength(1);
  });

  it("are refused if there are none", () => {
    expect(readWebAnnotations("{")).toMatchObject({ code: "returned.broken" });
    expect(readWebAnnotations("{}")).toMatchObject({ code: "returned.none" });
  });
});

it("A hash is recovered from the name that is made of it", () => {
  const hash = computeDraftId(TRICKY_DRAFT);
  expect(hashOfIri(hashIriOf(hash))).toBe(hash);
  expect(hashIriOf("0".repeat(64))).toBe(`ni:///sha-256;${"A".repeat(43)}`);
  expect(hashOfIri("ni:///sha-256;short")).toBeUndefined();
});
