import { parse } from "parse5";
import { beforeAll, expect, it } from "vitest";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { collectSite, countExcludedFromSite } from "#shared/publish/formats/site/siteContent.ts";
import { findAddressOnSite, parseSiteAddress } from "#shared/publish/formats/site/siteAddress.ts";
import { listThreadsReanchoredToText } from "#shared/ledger/placement/currentPlacement.ts";
import { writeSite, zipSite } from "#shared/publish/formats/site/writeSite.ts";
import { addText, createTeam, unwrapOutcome, type Person } from "#test/support/team/team.ts";
import { reading } from "#test/unit/import/samples.ts";

const PUBLIC = { audience: "public", informals: false, authors: "none" } as const;
const before = `Draft convention on lamps\n\nArticle 1\nStreets\n\n1. Each State Party shall light a lamp in every street.\n\nArticle 2\nWells\n\n1. A well is dug in each square and kept clean by all who draw water from it.\n`;
const after = before
  .replace("shall light", "may light")
  .replace("Article 2\nWells", "Article 2\nBridges\n\n1. No bridge is closed at night.\n\nArticle 3\nWells");

let admin: Person;
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  const first = (await reading("before.txt", before)).draft;
  ({ admin } = await createTeam(first));
  const at = unwrapOutcome(
    createTypedQuoteAnchor(
      first,
      computeDraftId(first),
      unwrapOutcome(findProvision(first, "2(1)")),
      "kept clean by all",
    ),
  );
  await admin.annotate({ anchor: at, comment: "By whom?", kind: "question", confidentiality: "public" });
  await admin.annotate({ anchor: at, comment: "Among us", kind: "question", confidentiality: "team" });
  const named = { symbol: "A/AC.999/1/Rev.3" };
  await addText(admin, (await reading("after.txt", after)).draft, "whole", named);
  const made = writeSite(collectSite(admin.ledger, PUBLIC));
  files = new Map([...made].map(([name, bytes]) => [name, decodeUtf8(bytes)!]));
});

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

function attributes(html: string, wanted: string, element?: string): readonly string[] {
  const all = (node: Node): readonly Node[] => [node, ...(node.childNodes ?? []).flatMap(all)];
  return all(parse(html) as unknown as Node)
    .filter(({ nodeName }) => element === undefined || nodeName === element)
    .flatMap(({ attrs = [] }) => attrs.filter(({ name }) => name === wanted).map(({ value }) => value));
}

it("A site has an index, a page of each text, and one of what changed between them", () => {
  const [index, first, second, changes, ...more] = [...files.keys()];
  expect(more).toEqual([]);
  expect([index, second]).toEqual(["index.html", "rev3.html"]);
  expect(first).toMatch(/^text-[0-9a-f]{8}\.html$/);
  expect(changes).toBe(`${first!.replace(".html", "")}-to-rev3.html`);
});

it("Each link of a site leads to a page and fragment that is there", () => {
  let count = 0;
  for (const [name, html] of files) {
    for (const link of attributes(html, "href", "a")) {
      const [page, fragment] = link.split("#");
      const target = files.get(page === "" ? name : page!);
      expect(target, `${name}: ${link}`).toBeDefined();
      if (fragment) expect(attributes(target!, "id"), `${name}: ${link}`).toContain(fragment);
      count++;
    }
  }
  expect(count).toBeGreaterThan(40);
});

it("What changed is shown as a redline that leads to both texts, whatever the article is called now", () => {
  const html = [...files].find(([name]) => name.includes("-to-"))![1];
  expect(html).toMatch(/<del>shall<\/del><ins>may<\/ins> light/);
  expect(html).toMatch(/#text-[0-9a-f]{8}__art_2">Article 2<\/a> → <a href="rev3\.html#rev3__art_3">Article 3<\/a>/);
  expect(html).toContain("<ins>No bridge is closed at night.</ins>");
});

it("Nothing of a site is for another audience, and what is left out is counted once", () => {
  for (const html of files.values()) expect(html).not.toContain("Among us");
  expect([...files.values()].filter((html) => html.includes("By whom?"))).toHaveLength(2);
  expect(countExcludedFromSite(admin.ledger, PUBLIC)?.notes).toEqual({ team: 1, informals: 0 });
});

it("The same site is packed into the same bytes", () => {
  const once = () => Buffer.from(zipSite(writeSite(collectSite(admin.ledger, PUBLIC))));
  expect(once().equals(once())).toBe(true);
});

it("The address of each place on a site leads to a page and fragment that is there, and tells nothing of a note that is not public", () => {
  const { ledger } = admin;
  const site = unwrapOutcome(parseSiteAddress("https://example.org/lamps/index.html"));
  const expectThere = (address: string | null) => {
    const [page, fragment] = address!.replace("https://example.org/lamps/", "").split("#");
    expect(attributes(files.get(page!)!, "id"), address!).toContain(fragment);
  };
  let notes = 0;
  for (const { revision } of ledger.texts) {
    const { draft } = revision.body;
    for (const { eId } of draft.provisions)
      expectThere(findAddressOnSite(ledger, site, { draft: revision.draftId, provision: eId }));
    for (const thread of listThreadsReanchoredToText(ledger, revision.draftId)) {
      const { anchor, confidentiality } = thread.annotation;
      const place = { draft: revision.draftId, provision: anchor.provision };
      const address = findAddressOnSite(ledger, site, { ...place, note: { thread, anchor } });
      expectThere(address);
      expect(address!.includes("__note-")).toBe(confidentiality === "public");
      if (confidentiality !== "public") expect(address).toBe(findAddressOnSite(ledger, site, place));
      notes++;
    }
  }
  expect(notes).toBe(4);
  const [{ revision }] = ledger.texts as [(typeof ledger.texts)[number]];
  expect(findAddressOnSite(ledger, site, { draft: "0".repeat(64), provision: "art_1" })).toBeNull();
  expect(findAddressOnSite(ledger, site, { draft: revision.draftId, provision: "art_99" })).toBeNull();
});

it.each([
  ["https://example.org", "https://example.org/"],
  [" https://Example.ORG:8443/a/b%20c/ ", "https://example.org:8443/a/b%20c/"],
  ["https://example.org/treaty/index.html", "https://example.org/treaty/"],
  ["https://xn--e1afmkfd.example/d/", "https://xn--e1afmkfd.example/d/"],
])("The address of a site may be %j", (typed, read) => {
  expect(parseSiteAddress(typed)).toBe(read);
});

it.each([
  "",
  "example.org",
  "http://example.org/",
  "javascript:alert(1)",
  "https://ada:secret@example.org/",
  "https://example.org/?a=1",
  "https://example.org/#a",
  "https://example.org/../b/",
  "https://example.org/a b/",
  "https://example.org/%zz/",
  "https:///a",
  "https://-a.example/",
  "https://[::1]/",
  `https://example.org/${"a".repeat(500)}`,
  "https://example.org/\nSet-Cookie: a",
  'https://example.org/"><script>',
])("The address of a site may not be %j", (typed) => {
  expect(parseSiteAddress(typed)).toMatchObject({ code: "link.site.wrong" });
});
