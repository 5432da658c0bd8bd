import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { briefing } from "../../../shared/messages/en/briefing.ts";
import { capture } from "../../../shared/messages/en/capture.ts";
import { cli } from "../../../shared/messages/en/cli.ts";
import { desktop } from "../../../shared/messages/en/desktop.ts";
import { hub } from "../../../shared/messages/en/hub.ts";
import { reading } from "../../../shared/messages/en/import.ts";
import { en } from "../../../shared/messages/en/index.ts";
import { margin } from "../../../shared/messages/en/margin.ts";
import { records } from "../../../shared/messages/en/records.ts";
import { rights } from "../../../shared/messages/en/rights.ts";
import { watch } from "../../../shared/messages/en/watch.ts";
import { window } from "../../../shared/messages/en/window.ts";
import { wordings } from "../../../shared/messages/en/wordings.ts";

const ROOT = join(import.meta.dirname, "../../..");

describe("the English catalogue", () => {
  it("has every code once: no area writes over another's", () => {
    const areas = [briefing, capture, cli, desktop, hub, margin, reading, records, rights, watch, window, wordings];
    const codes = areas.flatMap((area) => Object.keys(area));
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
    expect(codes.length).toBe(Object.keys(en).length);
  });

  it("is sound MessageFormat throughout", () => {
    for (const [code, pattern] of Object.entries(en)) {
      expect(() => new IntlMessageFormat(pattern, "en", undefined, { ignoreTag: true }), code).not.toThrow();
    }
  });

  it("has a sentence for every refusal in the code", () => {
    const missing = new Set<string>();
    for (const room of ["shared", "node", "hub", "cli", "electron", "renderer"]) {
      for (const name of readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })) {
        if (!/\.tsx?$/.test(name)) continue;
        const code = readFileSync(join(ROOT, room, name), "utf8");
        for (const [, said] of code.matchAll(/\b(?:refuse|waits|aside)\(\s*"([^"]+)"/g)) {
          if (!Object.hasOwn(en, said!)) missing.add(`${room}/${name}: ${said}`);
        }
      }
    }
    expect([...missing]).toEqual([]);
  });
});
