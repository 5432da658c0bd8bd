import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { listSitePages, toSitePage } from "#scripts/docsSite.ts";
import { findBrokenSiteLinks } from "#scripts/siteLinks.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

describe("A page of the documentation on the site", () => {
  const pages = new Map([
    ["docs/hub.md", "hub.md"],
    ["docs/adr/0001-a.md", "adr/0001-a.md"],
    ["SECURITY.md", "project/SECURITY.md"],
  ]);
  const onSite = (markdown: string, file: string) => toSitePage(markdown, file, pages);

  it("leads to pages where they are on the site", () => {
    expect(onSite("[a](../SECURITY.md) [b](adr/0001-a.md#x)", "docs/hub.md")).toBe(
      "[a](./project/SECURITY.md) [b](./adr/0001-a.md#x)",
    );
    expect(onSite("[hub](docs/hub.md#run-it)", "SECURITY.md")).toBe("[hub](../hub.md#run-it)");
    expect(onSite("[hub](../hub.md) ![p](../images/p.png)", "docs/adr/0001-a.md")).toBe(
      "[hub](../hub.md) ![p](../images/p.png)",
    );
  });

  it("has only the text of links to files that are not there, and leaves code and other sites alone", () => {
    expect(onSite("[MIT licence](LICENSE).", "SECURITY.md")).toBe("MIT licence.");
    const same = "`[a](LICENSE)` [b](https://example.org) [c](#d)\n\n```\n[e](LICENSE)\n```";
    expect(onSite(same, "SECURITY.md")).toBe(same);
  });

  it("is there for every page of the repository, and no two have the same name", () => {
    const places = [...listSitePages().values()].map((place) => place.toLowerCase());
    expect(new Set(places).size).toBe(places.length);
    expect(places).toEqual(
      expect.arrayContaining(["guide.md", "guide/fr/index.md", "security.md", "project/security.md"]),
    );
  });
});

describe("A built site", () => {
  const site = (files: Readonly<Record<string, string>>) => {
    const folder = createTempFolder("site");
    for (const [name, html] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), html);
    }
    return folder;
  };

  it("has no broken link if every link leads to a file and a fragment", () => {
    const folder = site({
      "index.html": `<a href="/on/a/b.html#x">b</a><a href="https://example.org/">e</a><img src="data:image/png;base64,">`,
      "a/b.html": `<h2 id="x">x</h2><a href="../">up</a><a href="../index">up</a><a href="#x">x</a>`,
    });
    expect(findBrokenSiteLinks(folder, "/on/")).toEqual([]);
  });

  it("has its broken links named, and what it would load from elsewhere", () => {
    const folder = site({
      "index.html": `<a href="b.html">b</a><a href="c.html#y">c</a><link href="//fonts.example/f.css"><script src="s.js"></script>`,
      "c.html": `<h2 id="x">x</h2><a href="/below.html">below</a>`,
    });
    expect(findBrokenSiteLinks(folder, "/on/").sort()).toEqual([
      "c.html leads to /below.html, which is not there",
      "index.html leads to b.html, which is not there",
      "index.html leads to c.html#y, which is not there",
      "index.html leads to s.js, which is not there",
      "index.html loads //fonts.example/f.css",
    ]);
  });
});
