import { describe, expect, it, test } from "vitest";
import { LANGUAGES } from "#shared/base/language.ts";
import { SOVEREIGN_STATES } from "#shared/states/sovereignStates.ts";
import { delegationNameInLanguage } from "#shared/states/delegationNameInLanguage.ts";
import { VOTER_CODES } from "#shared/states/voters.ts";
import { countVote } from "#shared/votes/countVote.ts";
import { findVotingDelegation, parseRollCall } from "#shared/votes/parseRollCall.ts";
import { EMPTY_STATES_BY_BALLOT, type StatesByBallot } from "#shared/votes/vote.ts";
import { Random } from "#test/support/random.ts";
import { castBallots, printRollCall } from "#test/support/votes/rollCallText.ts";

/** Three votes of 193 States: one that is adopted, one that is rejected, and one that nobody opposes. */
const VOTES: readonly (readonly [string, StatesByBallot, "adopted" | "rejected"])[] = [
  ["a close vote", castBallots(new Random(611), { yes: 5, no: 4, abstain: 3, absent: 1 }), "adopted"],
  ["a rejected motion", castBallots(new Random(612), { yes: 2, no: 6, abstain: 2, absent: 2 }), "rejected"],
  ["a vote without opposition", castBallots(new Random(613), { yes: 8, no: 0, abstain: 2, absent: 1 }), "adopted"],
];

const printed = ({ yes, no, abstain }: StatesByBallot): StatesByBallot => ({ yes, no, abstain, absent: [] });

describe.each(LANGUAGES)("A roll call in the layout of the records in %s", (language) => {
  test.each(VOTES)("is read without an error: %s", (_, ballots, result) => {
    for (const width of [30, 46, 70, 4000]) {
      const read = parseRollCall(printRollCall(language, ballots, { result, width }));
      expect(read.ballots).toEqual(printed(ballots));
      expect([read.unknown, read.voteless, read.twice, read.unread]).toEqual([[], [], [], []]);
      expect(read).toMatchObject({
        announced: { yes: ballots.yes.length, no: ballots.no.length, abstain: ballots.abstain.length },
        result,
        more: 0,
      });
    }
  });

  it("shows that an announced total is wrong", () => {
    const [, ballots, result] = VOTES[0]!;
    const read = parseRollCall(printRollCall(language, ballots, { result, off: 1 }));
    const { complete, outcome, differences } = countVote({ rule: "simple", ...read });
    expect({ complete, outcome }).toEqual({ complete: false, outcome: null });
    const entered = ballots.yes.length;
    expect(differences).toEqual([{ ballot: "yes", announced: entered + 1, entered }]);
  });
});

describe("A name in a roll call", () => {
  it("means its State, in all six languages and by every other name that is listed", () => {
    expect(VOTER_CODES).toHaveLength(193);
    const wrong = SOVEREIGN_STATES.flatMap(({ code, name, aliases }) => {
      const names = [name, ...aliases, ...LANGUAGES.map((language) => delegationNameInLanguage(language, name))];
      return names.filter((each) => findVotingDelegation(each)?.code !== code);
    });
    expect(wrong).toEqual([]);
  });

  it("is found as records write it", () => {
    const written =
      "In favour: Bolivia (Plurinational State of), Turkey, Türkiye, Côte d’Ivoire, Democratic People’s Republic of\n" +
      "Korea, Guinea-\nBissau, Bosnia and\nHerzegovina, Korea, Republic of, Micronesia, Federated States of, Iran (Islamic Republic of), Viet Nam and Zimbabwe\nAgainst: None";
    const { ballots, unknown } = parseRollCall(written);
    expect(ballots.yes).toEqual("BIH BOL CIV FSM GNB IRN KOR PRK TUR VNM ZWE".split(" "));
    expect(unknown).toEqual([]);
    expect(parseRollCall("Against: Korea, Democratic People's Republic of").ballots.no).toEqual(["PRK"]);
  });
});

describe("What is no vote in a roll call", () => {
  it("is kept: unknown names, observers, and States with two votes", () => {
    const text =
      "In favour:\nAlbania, Atlantis, Holy See, European Union, Chad\nAgainst:\nState of Palestine, Chad, Peru\n" +
      "Abstaining:\nNone\nThe motion was adopted by 3 votes to 2, with no abstentions.\n" +
      "[Subsequently, the delegation of Togo advised that it had intended to vote against.]";
    const read = parseRollCall(text);
    expect(read.ballots).toEqual({ ...EMPTY_STATES_BY_BALLOT, yes: ["ALB"], no: ["PER"] });
    expect(read.unknown).toEqual([{ written: "Atlantis", ballot: "yes" }]);
    expect(read.voteless).toEqual([
      { written: "Holy See", ballot: "yes" },
      { written: "European Union", ballot: "yes" },
      { written: "State of Palestine", ballot: "no" },
    ]);
    expect(read.twice).toEqual(["TCD"]);
    expect(read.announced).toEqual({ yes: 3, no: 2, abstain: 0 });
  });

  it("is what follows the list after an empty line, and a label that looks like a heading", () => {
    const read = parseRollCall("Document No: A/1\n\nIn favour:\nChad, Togo\n\nThe Chair thanked everybody.");
    expect(read.ballots).toEqual({ ...EMPTY_STATES_BY_BALLOT, yes: ["TCD", "TGO"] });
    expect(read.unknown).toEqual([{ written: "The Chair thanked everybody", ballot: "yes" }]);
  });

  it("is no announced abstention where the sentence announces none", () => {
    const read = parseRollCall(
      "In favour: Chad\nAgainst: Togo\nAbstaining: Peru\nThe motion was rejected by 1 vote to 1.",
    );
    expect(read.announced).toEqual({ yes: 1, no: 1 });
    expect(countVote({ rule: "simple", ...read })).toMatchObject({
      differences: [],
      complete: true,
      outcome: "rejected",
    });
  });

  it("is a second roll call, which is counted and not read", () => {
    const one = printRollCall("en", VOTES[0]![1]);
    const read = parseRollCall(`${one}\n\n${printRollCall("en", VOTES[1]![1])}`);
    expect(read.more).toBe(1);
    expect(read.ballots).toEqual(printed(VOTES[0]![1]));
  });
});

describe("A list of States and votes", () => {
  const expected = { yes: ["ALB", "NOR"], no: ["PRK"], abstain: ["TCD"], absent: ["NRU"] };
  test.each([
    ["with colons", "Albania: yes\nNorway: in favour\nDPRK: no\nChad: abstaining\nNauru: absent"],
    ["as voting data", "Y ALBANIA\nY NORWAY\nN DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA\nA CHAD\nX NAURU"],
    ["after the names", "Albania Y\nNorway Y\nDPRK N\nChad A\nNauru X"],
    ["with tabs and codes", "ALB\tY\nNO\tY\nPRK\tN\nTCD\tA\nNRU\tX"],
    [
      "as CSV with named columns",
      'undl_id,ms_code,ms_name,ms_vote,date\n1,ALB,ALBANIA,Y,2026-01-01\n1,NOR,NORWAY,Y,2026-01-01\n1,PRK,"KOREA, DEMOCRATIC PEOPLE\'S REPUBLIC OF",N,2026-01-01\n1,TCD,CHAD,A,2026-01-01\n1,NRU,NAURU,X,2026-01-01',
    ],
    [
      "in French",
      "Albanie : oui\nNorvège : pour\nRPDC : contre\nTchad : abstention\nNauru : absent".replace("RPDC", "PRK"),
    ],
  ])("is read %s", (_, text) => {
    const { ballots, unknown, unread } = parseRollCall(text);
    expect(ballots).toEqual(expected);
    expect([unknown, unread]).toEqual([[], []]);
  });

  it("keeps lines in which there is no vote", () => {
    const { ballots, unread, unknown } = parseRollCall("Albania: yes\nNorway\nAtlantis: no");
    expect(ballots.yes).toEqual(["ALB"]);
    expect(unread).toEqual(["Norway"]);
    expect(unknown).toEqual([{ written: "Atlantis", ballot: "no" }]);
  });
});
