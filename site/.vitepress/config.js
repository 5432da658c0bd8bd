import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "vitepress";
import { headingSlug } from "../../scripts/headingSlug.ts";
import { LANGUAGES, languageNameOf, textDirectionOf } from "../../shared/base/language.ts";

/**
 * The site of the documentation. `npm run docs` assembles the pages and builds it. Nothing that a page loads is
 * elsewhere: fonts, pictures and the index of the search are files of the site.
 */
const PAGES = path.join(import.meta.dirname, "../pages");

/** The path below which the site is served. */
const BASE = process.env["CLAUSEMARK_DOCS_BASE"] ?? "/";

const page = (text, link) => ({ text, link: `/${link}` });

/** The decisions by their numbers, with the titles of their pages. */
const decisions = globSync("adr/*.md", { cwd: PAGES })
  .sort()
  .map((file) => page(/^# (.+)$/m.exec(readFileSync(path.join(PAGES, file), "utf8"))?.[1] ?? file, file));

/** The languages of the guide other than English. Only the guide has been translated. */
const TRANSLATIONS = LANGUAGES.filter((language) => language !== "en");

/** The language of the pages, and of those in the folder of each guide. */
const locales = {
  root: { label: languageNameOf("en"), lang: "en" },
  ...Object.fromEntries(
    TRANSLATIONS.map((language) => [
      `guide/${language}`,
      { label: languageNameOf(language), lang: language, dir: textDirectionOf(language), link: `/guide/${language}/` },
    ]),
  ),
};

/** The pages, by who reads them. */
const SECTIONS = [
  {
    text: "Observers",
    items: [
      page("The guide", "guide.md"),
      ...TRANSLATIONS.map((language) => page(languageNameOf(language), `guide/${language}/`)),
      page("Try it: the demo", "demo.md"),
      page("What it reads and writes", "formats.md"),
      page("Accessibility", "accessibility.md"),
      page("What is new", "project/CHANGELOG.md"),
    ],
  },
  {
    text: "Operators",
    items: [
      page("Where to begin", "operators.md"),
      page("The hub", "hub.md"),
      page("Three servers", "three-hubs.md"),
      page("Many teams", "scale.md"),
    ],
  },
  { text: "Translators", items: [page("Translating", "translating.md"), page("Words", "GLOSSARY.md")] },
  {
    text: "Auditors",
    items: [
      page("Where to begin", "auditors.md"),
      page("Security", "security.md"),
      page("The format", "format.md"),
      page("Membership", "membership.md"),
      page("Reliability", "reliability.md"),
      page("PDF/UA", "pdf-ua.md"),
      page("Reporting a vulnerability", "project/SECURITY.md"),
    ],
  },
  {
    text: "Developers",
    items: [
      page("Contributing", "project/CONTRIBUTING.md"),
      page("Architecture", "ARCHITECTURE.md"),
      page("Packages", "packaging.md"),
      page("Performance", "performance.md"),
      page("Roadmap", "project/ROADMAP.md"),
      page("Code of conduct", "project/CODE_OF_CONDUCT.md"),
      { text: "Decisions", collapsed: true, items: decisions },
    ],
  },
];

/** Adds the policy: the site's own files, and the scripts that are in the page, by their hashes. */
function addPolicy(html) {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  const hashes = inline.map(([, script]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${[...new Set(hashes)].join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return html.replace("<head>", `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

export default defineConfig({
  srcDir: "pages",
  outDir: "../out/docs",
  cacheDir: "../out/docs-cache",
  base: BASE,
  locales,
  title: "Clausemark",
  description: "Human-rights notes on the right words of a moving treaty text",
  head: [
    ["meta", { name: "referrer", content: "no-referrer" }],
    ["link", { rel: "icon", type: "image/svg+xml", href: `${BASE}icon.svg` }],
  ],
  markdown: { anchor: { slugify: headingSlug } },
  transformHtml: addPolicy,
  themeConfig: {
    siteTitle: "Clausemark",
    // A page of another language leads to the guide of a language, and not to a translation of itself.
    i18nRouting: false,
    nav: SECTIONS.map(({ text, items }) => ({ text, link: items[0].link, activeMatch: "^$" })),
    sidebar: SECTIONS,
    outline: [2, 3],
    search: { provider: "local" },
    externalLinkIcon: true,
  },
});
