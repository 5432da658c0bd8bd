import { expect, it } from "vitest";
import { parseHubAddress, forbiddenHubRefusal } from "#renderer/features/team/hub/hubAddress.ts";
import { isRefusal } from "#shared/base/result.ts";

it.each([
  ["hub.example.org", "https://hub.example.org"],
  ["  https://Hub.example.org/a/path ", "https://hub.example.org"],
  ["HTTP://localhost:8080", "http://localhost:8080"],
  ["10.0.0.3:8461", "https://10.0.0.3:8461"],
  ["[::1]:8461", "https://[::1]:8461"],
])("The window accepts “%s” as a hub's address", (typed, origin) => {
  expect(parseHubAddress(typed)).toBe(origin);
});

it.each(["", "https://", "not a hub", "ht!tp://%%%", "ftp://hub.example.org", "mailto:ada@example.org", "hub!"])(
  "The window reports that “%s” is not a hub's address",
  (typed) => {
    const outcome = parseHubAddress(typed);
    expect(isRefusal(outcome) && outcome.code).toBe("hub.address");
  },
);

it("The window restricts a browser to the hub that its page comes from, and the desktop app to none", () => {
  const at = (edition: "web" | "desktop", hub: string) =>
    forbiddenHubRefusal({ host: { edition } as never }, hub, "join.elsewhere")?.code ?? null;
  expect(at("web", location.origin)).toBeNull();
  expect(at("web", "https://hub.example.org")).toBe("join.elsewhere");
  expect(at("desktop", "https://hub.example.org")).toBeNull();
});
