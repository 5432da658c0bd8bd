import { VOTER_CODES } from "./voters.ts";

/**
 * The month that the lists below are of. They were written down as generally known, and not copied from the groups' own
 * lists; members change, too. Print the month and the advice to check beside them.
 */
export const GROUP_MEMBERS_AS_OF = "2026-11";

/**
 * The Members of the United Nations in groups whose membership is published and undisputed, by the group's code. Groups
 * that have members under suspension, or that speak in changing companies, are not listed.
 */
const LINES = `
African Group = DZA AGO BEN BWA BFA BDI CPV CMR CAF TCD COM COG CIV COD DJI EGY GNQ ERI SWZ ETH GAB GMB GHA GIN GNB KEN LSO LBR LBY MDG MWI MLI MRT MUS MAR MOZ NAM NER NGA RWA STP SEN SYC SLE SOM ZAF SSD SDN TGO TUN UGA TZA ZMB ZWE
GRULAC = ATG ARG BHS BRB BLZ BOL BRA CHL COL CRI CUB DMA DOM ECU SLV GRD GTM GUY HTI HND JAM MEX NIC PAN PRY PER KNA LCA VCT SUR TTO URY VEN
WEOG = AND AUS AUT BEL CAN DNK FIN FRA DEU GRC ISL IRL ISR ITA LIE LUX MLT MCO NLD NZL NOR PRT SMR ESP SWE CHE TUR GBR
EEG = ALB ARM AZE BLR BIH BGR HRV CZE EST GEO HUN LVA LTU MNE MKD POL MDA ROU RUS SRB SVK SVN UKR
EU = AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE
CARICOM = ATG BHS BRB BLZ DMA GRD GUY HTI JAM KNA LCA VCT SUR TTO
ASEAN = BRN KHM IDN LAO MYS MMR PHL SGP THA TLS VNM
GCC = BHR KWT OMN QAT SAU ARE
LAS = DZA BHR COM DJI EGY IRQ JOR KWT LBN LBY MRT MAR OMN QAT SAU SOM SDN SYR TUN ARE YEM
Nordics = DNK FIN ISL NOR SWE
Baltics = EST LVA LTU
NB8 = DNK EST FIN ISL LVA LTU NOR SWE
Benelux = BEL LUX NLD
CANZ = AUS CAN NZL
V4 = CZE HUN POL SVK
AILAC = CHL COL CRI GTM HND PAN PRY PER
SICA = BLZ CRI DOM SLV GTM HND NIC PAN
`;

const listed = LINES.trim()
  .split("\n")
  .map((line): readonly [string, readonly string[]] => {
    const [group = "", codes = ""] = line.split(" = ");
    return [group, codes.split(" ")];
  });

const inRegions: ReadonlySet<string> = new Set(listed.slice(0, 4).flatMap(([, codes]) => codes));

/**
 * The members of groups by the group's code. The Asia-Pacific Group has the Members in no other regional group, but for
 * the United States of America, which is a member of none.
 */
export const MEMBER_STATES_BY_GROUP: ReadonlyMap<string, readonly string[]> = new Map([
  ...listed,
  ["APG", VOTER_CODES.filter((code) => !inRegions.has(code) && code !== "USA")],
]);
