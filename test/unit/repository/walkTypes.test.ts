import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const ROOT = path.join(import.meta.dirname, "../../..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const parse = (file: string) => ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);

/** The numbered steps that `docs/ARCHITECTURE.md` lists for the walk from the ledger to a PDF, each with its files. */
function stepsOfWalk(): readonly (readonly string[])[] {
  const section = read("docs/ARCHITECTURE.md")
    .split(/\n(?=\*\*|## )/)
    .find((each) => each.startsWith("**From the ledger to a PDF"))!;
  const steps = section.split(/\n(?=\d+\. )/).slice(1);
  return steps.map((step) => [...step.matchAll(/`([\w/-]+\.tsx?)`/g)].map(([, file]) => file!));
}

/** What a step works with and does not hand on as a value: the ledger, the window, services, and how a run goes. */
const SURROUNDINGS = [
  ...["Ledger", "Workspace", "BrowserWindow", "FileKind"],
  ...["TypesetEnvironment", "TypesetProgressOptions", "TypesetAssets", "Run", "AbortSignal", "AtomicWriteOptions"],
  ...["Outcome", "Promise", "Required", "Parameters", "TypesetBriefingToPdf"],
];

/** The forms of a file's bytes. */
const BYTES = ["string", "Bytes", "Uint8Array", "ArrayBuffer", "NamedFile"];

/** Collects the names of the types in a piece of source. */
function typesIn(node: ts.Node | undefined, found = new Set<string>()): Set<string> {
  if (!node) return found;
  if (ts.isTypeReferenceNode(node)) found.add(node.typeName.getText().split(".").at(-1)!);
  if (node.kind === ts.SyntaxKind.StringKeyword) found.add("string");
  node.forEachChild((child) => void typesIn(child, found));
  return found;
}

/** Returns the types of the parameters of an exported function or type of a function. */
function parametersOf(file: string, name: string): ReadonlySet<string> {
  const found = new Set<string>();
  parse(file).forEachChild((node) => {
    const named = ts.isFunctionDeclaration(node) || ts.isTypeAliasDeclaration(node) ? node.name?.text : undefined;
    if (named !== name) return;
    const signature = ts.isFunctionDeclaration(node) ? node : (node as ts.TypeAliasDeclaration).type;
    if (ts.isFunctionDeclaration(signature) || ts.isFunctionTypeNode(signature))
      for (const { type } of signature.parameters) typesIn(type, found);
  });
  return found;
}

/** Returns what the files of one step import from those of another: the file and the name. */
function callsBetween(steps: readonly (readonly string[])[]): readonly (readonly [file: string, name: string])[] {
  return steps.flatMap((own) => {
    const others = steps.filter((step) => step !== own).flat();
    return own.flatMap((file) => {
      const calls: (readonly [string, string])[] = [];
      parse(file).forEachChild((node) => {
        if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return;
        const to = node.moduleSpecifier.text;
        const target = to.startsWith("#") ? to.slice(1) : path.join(path.dirname(file), to);
        const { namedBindings } = node.importClause ?? {};
        if (!others.includes(target) || !namedBindings || !ts.isNamedImports(namedBindings)) return;
        for (const { name, propertyName } of namedBindings.elements) calls.push([target, (propertyName ?? name).text]);
      });
      return calls;
    });
  });
}

/** Returns the types of which a value consists, as far as its own declaration and those in its file name them. */
function partsOf(file: string, name: string): ReadonlySet<string> {
  const source = parse(file);
  const parts = new Set<string>();
  const add = (of: string) =>
    source.forEachChild((node) => {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== of) return;
      const own = typesIn(node);
      for (const clause of node.heritageClauses ?? [])
        for (const { expression } of clause.types) own.add(expression.getText());
      for (const part of own) {
        if (parts.has(part)) continue;
        parts.add(part);
        add(part);
      }
    });
  add(name);
  return parts;
}

const PLAN = ["shared/publish/publication/briefingContent.ts", "PublicationPlan"] as const;
const PUBLICATION = ["shared/publish/publication/publication.ts", "Publication"] as const;

test("The walk from the ledger to a PDF hands on a plan, a publication and bytes, and no fourth type", () => {
  const calls = callsBetween(stepsOfWalk());
  const services = ["TypesetBriefingToPdf", "TypesetBriefingToFile"].map(
    (name) => ["shared/host/host.ts", name] as const,
  );
  const handed = new Set([...calls, ...services].flatMap(([file, name]) => [...parametersOf(file, name)]));
  expect(calls.map(([, name]) => name)).toEqual(
    expect.arrayContaining(["collectBriefing", "writeBriefingPages", "saveBriefingAsPdf", "saveByDialog"]),
  );
  for (const name of BYTES) if (handed.delete(name)) handed.add("bytes");
  for (const name of SURROUNDINGS) handed.delete(name);
  for (const [file, name] of [PLAN, PUBLICATION]) {
    const parts = partsOf(file, name);
    expect(parts.size).toBeGreaterThan(5);
    for (const part of parts) if (part !== PUBLICATION[1]) handed.delete(part);
  }
  expect([...handed].sort()).toEqual(["Publication", "PublicationPlan", "bytes"]);
});
