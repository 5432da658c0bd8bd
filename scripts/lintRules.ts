import path from "node:path";
import { AST_NODE_TYPES, ESLintUtils, type TSESTree } from "@typescript-eslint/utils";
import ts from "typescript";

/** Function names that read as yes or no. */
const PREDICATE = /^(?:is|has|can|may)[A-Z]/;

/** Requires functions whose names read as yes or no to return booleans, or promises of them. */
const predicatesReturnBooleans = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: "problem",
    schema: [],
    messages: {
      other: "{{name}} reads as yes or no and returns {{type}}: return a boolean, or name it after its value.",
    },
  },
  defaultOptions: [],
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();
    const check = (name: TSESTree.Node) => {
      if (name.type !== AST_NODE_TYPES.Identifier || !PREDICATE.test(name.name)) return;
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

/** A predicate that makes a predicate counts, too: `isAt(provision)(note)`. */
function isBoolean(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.every(isBoolean);
  const [call] = type.getCallSignatures();
  if (call) return isBoolean(call.getReturnType());
  return (type.flags & (ts.TypeFlags.BooleanLike | ts.TypeFlags.Any | ts.TypeFlags.Never)) !== 0;
}

/**
 * Requires unions of object types to be tagged by `kind`, unless another tag is part of a file format, protocol or
 * printed JSON.
 */
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
        if (typeAnnotation.type !== AST_NODE_TYPES.TSUnionType || persisted.includes(id.name)) return;
        const members = typeAnnotation.types.filter((each) => each.type === AST_NODE_TYPES.TSTypeLiteral);
        if (members.length < 2) return;
        const [first, ...others] = members.map(tagsOf);
        const tags = first!.filter((tag) => others.every((each) => each.includes(tag)));
        if (tags.length === 0 || tags.includes("kind")) return;
        context.report({ node: id, messageId: "other", data: { name: id.name, tag: tags.join(", ") } });
      },
    };
  },
});

/** Returns the names of an object type's properties whose type is a string literal. */
function tagsOf({ members }: TSESTree.TSTypeLiteral): readonly string[] {
  return members.flatMap((member) => {
    if (member.type !== AST_NODE_TYPES.TSPropertySignature || member.key.type !== AST_NODE_TYPES.Identifier) return [];
    const type = member.typeAnnotation?.typeAnnotation;
    const isWord =
      type?.type === AST_NODE_TYPES.TSLiteralType &&
      type.literal.type === AST_NODE_TYPES.Literal &&
      typeof type.literal.value === "string";
    return isWord ? [member.key.name] : [];
  });
}

const ROOT = path.join(import.meta.dirname, "..");
const ROOMS = ["shared", "node", "renderer", "electron", "hub", "cli", "scripts", "test"];

/**
 * An import from another room, or from two folders up, must name the room, because a path such as `../../` does not
 * show where it leads.
 */
const importsNameRooms = ESLintUtils.RuleCreator.withoutDocs({
  meta: { type: "problem", schema: [], messages: { relative: "Import it as #{{target}}." } },
  defaultOptions: [],
  create: (context) => ({
    ImportDeclaration({ source }) {
      const target = path.relative(ROOT, path.resolve(path.dirname(context.filename), source.value));
      const room = roomOf(target);
      if (!source.value.startsWith("../") || !ROOMS.includes(room)) return;
      const leaves = room !== roomOf(path.relative(ROOT, context.filename));
      if (!leaves && !source.value.startsWith("../../")) return;
      context.report({ node: source, messageId: "relative", data: { target } });
    },
  }),
});

const roomOf = (file: string): string => file.split(path.sep, 1)[0]!;

/** Rules for names that the compiler cannot enforce. */
export const namingRules = {
  rules: {
    "predicates-return-booleans": predicatesReturnBooleans,
    "unions-have-kinds": unionsHaveKinds,
    "imports-name-rooms": importsNameRooms,
  },
};
