import { expect, it } from "vitest";
import { fillWithJunk } from "../faults/junk.ts";

it("A reader and unknown devices fill neither a hub nor a member, and one put-away removes it everywhere", async () => {
  const { figure, faults } = await fillWithJunk(100, 1);
  expect(faults).toEqual([]);
  expect(figure).toContain("100 devices");
}, 180_000);
