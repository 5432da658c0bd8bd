import { expect, test } from "vitest";
import { partsOfBuiltPage } from "#test/bench/support/profiles/builtSources.ts";
import { sumByPart, type CallFrame, type CpuProfile } from "#test/bench/support/profiles/cpuProfile.ts";
import { partOfFile } from "#test/bench/support/profiles/partOfFile.ts";
import { profileTable } from "#test/bench/support/profiles/profileTables.ts";

const frame = (functionName: string, url: string): CallFrame => ({ functionName, url, lineNumber: 0, columnNumber: 0 });

/** A function of the records that calls a native one and a library; one sample of each takes so many µs. */
const profile: CpuProfile = {
  nodes: [
    { id: 1, callFrame: frame("(root)", ""), children: [2, 5, 6, 7] },
    { id: 2, callFrame: frame("open", "file:///x/shared/records/validator.ts"), children: [3, 4] },
    { id: 3, callFrame: frame("parse", "") },
    { id: 4, callFrame: frame("apply", "file:///x/node_modules/yjs/dist/yjs.mjs") },
    { id: 5, callFrame: frame("(garbage collector)", "") },
    { id: 6, callFrame: frame("(idle)", "") },
    { id: 7, callFrame: frame("post", "node:inspector") },
  ],
  samples: [2, 3, 4, 5, 6, 7],
  timeDeltas: [1000, 2000, 4000, 8000, 16_000, 32_000],
};

test("The time of a native function counts for the code that called it, and that of the profiler for nobody", () => {
  const sums = sumByPart(profile, ({ url }) => partOfFile(url));
  expect(Object.fromEntries(sums)).toEqual({
    "shared/records": 3,
    yjs: 4,
    "collecting garbage": 8,
    waiting: 16,
  });
});

test("A file belongs to its folder, a feature of the window, its library or the runtime", () => {
  const parts = [
    ["file:///x/shared/records/sync/apply.ts", "shared/records"],
    ["../../renderer/features/margin/cards/Card.tsx", "renderer/features/margin"],
    ["/x/node_modules/@noble/ciphers/aes.js", "@noble/ciphers"],
    ["/x/node_modules/.pnpm/a/node_modules/lib0/map.js", "lib0"],
    ["node:internal/crypto/webcrypto", "Node"],
    ["wasm://wasm/00ad0bc6", "WebAssembly"],
  ];
  for (const [file, part] of parts) expect(partOfFile(file!)).toBe(part);
});

test("A built file without a source map is a part by its name without the hash", () => {
  const partOf = partsOfBuiltPage("/nowhere");
  expect(partOf(frame("draw", "http://127.0.0.1:1/assets/window-AbC_12-x.js"))).toBe("window");
});

test("A table has the largest parts of before and now, the others in one row, and the sum", () => {
  const parts = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`shared/p${i}`, 100 - i]));
  const table = profileTable({ parts, layout: 7 }, { parts: { "shared/p0": 50, gone: 500 } });
  expect(table.split("\n")[2]).toBe("| `gone` | 500 | 0 |");
  expect(table).toContain("| `shared/p0` | 50 | 100 |");
  expect(table).toContain("| 4 other parts | 0 | 362 |");
  expect(table).toContain("| **all of it** | 550 | 1,134 |");
  expect(table).toContain("where a script forced them | – | 7 |");
});
