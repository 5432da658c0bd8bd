import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

const RENDERER = path.join(import.meta.dirname, "../../../renderer");
/** Input elements. React Aria's field passes its own properties on to the element in it. */
const [AROUND, TYPED_INTO] = ["TextField", ["Input", "TextArea", "input", "textarea"]];

interface Field {
  readonly place: string;
  readonly keepsNothing: boolean;
}

function fieldsIn(file: string): readonly Field[] {
  const source = readFileSync(path.join(RENDERER, file), "utf8");
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const fields: Field[] = [];
  const look = (node: ts.Node, isAsked: boolean): void => {
    const tag = ts.isJsxSelfClosingElement(node) ? node : ts.isJsxElement(node) ? node.openingElement : null;
    const name = tag?.tagName.getText() ?? "";
    const asks = tag !== null && /autoComplete="off"/.test(tag.attributes.getText());
    if (TYPED_INTO.includes(name)) {
      const { line } = parsed.getLineAndCharacterOfPosition(node.getStart());
      fields.push({ place: `${file}:${line + 1}`, keepsNothing: asks || isAsked });
    }
    ts.forEachChild(node, (child) => look(child, name === AROUND ? asks : isAsked));
  };
  look(parsed, false);
  return fields;
}

it("The browser is asked to save nothing that is typed, in any field", () => {
  const fields = globSync("**/*.tsx", { cwd: RENDERER }).flatMap(fieldsIn);
  expect(fields.length).toBeGreaterThan(10);
  expect(fields.filter(({ keepsNothing }) => !keepsNothing).map(({ place }) => place)).toEqual([]);
});
