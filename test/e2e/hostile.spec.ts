import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { has, inspect, printed } from "../unit/publish/briefing/pdf.ts";
import { test } from "./testEnvironment.ts";

/** Hostile texts in a comment: each must remain plain words, on the screen and in print. */
const WORDS = [
  '<img src=x onerror="window.taken = 1">',
  '<svg onload="window.taken = 2"><script>window.taken = 3</script></svg>',
  "[a link](javascript:window.taken=4)",
  "javascript:window.taken=5",
  "data:text/html,<script>window.taken=6</script>",
  "file:///etc/passwd",
  '#read("/etc/passwd")',
  '#image("/etc/passwd")',
  '#panic("stopped")',
  '#import "@preview/x:1.0.0": *',
  '#eval("1 + 1") #link("javascript:x")[y]',
  "{{constructor.constructor('window.taken=7')()}}",
];

/** Expects that nothing was executed, and that there is no injected element and no link to another site. */
async function expectUnharmed(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    taken: "taken" in window,
    polluted: "polluted" in {},
    strange: [...document.querySelectorAll("iframe, object, embed, form[action], img[src^='x'], [onerror], [onload]")]
      .length,
    links: [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")!),
  }));
  expect(found).toMatchObject({ taken: false, polluted: false, strange: 0 });
  expect(found.links.filter((href) => /^\s*(javascript|data|file|vbscript):/i.test(href))).toEqual([]);
}

test("Markup in a comment stays text, on the card and on the printed page", async ({ app }) => {
  test.slow();
  await app.openSample();
  await app.jump("17(2)");
  await app.select("at least");
  await app.mark(3);
  await app.finish({ comment: WORDS.join(" "), confidentiality: "Public", name: "Ada" });
  const card = app.cards.filter({ hasText: "onerror" });
  for (const words of WORDS) await expect(card).toContainText(words);
  await expect(card.locator("img, a, script, iframe")).toHaveCount(0);
  await expectUnharmed(app.page);

  await app.press("Control+p");
  await expect(app.page.getByRole("button", { name: "Export", exact: true })).toBeFocused();
  const pdf = await app.running.saving(app.profile, () => app.button("Export"));
  const { highlights, links } = await inspect(pdf);
  for (const words of WORDS) expect(highlights[0]!.contents).toContain(words);
  expect(links.filter((link) => /javascript|data:|file:/i.test(link))).toEqual([]);
  for (const active of ["/JavaScript", "/Launch", "/OpenAction", "/EmbeddedGoTo"])
    expect(pdf.includes(active), active).toBe(false);
  if (has("pdftotext")) expect(printed(pdf).replaceAll(/\s+/g, "")).toContain('#read("/etc/passwd")');
  expect(pdf.includes("root:x:0:0")).toBe(false);
});

test("A hostile page is read as text, and nothing of it runs or is fetched", async ({ app }) => {
  const file = path.join(app.profile, "hostile.html");
  const page = `<!doctype html><base href="https://example.org/"><meta http-equiv="refresh" content="0; url=https://example.org/">
    <script>window.taken = 1</script><style>body { display: none } @import "https://example.org/x.css";</style>
    <h2>Article 1 Scope</h2><p onclick="window.taken = 2">1. This Convention applies <img src=x onerror="window.taken=3">to all.</p>
    <p>2. See <a href="javascript:window.taken=4">this link</a>, <a href="file:///etc/passwd">that file</a>.</p>
    <iframe srcdoc="<script>parent.taken = 5</script>"></iframe><svg onload="window.taken=6"><text>Drawn</text></svg>
    <object data="https://example.org/x"></object><form action="https://example.org/"><button>Send</button></form>
    <h2>Article 2 Use of terms</h2><p>For the purposes of this Convention, &lt;b&gt; is a letter.</p>`;
  await writeFile(file, page);
  const requests: string[] = [];
  app.page.on("request", (request) => requests.push(request.url()));
  await app.openFile(file);
  await expect(app.text).toContainText("This Convention applies to all.");
  await expect(app.text).toContainText("<b> is a letter");
  await expect(app.text.locator("a[href], img, iframe, svg, form, script")).toHaveCount(0);
  await expectUnharmed(app.page);
  expect(requests.filter((address) => address.includes("example.org") || address.startsWith("file:"))).toEqual([]);
});

test("A dossier file with prototype pollution is opened without harm, and forgeries in it are reported", async ({
  app,
  environment,
}) => {
  await app.openSample();
  await app.jump("17(2)");
  await app.select("at least");
  await app.mark(3);
  await app.finish({ comment: "Sound.", name: "Ada" });
  const saved = await app.saveDossier();
  const parts = unzipSync(await readFile(saved));
  const forged = [
    '{"__proto__":{"polluted":1},"record":{"__proto__":{"polluted":1}},"nonce":"00"}',
    '{"record":{"constructor":{"prototype":{"polluted":1}}},"nonce":"00","body":{"__proto__":{"polluted":1}}}',
  ];
  const lines = `${strFromU8(parts["records.jsonl"]!).trimEnd()}\n${forged.join("\n")}\n`;
  const file = path.join(app.profile, "poisoned.clausemark");
  await writeFile(file, zipSync({ ...parts, "records.jsonl": strToU8(lines) }));
  const other = await environment.app();
  await other.open();
  await other.openFile(file);
  await expect(other.messages).toContainText("2 records in poisoned.clausemark could not be verified");
  expect(await other.notes(1)).toHaveLength(1);
  await expectUnharmed(other.page);
});
