import { afterEach, expect, test, vi } from "vitest";
import { refusal } from "#shared/base/result.ts";
import { asDemoPage } from "#scripts/webDemo.ts";
import { fetchDemoDossier, isDemoPage } from "#renderer/host-web/demoDossier.ts";

afterEach(() => vi.unstubAllGlobals());

const PAGE = `<html><head>
  <link rel="manifest" href="./app.webmanifest">
</head><body></body></html>`;

test("A page is a demo if the build says so in it", () => {
  const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");
  expect(isDemoPage(parse(PAGE))).toBe(false);
  const page = parse(asDemoPage(PAGE));
  expect(isDemoPage(page)).toBe(true);
  expect(page.querySelector("link[rel=manifest]")).toBeNull();
  expect(page.head.firstElementChild?.getAttribute("content")).toContain("connect-src 'self'");
});

test("A demo of which a file is missing names the file", async () => {
  const answers: Readonly<Record<string, Response>> = { "./demo/dossier.clausemark": new Response("{}") };
  vi.stubGlobal("fetch", (url: string) => Promise.resolve(answers[url] ?? new Response(null, { status: 404 })));
  expect(await fetchDemoDossier()).toEqual(refusal("demo.missing", { file: "demo/invitation.json" }));
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
  expect(await fetchDemoDossier()).toEqual(refusal("demo.missing", { file: "demo/dossier.clausemark" }));
});
