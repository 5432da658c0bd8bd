import { beforeEach, describe, expect, test } from "vitest";
import { defineCommand } from "#renderer/workspace/command.ts";
import {
  isCharacterKey,
  isAssignableChord,
  formatChord,
  chordWorksOutsideText,
} from "#renderer/workspace/shortcuts/chord.ts";
import { VIEWS } from "#renderer/workspace/viewState.ts";
import { findOtherCommandsWithChord, Keymap } from "#renderer/workspace/shortcuts/keymap.ts";
import { features } from "#renderer/features.ts";
import { frameCommands } from "#renderer/frame/frameCommands.ts";
import { commandsOfFeatures } from "#renderer/frame/feature.ts";
import { isMessageCode } from "#shared/messages/messages.ts";

const commands = [...commandsOfFeatures(features), ...frameCommands];
const named = (id: string) => commands.find((each) => each.id === id)!;

/** Commands that may share a shortcut because no two of them ever apply at once: they act on different things. */
const SHARED: readonly (readonly string[])[] = [
  ["mine.edit", "note.edit", "proposal.edit", "unfinished.edit"],
  ["note.reopen", "note.settle"],
  ["mine.say", "note.assess", "unfinished.save"],
];

beforeEach(() => localStorage.clear());

describe("The default keys", () => {
  test("belong to one command each, unless the commands apply in different places", () => {
    const byChord = new Map<string, string[]>();
    for (const { id, keys, view = "text" } of commands)
      for (const chord of keys.map((each) => (chordWorksOutsideText(each) ? each : `${view} ${each}`)))
        byChord.set(chord, [...(byChord.get(chord) ?? []), id]);
    const shared = [...byChord.values()].filter((ids) => ids.length > 1).map((ids) => [...ids].sort());
    const allowed = (ids: readonly string[]) => SHARED.some((known) => ids.every((id) => known.includes(id)));
    expect(shared.filter((ids) => !allowed(ids))).toEqual([]);
  });

  test("are each spelt out, and none moves the caret or belongs to the system", () => {
    for (const { id, name, keys } of commands) {
      expect(isMessageCode(name), id).toBe(true);
      for (const chord of keys) {
        expect(formatChord(chord), chord).not.toBe("");
        if (!/Enter$|Escape$|^Mod\+Key[ZY]$|Arrow|^Mod\+Shift\+KeyZ$/.test(chord))
          expect(isAssignableChord(chord), chord).toBe(true);
      }
    }
  });
});

describe("Keys that were changed", () => {
  test("take effect at once, here and in the next window; the command that had the key loses it", () => {
    const keymap = new Keymap();
    const risk = named("mark.risk");
    expect(findOtherCommandsWithChord(keymap, "KeyS", risk, commands).map(({ id }) => id)).toEqual(["mark.safeguard"]);
    keymap.assign(risk, "KeyS", commands);
    for (const map of [keymap, new Keymap()]) {
      expect(map.keysOf(risk)).toEqual(["KeyS"]);
      expect(map.keysOf(named("mark.safeguard"))).toEqual([]);
      expect(map.keysOf(named("mark.question"))).toEqual(["KeyQ"]);
    }
    keymap.restore(risk);
    expect(keymap.keysOf(risk)).toEqual(["KeyC"]);
    keymap.restoreAll();
    expect(keymap.keysOf(named("mark.safeguard"))).toEqual(["KeyS"]);
  });

  test("can be turned off if they print a character, while the others stay", () => {
    const keymap = new Keymap();
    const both = defineCommand({
      id: "x",
      name: "command.undo",
      group: "go",
      keys: ["KeyX", "F3", "Mod+KeyX"],
      run: () => true,
    });
    keymap.setCharacterKeys(false);
    expect(keymap.keysOf(both)).toEqual(["F3", "Mod+KeyX"]);
    expect(new Keymap().keysOf(both)).toEqual(["F3", "Mod+KeyX"]);
    expect(keymap.assignedKeys(both)).toHaveLength(3);
    keymap.setCharacterKeys(true);
    expect(keymap.keysOf(both)).toHaveLength(3);
  });

  test.each(["", "null", "{", '{"chords":3}', '{"chords":{"mark.risk":"KeyZ"}}', '{"chords":{"mark.risk":[1]}}', "[]"])(
    "are the default keys if %s was stored",
    (kept) => {
      localStorage.setItem("clausemark-keys", kept);
      expect(new Keymap().keysOf(named("mark.risk"))).toEqual(["KeyC"]);
    },
  );
});

test.each([
  ["KeyA", true],
  ["Shift+Digit1", true],
  ["Shift+Slash", true],
  ["Mod+KeyA", false],
  ["Alt+KeyA", false],
  ["F9", false],
  ["Enter", false],
])("The key %s prints a character: %s", (chord, prints) => expect(isCharacterKey(chord)).toBe(prints));

test.each(["Tab", "Escape", "Shift+ArrowLeft", "Backspace", "Mod+KeyC", "Mod+KeyV", "ControlLeft", "Space"])(
  "The key %s cannot be given to a command",
  (chord) => expect(isAssignableChord(chord)).toBe(false),
);

test("Every view except the text's is provided by a feature", () => {
  const brought = new Set(features.flatMap(({ slots = {} }) => Object.keys(slots)));
  expect(VIEWS.filter((view) => view !== "text" && !brought.has(view))).toEqual([]);
});
