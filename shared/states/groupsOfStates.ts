/** A group of States that speaks with one voice, and the names it goes by. Its members are not listed: they change. */
export interface GroupOfStates {
  /** The short name for print, or the full name if the short one is also a State's code. */
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

const LINES = `
EU = European Union
G77 = Group of 77 and China | Group of 77 | G-77 | G77 and China
CARICOM = Caribbean Community
African Group = African Group | Group of African States | AG | African Group of Negotiators | AGN
GRULAC = Group of Latin American and Caribbean States | Latin American and Caribbean Group
WEOG = Western European and other States Group | Western European and others
EEG = Eastern European Group | Group of Eastern European States
APG = Asia-Pacific Group | Group of Asia-Pacific States | Asian Group
African Union = African Union | AU
LAS = League of Arab States | Arab Group | Arab League
OIC = Organization of Islamic Cooperation | Organisation of Islamic Cooperation
Non-Aligned Movement = Non-Aligned Movement | Movement of Non-Aligned Countries | NAM
ASEAN = Association of Southeast Asian Nations
PIF = Pacific Islands Forum
AOSIS = Alliance of Small Island States
SIDS = Small Island Developing States
PSIDS = Pacific Small Island Developing States | Pacific SIDS
LDCs = Least Developed Countries | LDC | LDC Group
LLDCs = Landlocked Developing Countries | LLDC
CANZ = Canada, Australia and New Zealand
JUSCANZ = JUSCANZ group
Nordics = Nordic countries | Nordic Group | N5
Baltics = Baltic States
NB8 = Nordic-Baltic countries | Nordic-Baltic Eight
Benelux = Benelux countries
V4 = Visegrad Group
GCC = Gulf Cooperation Council | Cooperation Council for the Arab States of the Gulf
MERCOSUR = Southern Common Market
SICA = Central American Integration System
CELAC = Community of Latin American and Caribbean States
ECOWAS = Economic Community of West African States
SADC = Southern African Development Community
EAC = East African Community
ECCAS = Economic Community of Central African States
CIS = Commonwealth of Independent States
CSTO = Collective Security Treaty Organization
SCO = Shanghai Cooperation Organization
BRICS = BRICS countries
G7 = Group of Seven
G20 = Group of Twenty
LMG = Like-Minded Group | Like-minded countries
LMDC = Like-Minded Developing Countries | LMDCs | Like-Minded Group of Developing Countries
AILAC = Independent Association of Latin America and the Caribbean
EIG = Environmental Integrity Group
ALBA = Bolivarian Alliance for the Peoples of Our America
Umbrella Group = Umbrella Group
BASIC = BASIC countries
CfRN = Coalition for Rainforest Nations
LMMC = Like-Minded Megadiverse Countries
HAC = High Ambition Coalition
CLAM = Core Latin American Group
OECS = Organization of Eastern Caribbean States | Organisation of Eastern Caribbean States
SAARC = South Asian Association for Regional Cooperation
`;

export const GROUPS_OF_STATES: readonly GroupOfStates[] = LINES.trim()
  .split("\n")
  .map((line) => {
    const [code = "", names = ""] = line.split(" = ");
    const [name = "", ...aliases] = names.split(" | ");
    return { code, name, aliases };
  });
