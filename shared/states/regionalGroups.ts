import type { Delegation } from "./delegations.ts";

/** The regional groups of the United Nations, by their short names in `groups.ts`. */
export const REGIONAL_GROUPS = ["African Group", "APG", "EEG", "GRULAC", "WEOG"] as const;
export type RegionalGroup = (typeof REGIONAL_GROUPS)[number];

/** Which group a State is in for elections in the United Nations, by three-letter codes. States that are no Members are in none. */
const MEMBERS: Readonly<Record<RegionalGroup, string>> = {
  "African Group":
    "DZA AGO BEN BWA BFA BDI CPV CMR CAF TCD COM COG CIV COD DJI EGY GNQ ERI SWZ ETH GAB GMB GHA GIN GNB KEN LSO LBR " +
    "LBY MDG MWI MLI MRT MUS MAR MOZ NAM NER NGA RWA STP SEN SYC SLE SOM ZAF SSD SDN TGO TUN UGA TZA ZMB ZWE",
  APG:
    "AFG BHR BGD BTN BRN KHM CHN CYP PRK FJI IND IDN IRN IRQ JPN JOR KAZ KIR KWT KGZ LAO LBN MYS MDV MHL FSM MNG MMR " +
    "NRU NPL OMN PAK PLW PNG PHL QAT KOR WSM SAU SGP SLB LKA SYR TJK THA TLS TON TKM TUV ARE UZB VUT VNM YEM",
  EEG: "ALB ARM AZE BLR BIH BGR HRV CZE EST GEO HUN LVA LTU MNE MKD POL MDA ROU RUS SRB SVK SVN UKR",
  GRULAC:
    "ATG ARG BHS BRB BLZ BOL BRA CHL COL CRI CUB DMA DOM ECU SLV GRD GTM GUY HTI HND JAM MEX NIC PAN PRY PER KNA LCA " +
    "VCT SUR TTO URY VEN",
  WEOG:
    "AND AUS AUT BEL CAN DNK FIN FRA DEU GRC ISL IRL ISR ITA LIE LUX MLT MCO NLD NZL NOR PRT SMR ESP SWE CHE TUR GBR " +
    "USA",
};

const groupByCode: ReadonlyMap<string, RegionalGroup> = new Map(
  REGIONAL_GROUPS.flatMap((group) => MEMBERS[group].split(" ").map((code) => [code, group] as const)),
);

/** Returns the regional group of a State by its three-letter code, or null if it is in none. */
export function regionalGroupOf(code: string): RegionalGroup | null {
  return groupByCode.get(code) ?? null;
}

/** Returns the regional group of a delegation; null for groups, others, and States that are in none. */
export function regionalGroupOfDelegation({ kind, code }: Delegation): RegionalGroup | null {
  return kind === "state" && code ? regionalGroupOf(code) : null;
}

/** Returns the three-letter codes of the States in a regional group. */
export function statesOfRegionalGroup(group: RegionalGroup): readonly string[] {
  return MEMBERS[group].split(" ");
}
