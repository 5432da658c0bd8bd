import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { en } from "#shared/messages/en/index.ts";
import { RECORD_KIND_NAMES } from "#shared/records/kinds/recordKinds.ts";

const ROOT = join(import.meta.dirname, "../../..");
const CATALOGUE = join(ROOT, "shared/messages/en");

describe("The English catalogue", () => {
  it("has every code once: no area overwrites another's", async () => {
    const areas = readdirSync(CATALOGUE, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "index.ts")
      .map(({ name }) => import(join(CATALOGUE, name)) as Promise<Record<string, Record<string, string>>>);
    const codes = (await Promise.all(areas)).flatMap((area) => Object.values(area).flatMap(Object.keys));
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
    expect(codes.length).toBe(Object.keys(en).length);
  });

  it("has a name for every kind of record", () => {
    expect(RECORD_KIND_NAMES.filter((kind) => !Object.hasOwn(en, `record.type.${kind}`))).toEqual([]);
  });

  it("is valid MessageFormat throughout", () => {
    for (const [code, pattern] of Object.entries(en)) {
      expect(() => new IntlMessageFormat(pattern, "en", undefined, { ignoreTag: true }), code).not.toThrow();
    }
  });

  it("receives the arguments of its sentences wherever one is used with its values written out", () => {
    const lacking = sources().flatMap(({ name, code }) =>
      saidIn(name, code).flatMap(({ said, given }) => {
        const missing = askedBy(said).filter((each) => !given.includes(each));
        return missing.length === 0 ? [] : [`${name}: ${said} lacks ${missing.join(", ")}`];
      }),
    );
    expect(lacking).toEqual([]);
  });

  it("has no unused sentence", () => {
    const all = sources()
      .map(({ code }) => code)
      .join("\n");
    const said = new Set([...all.matchAll(/"([\w.-]+)"/g)].map(([, literal]) => literal));
    // A composed code, such as `confidentiality.${label}`, uses every code that matches it.
    const made = [...all.matchAll(/`([a-z][\w.-]*\$\{[^`]*)`/g)].map(([, template]) => patternOf(template!));
    const unsaid = Object.keys(en).filter((code) => !said.has(code) && !made.some((each) => each.test(code)));
    expect(unsaid).toEqual([]);
  });
});

/** Returns a file's calls that produce a sentence, with the names of the values in the object after the code. */
function saidIn(name: string, code: string): readonly { readonly said: string; readonly given: readonly string[] }[] {
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
  const found: { said: string; given: string[] }[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /\b(?:refusal|message|notify)$/.test(node.expression.getText())) {
      node.arguments.forEach((argument, i) => {
        const values = node.arguments[i + 1];
        if (!values || !ts.isObjectLiteralExpression(values) || values.properties.some(ts.isSpreadAssignment)) return;
        const given = values.properties.map((each) => each.name?.getText() ?? "");
        found.push(...codesOf(argument).map((said) => ({ said, given })));
      });
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

/** Returns the code, or both codes of a conditional expression. */
function codesOf(node: ts.Expression): readonly string[] {
  if (ts.isConditionalExpression(node)) return [...codesOf(node.whenTrue), ...codesOf(node.whenFalse)];
  return ts.isStringLiteral(node) && Object.hasOwn(en, node.text) ? [node.text] : [];
}

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** Returns the names of the values that a sentence requires, including those within its choices. */
function askedBy(code: string): readonly string[] {
  const names = (elements: readonly Element[]): readonly string[] =>
    elements.flatMap((element) => [
      ...("value" in element && Number(element.type) > 0 ? [element.value] : []),
      ...("options" in element ? Object.values(element.options).flatMap(({ value }) => names(value)) : []),
    ]);
  return names(new IntlMessageFormat(en[code as keyof typeof en], "en", undefined, { ignoreTag: true }).getAst());
}

/** Returns the code of every room except the catalogues. */
function sources(): readonly { readonly name: string; readonly code: string }[] {
  return ["shared", "node", "hub", "cli", "electron", "renderer"].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })
      .map((name) => `${room}/${name}`)
      .filter((name) => /\.tsx?$/.test(name) && !/^shared\/messages\/[a-z]{2}\//.test(name))
      .map((name) => ({ name, code: readFileSync(join(ROOT, name), "utf8") })),
  );
}

/** Returns a pattern of the strings that a template literal can produce. */
function patternOf(template: string): RegExp {
  const words = template.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
  return new RegExp(`^${words.map((each) => each.replaceAll(/[.*+?^$()[\]{}|\\]/g, "\\$&")).join(".+")}$`);
}
