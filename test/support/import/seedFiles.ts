import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { SourceFormat } from "#shared/import/sourceLines.ts";

const FIXTURES = new URL("../../fixtures/", import.meta.url);

export interface SeedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The folders and name endings of each format's fixtures. */
const FOLDERS: Readonly<Record<SourceFormat, readonly (readonly [folder: string, ending: RegExp])[]>> = {
  akn: [["import/akn", /\.xml$/]],
  docx: [
    ["import/docx", /\.docx$/],
    ["sample", /\.docx$/],
  ],
  eml: [["import/eml", /\.eml$/]],
  html: [["import/html", /\.html$/]],
  markdown: [["import/markdown", /\.md$/]],
  odt: [["import/odt", /\.odt$/]],
  pdf: [["import/pdf", /\.pdf$/]],
  rtf: [["import/rtf", /\.rtf$/]],
  picture: [["import/pictures", /\.(?:png|jpg)$/]],
  text: [
    ["import/text", /\.txt$/],
    ["import/languages", /\.txt$/],
    ["sample", /\.txt$/],
  ],
  udhr: [["import/udhr", /\.xml$/]],
};

export const SEED_FORMATS = Object.keys(FOLDERS) as readonly SourceFormat[];

/** Returns the fixtures of a format. */
export function readSeedFiles(format: SourceFormat): readonly SeedFile[] {
  return FOLDERS[format].flatMap(([folder, ending]) => {
    const at = new URL(`${folder}/`, FIXTURES);
    const names = existsSync(at) ? readdirSync(at).filter((name) => ending.test(name)) : [];
    return names.sort().map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, at))) }));
  });
}
