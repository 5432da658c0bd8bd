import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/**
 * Checks `CONTRIBUTING.md`'s claims about the compiler: the first line of a recipe is written into a copy of the file
 * in memory, and the errors must be exactly in the files that the recipe names.
 */
const ROOT = path.join(import.meta.dirname, "../../..");
const RECIPES = readFileSync(path.join(ROOT, "CONTRIBUTING.md"), "utf8").split(/^(?=- \*\*)/m);

describe("A recipe in CONTRIBUTING.md names every place that the compiler asks for", () => {
  test("when a kind of record is added", { timeout: 180_000 }, () => {
    const asked = askedFor("shared/records/kinds/recordKinds.ts", (text) =>
      text.replace("const all = {", "const all = {\n  reservation: annotationRecordKind,"),
    );
    expect(asked).toEqual(namedIn("A kind of record"));
  });

  test("when a language is added", { timeout: 180_000 }, () => {
    const portuguese = `pt: { name: "Português", direction: "ltr", locale: "pt" },`;
    const asked = askedFor("shared/base/language.ts", (text) => text.replace("zh: {", `${portuguese}\n  zh: {`));
    expect(asked).toEqual(namedIn("A language"));
  });
  test("when an export format is added", { timeout: 180_000 }, () => {
    const asked = askedFor("shared/publish/formats/exportFormats.ts", (text) =>
      text.replace("  md: mdFormat,", "  md: mdFormat,\n  rst: mdFormat,"),
    );
    expect(asked).toEqual(namedIn("An export format"));
  });

  test("when one that is read back is added, with its reader", { timeout: 180_000 }, () => {
    const asked = askedFor("shared/publish/formats/exportFormats.ts", (text) =>
      text.replace("  jsonld: jsonldFormat,", "  jsonld: jsonldFormat,\n  rst: jsonldFormat,"),
    );
    const [reader] = /`(shared\/publish\/returned\/\w+\.ts)`/.exec(recipe("An export format"))!.slice(1);
    expect(asked).toEqual([...namedIn("An export format"), reader].sort());
  });

  test("and a format without its folder does not compile", { timeout: 180_000 }, () => {
    const registry = "shared/publish/formats/exportFormats.ts";
    const asked = askedFor(registry, (text) => text.replace("./md/format.ts", "./rst/format.ts"));
    expect(asked).toContain(registry);
  });
});

/** Returns the files with errors after one of them is changed. */
function askedFor(changed: string, change: (text: string) => string): readonly string[] {
  const { options, fileNames } = configOf("shared");
  const host = ts.createCompilerHost(options);
  const sourceOf = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version) => {
    if (path.relative(ROOT, file) !== changed) return sourceOf(file, version);
    const text = readFileSync(file, "utf8");
    const after = change(text);
    expect(after).not.toBe(text);
    return ts.createSourceFile(file, after, version);
  };
  const made = ["plantedSecrets", "teamStory"].map((name) => path.join(ROOT, `test/support/team/${name}.ts`));
  const program = ts.createProgram([...fileNames, ...made], options, host);
  const files = program.getSemanticDiagnostics().map(({ file }) => path.relative(ROOT, file!.fileName));
  return [...new Set(files)].sort();
}

function configOf(room: string): { options: ts.CompilerOptions; fileNames: readonly string[] } {
  const read = ts.readConfigFile(path.join(ROOT, room, "tsconfig.json"), (file) => readFileSync(file, "utf8"));
  const { options, fileNames } = ts.parseJsonConfigFileContent(read.config, ts.sys, path.join(ROOT, room));
  const alone = { noEmit: true, composite: false, emitDeclarationOnly: false, noUnusedLocals: false };
  // The made-up stories belong to the tests' room.
  return {
    options: { ...options, ...alone, rootDir: ROOT, types: ["node"], lib: ["lib.es2023.d.ts", "lib.dom.d.ts"] },
    fileNames,
  };
}

/** Returns the files between "The compiler asks for" and the end of that sentence. */
function namedIn(name: string): readonly string[] {
  const [, sentence] = /The compiler asks for: ([^]*?\.)(?:\n|$)/.exec(recipe(name))!;
  return [...sentence!.matchAll(/`([\w/]+\.ts)`/g)].map(([, file]) => file!).sort();
}

function recipe(name: string): string {
  return RECIPES.find((each) => each.startsWith(`- **${name}**`))!;
}
