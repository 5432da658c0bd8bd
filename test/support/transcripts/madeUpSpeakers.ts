/** Somebody who speaks in a made-up sitting. `name` is what the Chair says. */
export interface MadeSpeaker {
  /** The code of the delegation; "chair", or "" for somebody who is no delegation. */
  readonly code: string;
  readonly name: string;
  readonly behalf?: { readonly code: string; readonly name: string };
}

const STATES =
  "NER Niger|NGA Nigeria|GIN Guinea|GNB Guinea-Bissau|GNQ Equatorial Guinea|PNG Papua New Guinea|DMA Dominica|" +
  "DOM the Dominican Republic|COG the Congo|COD the Democratic Republic of the Congo|KOR the Republic of Korea|" +
  "PRK the Democratic People's Republic of Korea|IRN the Islamic Republic of Iran|IRQ Iraq|AUT Austria|AUS Australia|" +
  "SVK Slovakia|SVN Slovenia|CAN Canada|NZL New Zealand|NOR Norway|CHE Switzerland|LIE Liechtenstein|MEX Mexico|" +
  "BRA Brazil|ARG Argentina|CHL Chile|COL Colombia|PER Peru|ECU Ecuador|PRY Paraguay|URY Uruguay|CRI Costa Rica|" +
  "PAN Panama|GTM Guatemala|JAM Jamaica|TTO Trinidad and Tobago|USA the United States of America|" +
  "GBR the United Kingdom|RUS the Russian Federation|CHN China|JPN Japan|IND India|PAK Pakistan|IDN Indonesia|" +
  "MYS Malaysia|SGP Singapore|PHL the Philippines|VNM Viet Nam|THA Thailand|KAZ Kazakhstan|KGZ Kyrgyzstan|" +
  "TUR Türkiye|EGY Egypt|MAR Morocco|DZA Algeria|TUN Tunisia|ZAF South Africa|KEN Kenya|UGA Uganda|" +
  "TZA the United Republic of Tanzania|GHA Ghana|SEN Senegal|CIV Côte d'Ivoire|BFA Burkina Faso|MLI Mali|" +
  "MRT Mauritania|MUS Mauritius|CPV Cabo Verde|SWZ Eswatini|ISR Israel|SAU Saudi Arabia|GEO Georgia|ARM Armenia";

/** The Chair, 74 States, two who speak for groups, a group, and two organisations: 80 speakers. */
export const MADE_UP_SPEAKERS: readonly MadeSpeaker[] = [
  { code: "chair", name: "Chair" },
  ...STATES.split("|").map((line) => ({ code: line.slice(0, 3), name: line.slice(4) })),
  { code: "BRB", name: "Barbados", behalf: { code: "CARICOM", name: "CARICOM" } },
  { code: "ETH", name: "Ethiopia", behalf: { code: "African Group", name: "the African Group" } },
  { code: "EU", name: "the European Union" },
  { code: "", name: "the Lighthouse Association" },
  { code: "", name: "the Federation of Harbour Masters" },
];
