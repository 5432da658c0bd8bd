import { describe, expect, it } from "vitest";
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { PRESENCE_OUTDATED_MS, renewPresence } from "#shared/records/sync/presenceRenewal.ts";

function withAwareness(work: (...all: [Awareness, Awareness]) => void): void {
  const [mine, theirs] = [new Awareness(new Y.Doc()), new Awareness(new Y.Doc())];
  work(mine, theirs);
  for (const each of [mine, theirs]) each.destroy();
}

describe("A renewal of presence", () => {
  it("tells others again, though nothing has changed", () => {
    withAwareness((mine, theirs) => {
      theirs.setLocalState({ here: "read" });
      applyAwarenessUpdate(mine, encodeAwarenessUpdate(theirs, [theirs.clientID]), "hub");
      const before = mine.meta.get(theirs.clientID)!.clock;
      renewPresence(theirs);
      applyAwarenessUpdate(mine, encodeAwarenessUpdate(theirs, [theirs.clientID]), "hub");
      expect(mine.meta.get(theirs.clientID)!.clock).toBe(before + 1);
    });
  });

  it.each([
    ["keeps a member who renewed a minute ago", 60_000, true],
    ["removes a member who was silent for 75 seconds", PRESENCE_OUTDATED_MS, false],
  ])("%s", (_, ago, isPresent) => {
    withAwareness((mine, theirs) => {
      theirs.setLocalState({ here: "read" });
      applyAwarenessUpdate(mine, encodeAwarenessUpdate(theirs, [theirs.clientID]), "hub");
      mine.meta.get(theirs.clientID)!.lastUpdated -= ago;
      renewPresence(mine);
      expect(mine.getStates().has(theirs.clientID)).toBe(isPresent);
    });
  });

  it("leaves a device hidden that shows no presence, as a hub does", () => {
    withAwareness((mine) => {
      mine.setLocalState(null);
      renewPresence(mine);
      expect(mine.getStates().size).toBe(0);
    });
  });
});
