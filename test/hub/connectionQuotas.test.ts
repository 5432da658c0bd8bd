import { beforeEach, describe, expect, it } from "vitest";
import type WebSocket from "ws";
import { proveDossierCreationPhrase, parseHubChallengeAnswer } from "#shared/records/sync/hubChallenge.ts";
import { ChallengeLimiter } from "#hub/admission/challengeLimiter.ts";
import { FamiliarNetworks } from "#hub/admission/familiarNetworks.ts";
import { PassphraseThrottle } from "#hub/admission/passphraseThrottle.ts";
import { ipAddressNetworksOf } from "#hub/admission/ipAddressNetworks.ts";
import { STRANGER_QUOTAS, StrangerSocketLimiter } from "#hub/admission/strangerSocketLimiter.ts";
import { createHubCallerFromAddress } from "../support/network/remoteCaller.ts";
import { joinTeam, unwrapOutcome, openInvitation, type Person } from "../support/team/team.ts";
import { type Stage, tokenFor, until, type Client, stageEach } from "./support.ts";

const MB = 1024 * 1024;
const DELEGATION = "203.0.113.7";
/** The time limit for a member to connect, in ms. */
const QUICK = 2000;

let stage: Stage;
let admin: Person;
stageEach((given) => ({ stage, admin } = given));

/** The strangers' addresses, by number. */
const CROWDS: readonly [name: string, address: (n: number) => string][] = [
  ["one address", () => "198.51.100.9"],
  ["a delegation's own address", () => DELEGATION],
  ["many networks of a /48", (n) => `2001:db8:7:${n.toString(16)}::1`],
];

/** Connects a client from an address, requesting its challenges from there. */
function clientFrom(address: string, person: Person, hub: { url: string }): Client {
  const caller = createHubCallerFromAddress(address);
  const token = async () => {
    const { status, text } = await caller.ask(hub.url, person.ledger.dossier);
    if (status !== 200) throw new Error(`No challenge: ${status}`);
    return tokenFor(person, unwrapOutcome(parseHubChallengeAnswer(JSON.parse(text), hub.url)));
  };
  const client = stage.client(person, hub, { socket: caller.socket, token });
  client.put();
  return client;
}

/** Connects a delegation behind one address. */
async function delegation(hub: { url: string }): Promise<{ clients: Client[]; members: Person[] }> {
  const first = clientFrom(DELEGATION, admin, hub);
  await first.inStep();
  const invitation = await openInvitation(admin, "observer", "many");
  first.put();
  await first.inStep();
  const members = [admin];
  for (const name of ["Ines", "Bea", "Cem"]) members.push(await joinTeam(admin, invitation, name));
  const clients = [first, ...members.slice(1).map((each) => clientFrom(DELEGATION, each, hub))];
  for (const each of clients) await each.inStep();
  return { clients, members };
}

/**
 * Expects that all members of a delegation can reconnect, that a member can connect from elsewhere, and that connected
 * members stay connected.
 */
async function expectMembersIn(hub: { url: string }, { clients, members }: Awaited<ReturnType<typeof delegation>>) {
  for (const [address, person] of [...members.map((each) => [DELEGATION, each]), ["192.0.2.55", admin]] as const) {
    const began = performance.now();
    const client = clientFrom(address as string, person as Person, hub);
    await client.inStep();
    expect(performance.now() - began).toBeLessThan(QUICK);
    client.close();
  }
  expect(clients.map(({ closed }) => closed)).toEqual(clients.map(() => []));
}

describe("Members can connect and stay connected", { timeout: 180_000 }, () => {
  it.each(CROWDS)("while 500 silent sockets come from %s", async (_, address) => {
    const hub = await stage.hub({ proxies: ["127.0.0.1"] });
    const team = await delegation(hub);
    const idle = await Promise.all(
      Array.from({ length: 500 }, (__, n) => createHubCallerFromAddress(address(n)).idle(hub.url)),
    );
    stage.add(() => idle.forEach((each) => each.terminate()));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await expectMembersIn(hub, team);
  });

  it.each(CROWDS)("while nine strangers send 8 MB each, and nine hold 8 MB, from %s", async (_, address) => {
    const hub = await stage.hub({ proxies: ["127.0.0.1"] });
    const team = await delegation(hub);
    const nine = () =>
      Promise.all(Array.from({ length: 9 }, (__, n) => createHubCallerFromAddress(address(n)).idle(hub.url)));
    const loud = await nine();
    for (const each of loud) begin(each, 8 * MB);
    await until("the loud ones' end", () => loud.every((each) => each.readyState === each.CLOSED));
    const quiet = await nine();
    stage.add(() => quiet.forEach((each) => each.terminate()));
    // All share 8 MB. What is left for everyone else is less than a token.
    quiet.forEach((each, n) => begin(each, n < 8 ? MB - 2000 : 15_700));
    await until("all of it on the way", () => quiet.every(({ bufferedAmount }) => bufferedAmount === 0));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expectMembersIn(hub, team);
  });

  it.each(CROWDS.slice(1))("while 22,000 challenges are asked for from %s", async (_, address) => {
    const hub = await stage.hub({ proxies: ["127.0.0.1"], renewal: { every: 300, patience: 3000 } });
    const team = await delegation(hub);
    let left = 22_000;
    const asking = Array.from({ length: 40 }, async () => {
      while (left-- > 0) await createHubCallerFromAddress(address(left)).ask(hub.url, admin.ledger.dossier);
    });
    await until("half of them", () => left < 11_000, 120_000);
    await expectMembersIn(hub, team);
    await Promise.all(asking);
    await expectMembersIn(hub, team);
  });

  it("from an address where no member has connected yet, beside 500 silent sockets there", async () => {
    const hub = await stage.hub({ proxies: ["127.0.0.1"] });
    const team = await delegation(hub);
    const idle = await Promise.all(
      Array.from({ length: 500 }, () => createHubCallerFromAddress("198.51.100.9").idle(hub.url)),
    );
    stage.add(() => idle.forEach((each) => each.terminate()));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const began = performance.now();
    await clientFrom("198.51.100.9", admin, hub).inStep();
    expect(performance.now() - began).toBeLessThan(QUICK);
    expect(team.clients.flatMap(({ closed }) => closed)).toEqual([]);
  });
});

/** Sends a part of a message that never ends. */
function begin(socket: WebSocket, bytes: number): void {
  if (socket.readyState !== socket.OPEN) return;
  socket.send(Buffer.alloc(bytes, 1), { fin: false });
}

it("The networks of an address are recognised", () => {
  expect(ipAddressNetworksOf("203.0.113.7")).toEqual({ narrow: "203.0.113.7", wide: "203.0.113.0/24" });
  const own = { narrow: "2001:db8:7:1::/64", wide: "2001:db8:7::/48" };
  for (const each of [
    "2001:db8:7:1::1",
    "2001:0DB8:0007:0001:0:0:0:5",
    "2001:db8:7:1:a:b:c:d",
    "2001:db8:7:1::5%eth0",
  ]) {
    expect(ipAddressNetworksOf(each)).toEqual(own);
  }
  expect(ipAddressNetworksOf("::1")).toEqual({ narrow: "0:0:0:0::/64", wide: "0:0:0::/48" });
  expect(ipAddressNetworksOf("64:ff9b::192.0.2.1").wide).toBe("64:ff9b:0::/48");
  expect(ipAddressNetworksOf("2001:db8::7:0:0:1.2.3.4").narrow).toBe("2001:db8:0:7::/64");
});

describe("Strangers' quotas", () => {
  const quotas = {
    narrow: { sockets: 2, bytes: 100 },
    wide: { sockets: 3, bytes: 150 },
    unfamiliar: { sockets: 4, bytes: 200 },
    familiar: { sockets: 5, bytes: 100 },
    everybody: { sockets: 6, bytes: 250 },
  };
  let now = 0;
  let cut: string[];
  let familiar: FamiliarNetworks;
  let strangers: StrangerSocketLimiter;
  beforeEach(() => {
    now = 0;
    cut = [];
    familiar = new FamiliarNetworks(() => now);
    strangers = new StrangerSocketLimiter(familiar, quotas, () => now);
  });
  const come = (address: string, name = address) => strangers.admit(address, () => cut.push(name));

  it("close the socket that has been silent longest, once it has had its time", () => {
    come("192.0.2.1", "first");
    come("192.0.2.1", "second");
    expect(come("192.0.2.1")).toBeNull();
    now += 1001;
    expect(come("192.0.2.1")).not.toBeNull();
    expect(cut).toEqual(["first"]);
    expect(strangers.count).toBe(2);
  });

  it("are counted together for a wide network, and for all unfamiliar ones, at the expense of the most crowded", () => {
    for (let n = 1; n <= 3; n++) come(`2001:db8:7:${n}::1`);
    expect(come("2001:db8:7:4::1")).toBeNull();
    expect(come("192.0.2.1")).not.toBeNull();
    expect(come("198.51.100.1")).toBeNull();
    now += 1001;
    come("192.0.2.1", "another");
    expect(cut).toEqual(["2001:db8:7:1::1"]);
    now += 1001;
    come("198.51.100.1");
    expect(cut).toEqual(["2001:db8:7:1::1", "192.0.2.1"]);
  });

  it("reserve room for networks where members have connected", () => {
    familiar.add("203.0.113.7");
    for (const each of ["192.0.2.1", "192.0.3.1", "192.0.4.1", "192.0.5.1"]) come(each);
    expect(come("192.0.6.1")).toBeNull();
    expect(come("203.0.113.7")).not.toBeNull();
    expect(come("203.0.113.7")).not.toBeNull();
    expect(come("203.0.113.7")).toBeNull();
    now += 24 * 60 * 60_000;
    expect(familiar.has("203.0.113.7")).toBe(false);
  });

  it("disconnect the largest user when a limit is exceeded, and forget who has connected as a member", () => {
    const greedy = come("192.0.2.1", "greedy")!;
    const honest = come("192.0.2.1", "honest")!;
    strangers.countBytes(greedy, 95);
    strangers.countBytes(honest, 10);
    expect(cut).toEqual(["greedy"]);
    strangers.leave(honest);
    strangers.countBytes(honest, 1000);
    expect(cut).toEqual(["greedy"]);
    expect(strangers.count).toBe(0);
  });

  it("are those in the hub's documentation", () => {
    expect(STRANGER_QUOTAS.unfamiliar.sockets).toBeLessThan(STRANGER_QUOTAS.everybody.sockets);
    expect(STRANGER_QUOTAS.unfamiliar.bytes).toBeLessThan(STRANGER_QUOTAS.everybody.bytes);
  });

  it("are for challenges, too, but not where members have connected", () => {
    const asking = new ChallengeLimiter(familiar, () => now);
    const given = (address: (n: number) => string) =>
      Array.from({ length: 10_000 }, (_, n) => asking.allows(address(n))).filter((each) => each).length;
    expect(given(() => "192.0.2.1")).toBe(2000);
    expect(given((n) => `2001:db8:7:${n.toString(16)}::1`)).toBe(6000);
    expect(asking.allows("198.51.100.1")).toBe(true);
    familiar.add("192.0.2.1");
    expect(given(() => "192.0.2.1")).toBe(10_000);
  });
});

describe("Wrong passphrases", () => {
  it("are slowed down for one network, and then forgiven", () => {
    let now = 0;
    const guesses = new PassphraseThrottle(() => now);
    let looked = 0;
    for (; now < 60 * 60_000; now += 500) {
      if (guesses.isTooSoon("192.0.2.1")) continue;
      looked++;
      guesses.noteFailure("192.0.2.1");
    }
    expect(looked).toBeLessThan(30);
    expect(guesses.isTooSoon("198.51.100.1")).toBe(false);
    now += 60 * 60_000;
    expect(guesses.isTooSoon("192.0.2.1")).toBe(false);
    for (let n = 0; n < 20; n++) guesses.noteFailure(`2001:db8:7:${n.toString(16)}::1`);
    expect(guesses.isTooSoon("2001:db8:7:ff::1")).toBe(true);
  });

  it("are not looked at for a while after several", async () => {
    const hub = await stage.hub({ mayCreate: [{ phrase: "tide" }], proxies: ["127.0.0.1"] });
    const answer = async (address: string, phrase: string) => {
      const caller = createHubCallerFromAddress(address);
      const token = async () => {
        const challenge = unwrapOutcome(
          parseHubChallengeAnswer(JSON.parse((await caller.ask(hub.url, admin.ledger.dossier)).text), hub.url),
        );
        return tokenFor(admin, challenge, {
          create: proveDossierCreationPhrase(phrase, admin.ledger.dossier, challenge),
        });
      };
      const client = stage.client(admin, hub, { socket: caller.socket, token });
      await until("an answer", () => client.turnedAway.length > 0 || client.provider.isAuthenticated);
      client.close();
      return client.turnedAway[0] ?? "in";
    };
    for (let n = 0; n < 5; n++) expect(await answer("192.0.2.1", "wrong")).toBe("hub.phrase-wrong");
    expect(await answer("192.0.2.1", "tide")).toBe("hub.busy");
    expect(await answer("198.51.100.1", "tide")).toBe("in");
  });
});
