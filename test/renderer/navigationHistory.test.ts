import { expect, test } from "vitest";
import { NavigationHistory } from "#renderer/text/view/navigationHistory.ts";
import { Random } from "../support/random.ts";

test("The history leads back to the previous place, and forward again", () => {
  const trail = new NavigationHistory<string>();
  expect(trail.canStep("back")).toBe(false);
  expect(trail.step("back", "here")).toBeNull();
  trail.push("a");
  trail.push("b");
  expect(trail.step("back", "c")).toBe("b");
  expect(trail.step("back", "b")).toBe("a");
  expect(trail.canStep("back")).toBe(false);
  expect(trail.step("forth", "a")).toBe("b");
  trail.push("b");
  expect(trail.canStep("forth")).toBe(false);
  expect(trail.step("back", "d")).toBe("b");
});

test("The history behaves as a browser's does, whatever the user does (seeds 1 to 50)", () => {
  for (let seed = 1; seed <= 50; seed++) {
    const random = new Random(seed);
    const trail = new NavigationHistory<number>();
    let visited = [0];
    let at = 0;
    for (let step = 1; step < 40; step++) {
      const what = random.below(3);
      const here = visited[at]!;
      if (what === 0) {
        trail.push(here);
        visited = [...visited.slice(0, at + 1), step];
        at++;
        continue;
      }
      const wanted = what === 1 ? at - 1 : at + 1;
      const place = trail.step(what === 1 ? "back" : "forth", here);
      expect(place).toBe(visited[wanted] ?? null);
      if (place !== null) at = wanted;
    }
  }
});

test("The history drops the oldest of many places", () => {
  const trail = new NavigationHistory<number>();
  for (let i = 0; i < 80; i++) trail.push(i);
  let back = 0;
  while (trail.step("back", -1) !== null) back++;
  expect(back).toBe(50);
});
