import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from "@cantoo/pdf-lib";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createTempFolder } from "#test/support/tempFolder.ts";

/** A native highlight as a reader sees it. */
export interface Highlight {
  readonly page: number;
  readonly name: string;
  readonly contents: string;
  readonly author: string | null;
  /** The name of the annotation on an earlier page that it is grouped with. */
  readonly group: string | null;
  /** Four corners each: x1 y1 … x4 y4. */
  readonly quads: readonly (readonly number[])[];
  /** What is wrong with its place in the structure tree, its flags or its appearance; [] if nothing is. */
  readonly faults: readonly string[];
}

const name = (text: string) => PDFName.of(text);

export interface Inspected {
  readonly highlights: readonly Highlight[];
  readonly pages: number;
  readonly links: readonly string[];
  /** Of the pages with annotations. */
  readonly tabs: readonly string[];
  readonly info: readonly string[];
  readonly outline: readonly string[];
}

export async function inspect(bytes: Uint8Array): Promise<Inspected> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context } = document;
  const root = document.catalog.lookup(name("StructTreeRoot"), PDFDict);
  const nums = root.lookup(name("ParentTree"), PDFDict).lookup(name("Nums"), PDFArray);
  const parents = new Map<number, PDFDict>();
  const keys: number[] = [];
  for (let i = 0; i < nums.size(); i += 2) {
    const key = nums.lookup(i, PDFNumber).asNumber();
    const value = nums.lookup(i + 1);
    keys.push(key);
    if (value instanceof PDFDict) parents.set(key, value);
  }
  const sorted = keys.every((key, i) => i === 0 || key > keys[i - 1]!);
  const next = root.lookup(name("ParentTreeNextKey"), PDFNumber).asNumber();
  const highlights: Highlight[] = [];
  const links: string[] = [];
  const tabs: string[] = [];
  document.getPages().forEach((page, index) => {
    const annots = page.node.Annots()?.asArray() ?? [];
    if (annots.length > 0) tabs.push(String(page.node.get(name("Tabs"))));
    for (const ref of annots) {
      const dict = context.lookup(ref, PDFDict);
      if (dict.get(name("Subtype")) === name("Link"))
        links.push(text(dict.lookupMaybe(name("A"), PDFDict), "URI") ?? "");
      if (dict.get(name("Subtype")) !== name("Highlight")) continue;
      const faults = structureFaults(dict, ref, parents);
      if (!sorted || keys.some((key) => key >= next)) faults.push("parent tree out of order");
      if (String(dict.get(name("F"))) !== "4") faults.push("not printed");
      if (!dict.lookupMaybe(name("AP"), PDFDict)?.get(name("N"))) faults.push("no appearance");
      if (!(dict.get(name("P")) === page.ref)) faults.push("not of its page");
      const points = dict.lookup(name("QuadPoints"), PDFArray).asArray().map(Number);
      const first = dict.lookupMaybe(name("IRT"), PDFDict);
      if (first && dict.get(name("RT")) !== name("Group")) faults.push("no group");
      highlights.push({
        page: index + 1,
        name: text(dict, "NM")!,
        contents: text(dict, "Contents")!,
        author: text(dict, "T"),
        group: first ? text(first, "NM") : null,
        quads: Array.from({ length: points.length / 8 }, (_, i) => points.slice(i * 8, i * 8 + 8)),
        faults,
      });
    }
  });
  const info = context.lookupMaybe(context.trailerInfo.Info, PDFDict);
  return {
    highlights,
    pages: document.getPageCount(),
    links,
    tabs,
    info: (info?.keys() ?? []).map(String),
    outline: outlineOf(document),
  };
}

function structureFaults(dict: PDFDict, ref: unknown, parents: ReadonlyMap<number, PDFDict>): string[] {
  const element = parents.get(dict.lookup(name("StructParent"), PDFNumber).asNumber());
  if (!element) return ["no structure element"];
  const kids = element.lookup(name("K"));
  const holds =
    kids instanceof PDFArray &&
    kids.asArray().some((kid) => {
      const reference = element.context.lookup(kid);
      return reference instanceof PDFDict && reference.get(name("Obj")) === ref;
    });
  const above = element.lookup(name("P"), PDFDict).lookup(name("K"));
  const held =
    above instanceof PDFArray &&
    above.asArray().some((kid) => kid instanceof PDFRef && element.context.lookup(kid) === element);
  return [
    ...(element.get(name("S")) === name("Annot") ? [] : ["its element is no Annot"]),
    ...(holds ? [] : ["its element does not hold it"]),
    ...(held ? [] : ["its element is not in the tree"]),
  ];
}

function outlineOf(document: PDFDocument): string[] {
  const titles: string[] = [];
  const walk = (item: PDFDict | undefined) => {
    for (let at = item; at; at = at.lookupMaybe(name("Next"), PDFDict)) {
      titles.push(text(at, "Title") ?? "");
      walk(at.lookupMaybe(name("First"), PDFDict));
    }
  };
  walk(document.catalog.lookupMaybe(name("Outlines"), PDFDict)?.lookupMaybe(name("First"), PDFDict));
  return titles;
}

function text(dict: PDFDict | undefined, key: string): string | null {
  const value = dict?.lookup(name(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

/** Returns true if a system program exists. Tests that need one name it when they are skipped. */
export function has(program: "qpdf" | "pdftotext"): boolean {
  try {
    execFileSync(program, [program === "qpdf" ? "--version" : "-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function withFile<T>(bytes: Uint8Array, use: (file: string, folder: string) => T): T {
  const folder = createTempFolder("briefing");
  const file = path.join(folder, "briefing.pdf");
  writeFileSync(file, bytes);
  return use(file, folder);
}

/** Returns qpdf's complaints; "" if there are none. */
export function qpdfCheck(bytes: Uint8Array): string {
  return withFile(bytes, (file) => {
    try {
      execFileSync("qpdf", ["--check", file], { stdio: "pipe" });
      return "";
    } catch (error) {
      return String((error as { stderr?: Buffer }).stderr);
    }
  });
}

/** Returns every byte of the file, uncompressed. */
export function decompressed(bytes: Uint8Array): Buffer {
  return withFile(bytes, (file, folder) => {
    const open = path.join(folder, "open.pdf");
    execFileSync("qpdf", ["--qdf", "--object-streams=disable", file, open]);
    return readFileSync(open);
  });
}

/** Returns the printed text with white space collapsed. */
export function printed(bytes: Uint8Array): string {
  return withFile(bytes, (file) =>
    execFileSync("pdftotext", ["-enc", "UTF-8", file, "-"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).replace(/\s+/gu, " "),
  );
}
