import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { namingRules } from "./scripts/lintRules.ts";

/** Electron's raw IPC is touched by one file on each side; everybody else goes through the typed channels. */
const IPC = { main: "electron/main/serve/windowIpc.ts", renderer: "electron/preload/bridge.ts" };

/** The one file that makes folders for tests, which go when the tests do. */
const FOLDER = "test/support/tempFolder.ts";

/** A ban on importing `names` from a module, for the `paths` of `no-restricted-imports`. */
const ban = (name, importNames, message) => ({ name, importNames, message });

/** zod itself is four times as large in each bundle: its methods cannot be left out. */
const LARGE_ZOD = { name: "zod", message: "Write schemas with zod/mini." };

const bans = (...paths) => ["error", { paths: [LARGE_ZOD, ...paths] }];

const ipc = (...names) => ban("electron", names, `Only ${IPC.main} and ${IPC.renderer} touch raw IPC.`);

/** Unions whose tag is in files or in printed JSON, is shown as `data-state`, or is what a library calls it. */
const PERSISTED = [
  "EntryFormState",
  "MarkdownInline",
  "SaveState",
  "Severity",
  "DisclosedAuthor",
  "SyncState",
  "WindowOrder",
];

export default tseslint.config(
  { ignores: ["out/**", "dist/**", "node_modules/**", "test/fixtures/**", "test-results/**", "site/**"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { naming: namingRules },
    rules: {
      "naming/predicates-return-booleans": "error",
      "naming/imports-name-rooms": "error",
      "naming/unions-have-kinds": ["error", { persisted: PERSISTED }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-useless-rename": "error",
      "object-shorthand": ["error", "properties"],
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 80, skipBlankLines: true, skipComments: true }],
      "no-restricted-imports": bans(ipc("ipcMain", "ipcRenderer")),
      "no-restricted-syntax": ["error", { selector: "ExportDefaultDeclaration", message: "Named exports only." }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-redundant-type-constituents": "off",
      "@typescript-eslint/no-unnecessary-type-assertion": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true, allowNever: true },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["renderer/**/*.{ts,tsx}"],
    extends: [hooks.configs.flat.recommended],
    // A signal is set by its value, also from within a component.
    rules: { "react-hooks/immutability": "off" },
  },
  { files: [IPC.main], rules: { "no-restricted-imports": bans(ipc("ipcRenderer")) } },
  { files: [IPC.renderer], rules: { "no-restricted-imports": bans(ipc("ipcMain")) } },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "max-lines-per-function": "off",
      "no-restricted-imports": bans(
        ipc("ipcMain", "ipcRenderer"),
        ban("node:fs", ["mkdtemp", "mkdtempSync"], `Only ${FOLDER} makes folders for tests.`),
        ban("node:fs/promises", ["mkdtemp"], `Only ${FOLDER} makes folders for tests.`),
      ),
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/require-await": "off",
    },
  },
  { files: [FOLDER], rules: { "no-restricted-imports": bans(ipc("ipcMain", "ipcRenderer")) } },
  { files: ["*.config.ts"], rules: { "no-restricted-syntax": "off" } },
);
