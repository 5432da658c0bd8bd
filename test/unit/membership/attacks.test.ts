import { describe, expect, test } from "vitest";
import { ATTACKS } from "./support/attacks/attacks.ts";

describe("By the rules of membership,", () => {
  test.each(ATTACKS.map((attack) => [attack.title, attack] as const))("%s", (_, attack) => {
    expect(attack.play()).toEqual(attack.expected);
  });
});
