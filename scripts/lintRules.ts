import { ESLintUtils, type TSESTree } from "@typescript-eslint/utils";
import ts from "typescript";

/** Names of functions that read as yes or no. */
const PREDICATE = /^(?:is|has|can|may)[A-Z]/;

/** Functions whose names read as yes or no return booleans, or promises of them. */
const predicatesReturnBooleans = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: "problem",
    schema: [],
    messages: { other: "{{name}} reads as yes or no and returns {{type}}: return a boolean, or name it after its value." },
  },
  defaultOptions: [],
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();
    const check = (name: TSESTree.Node) => {
      if (name.type !== "Identifier" || !PREDICATE.test(name.name)) return;
      for (const signature of services.getTypeAtLocation(name).getCallSignatures()) {
        const type = resolved(checker, signature.getReturnType());
        if (isBoolean(type)) continue;
        const data = { name: name.name, type: checker.typeToString(type) };
        return context.report({ node: name, messageId: "other", data });
      }
    };
    return {
      FunctionDeclaration: ({ id }) => id && check(id),
      MethodDefinition: ({ key }) => check(key),
      PropertyDefinition: ({ key }) => check(key),
      TSMethodSignature: ({ key }) => check(key),
      TSPropertySignature: ({ key }) => check(key),
      VariableDeclarator: ({ id }) => check(id),
    };
  },
});

function resolved(checker: ts.TypeChecker, type: ts.Type): ts.Type {
  return checker.getAwaitedType(type) ?? type;
}

function isBoolean(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.every(isBoolean);
  return (type.flags & (ts.TypeFlags.BooleanLike | ts.TypeFlags.Any | ts.TypeFlags.Never)) !== 0;
}

/** A union of object types is told apart by `kind`, unless files, wires or printed JSON have another name for it. */
const unionsHaveKinds = ESLintUtils.RuleCreator.withoutDocs<[{ readonly persisted: readonly string[] }], "other">({
  meta: {
    type: "problem",
    schema: [{ type: "object", properties: { persisted: { type: "array", items: { type: "string" } } } }],
    messages: { other: "The members of {{name}} are told apart by {{tag}}: call it kind." },
  },
  defaultOptions: [{ persisted: [] }],
  create(context, [{ persisted }]) {
    return {
      TSTypeAliasDeclaration({ id, typeAnnotation }) {
        if (typeAnnotation.type !== "TSUnionType" || persisted.includes(id.name)) return;
        const members = typeAnnotation.types.filter((each) => each.type === "TSTypeLiteral");
        if (members.length < 2) return;
        const [first, ...others] = members.map(tagsOf);
        const tags = first!.filter((tag) => others.every((each) => each.includes(tag)));
        if (tags.length === 0 || tags.includes("kind")) return;
        context.report({ node: id, messageId: "other", data: { name: id.name, tag: tags.join(", ") } });
      },
    };
  },
});

/** The names of an object type's properties that have one word as their type. */
function tagsOf({ members }: TSESTree.TSTypeLiteral): readonly string[] {
  return members.flatMap((member) => {
    if (member.type !== "TSPropertySignature" || member.key.type !== "Identifier") return [];
    const type = member.typeAnnotation?.typeAnnotation;
    const isWord = type?.type === "TSLiteralType" && type.literal.type === "Literal" && typeof type.literal.value === "string";
    return isWord ? [member.key.name] : [];
  });
}

/** Rules on names that a language server cannot hold. */
export const namingRules = {
  rules: { "predicates-return-booleans": predicatesReturnBooleans, "unions-have-kinds": unionsHaveKinds },
};
