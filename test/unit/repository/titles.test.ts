import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/**
 * A test's title forms a sentence with the titles above it: "A redline" + "holds both texts, whatever they are". The
 * outermost title begins the sentence. A `describe` is its subject, or names a setting and ends with a comma: "In
 * HTML," + "hidden words are left out and told".
 */
interface Title {
  readonly place: string;
  readonly text: string;
  readonly is: "describe" | "test";
  /** The title of the nearest `describe` around it; null for an outermost one. */
  readonly above: string | null;
}

const TESTS = path.join(import.meta.dirname, "../..");

/** A capital, a figure, a quotation mark or a value; a lower-case letter only in a name from the code. */
const BEGINS_A_SENTENCE = /^(?:[\p{Lu}\d“"%$]|\p{Ll}+\p{Lu})/u;
const BEGINS_WITH_A_CAPITAL = /^\p{Lu}/u;
const BEGINS_WITH_A_SUBJECT =
  /^(?:an?|the|this|these|each|every|no|one|two|it|they|there|what|who|whoever|nobody|somebody|nothing)\b/;
const BEGINS_WITH_A_VERB =
  /^(?:is|are|has|have|does|do|can|says?|tells?|keeps?|takes?|lets?|goes|gives?|opens?|shows?|refuses?|finds?|holds?|stands?|makes?|knows|brings?|loses?|reads?|sees?|saves?|asks?|writes?|hides|selects|merges|compares|never)\b/i;
const ENDS_AS_ONE = /[^\s.!?;:…]$/;

/** Returns what prevents a title from being its part of a sentence. */
function faultOf({ text, is, above }: Omit<Title, "place">): string | null {
  if (!ENDS_AS_ONE.test(text) || (is === "test" && text.endsWith(","))) return "ends with a mark or a blank";
  if (above === null) {
    if (!BEGINS_A_SENTENCE.test(text)) return "begins no sentence";
    return is === "test" && BEGINS_WITH_A_VERB.test(text) ? "has no subject" : null;
  }
  if (BEGINS_WITH_A_CAPITAL.test(text)) return "begins a sentence of its own";
  return !above.endsWith(",") && BEGINS_WITH_A_SUBJECT.test(text) ? "has a subject besides the one above it" : null;
}

function titlesIn(file: string, source: string): readonly Title[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const titles: Title[] = [];
  const look = (node: ts.Node, above: string | null): void => {
    const call = ts.isCallExpression(node) ? titleOf(node) : null;
    if (call) {
      const { line } = parsed.getLineAndCharacterOfPosition(node.getStart());
      titles.push({ place: `${file}:${line + 1}`, above, ...call });
    }
    ts.forEachChild(node, (child) => look(child, call?.is === "describe" ? call.text : above));
  };
  look(parsed, null);
  return titles;
}

/** Returns the title of a call of `describe`, `test` or `it`, or of a wrapper such as `needsOffice`. */
function titleOf({ expression, arguments: given }: ts.CallExpression): Pick<Title, "text" | "is"> | null {
  const [title] = given;
  const called = /^(describe|test|it|needs[A-Z]\w*)\b(?!\.(?:step|extend|use|skip\())/.exec(expression.getText());
  const isDescribe = called !== null && /^(?:test\.)?describe\b/.test(expression.getText());
  if (!title || !called || !given.some((each) => ts.isFunctionLike(each))) return null;
  if (ts.isStringLiteralLike(title)) return { text: title.text, is: isDescribe ? "describe" : "test" };
  if (ts.isTemplateExpression(title))
    return { text: title.getText().slice(1, -1), is: isDescribe ? "describe" : "test" };
  return isDescribe ? { text: "$", is: "describe" } : null;
}

describe("The title of a test", () => {
  const titles = globSync("**/*.{test,spec}.{ts,tsx}", { cwd: TESTS })
    .concat(path.join("contract", "log.ts"))
    .flatMap((file) => titlesIn(file, readFileSync(path.join(TESTS, file), "utf8")));

  test("makes a sentence with the titles above it", () => {
    expect(titles.length).toBeGreaterThan(2000);
    const faults = titles.flatMap((title) => {
      const fault = faultOf(title);
      return fault === null ? [] : [`${title.place} ${fault}: ${title.text}`];
    });
    expect(faults).toEqual([]);
  });

  test.each([
    ['describe("the desk", () => {})', "begins no sentence"],
    ['describe("erasing", () => {})', "begins no sentence"],
    ['test("keeps a note", () => {})', "begins no sentence"],
    ['it.each([1])("Keeps %s notes", () => {})', "has no subject"],
    ['test("A note is kept.", () => {})', "ends with a mark or a blank"],
    ['describe("The desk", () => { test("a note is kept", () => {}) })', "has a subject besides the one above it"],
    ['test.describe("The desk", () => { test("It keeps a note", () => {}) })', "begins a sentence of its own"],
    [
      'describe.skipIf(1)("The desk", () => { needsOffice("no note is lost", () => {}) })',
      "has a subject besides the one above it",
    ],
    ["describe(subject, () => { test(`the ${note} is kept`, () => {}) })", "has a subject besides the one above it"],
  ])("is found out where it does not: %s", (source, fault) => {
    expect(titlesIn("a.test.ts", source).map(faultOf).filter(Boolean)).toEqual([fault]);
  });

  test.each([
    'describe("safeName", () => { test("makes a name of %j", () => {}) })',
    'describe("In HTML,", () => { test("the hidden words are left out", () => {}) })',
    'test("A note is kept", () => {}); test.step("over a selection", () => {})',
    "test.each([1])(`${name} is kept`, () => {})",
  ])("is let pass where it does: %s", (source) => {
    expect(titlesIn("a.test.ts", source).length).toBeGreaterThan(0);
    expect(titlesIn("a.test.ts", source).map(faultOf).filter(Boolean)).toEqual([]);
  });
});
