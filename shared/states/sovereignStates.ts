/**
 * The negotiating States, one per line: the three- and two-letter codes of ISO 3166-1, the short name in the United
 * Nations' list, then other names in use. These are the members, the two observer States, and the two more that take
 * part in conferences of "all States".
 */
const LINES = `
AFG AF Afghanistan
ALB AL Albania
DZA DZ Algeria
AND AD Andorra
AGO AO Angola
ATG AG Antigua and Barbuda | Antigua
ARG AR Argentina
ARM AM Armenia
AUS AU Australia
AUT AT Austria
AZE AZ Azerbaijan
BHS BS Bahamas | The Bahamas
BHR BH Bahrain
BGD BD Bangladesh
BRB BB Barbados
BLR BY Belarus
BEL BE Belgium
BLZ BZ Belize
BEN BJ Benin
BTN BT Bhutan
BOL BO Bolivia (Plurinational State of) | Bolivia | Plurinational State of Bolivia
BIH BA Bosnia and Herzegovina | Bosnia
BWA BW Botswana
BRA BR Brazil
BRN BN Brunei Darussalam | Brunei
BGR BG Bulgaria
BFA BF Burkina Faso | Burkina
BDI BI Burundi
CPV CV Cabo Verde | Cape Verde
KHM KH Cambodia
CMR CM Cameroon
CAN CA Canada
CAF CF Central African Republic
TCD TD Chad
CHL CL Chile
CHN CN China | People's Republic of China
COL CO Colombia
COM KM Comoros
COG CG Congo | Republic of the Congo | Congo-Brazzaville
COK CK Cook Islands
CRI CR Costa Rica
CIV CI Côte d'Ivoire | Ivory Coast
HRV HR Croatia
CUB CU Cuba
CYP CY Cyprus
CZE CZ Czechia | Czech Republic
PRK KP Democratic People's Republic of Korea | DPRK | North Korea
COD CD Democratic Republic of the Congo | DRC | DR Congo | Congo-Kinshasa
DNK DK Denmark
DJI DJ Djibouti
DMA DM Dominica
DOM DO Dominican Republic
ECU EC Ecuador
EGY EG Egypt
SLV SV El Salvador | Salvador
GNQ GQ Equatorial Guinea
ERI ER Eritrea
EST EE Estonia
SWZ SZ Eswatini | Swaziland
ETH ET Ethiopia
FJI FJ Fiji
FIN FI Finland
FRA FR France
GAB GA Gabon
GMB GM Gambia | The Gambia
GEO GE Georgia
DEU DE Germany
GHA GH Ghana
GRC GR Greece
GRD GD Grenada
GTM GT Guatemala
GIN GN Guinea | Guinea-Conakry
GNB GW Guinea-Bissau | Guinea Bissau
GUY GY Guyana
HTI HT Haiti
VAT VA Holy See | Vatican
HND HN Honduras
HUN HU Hungary
ISL IS Iceland
IND IN India
IDN ID Indonesia
IRN IR Iran (Islamic Republic of) | Iran | Islamic Republic of Iran
IRQ IQ Iraq
IRL IE Ireland
ISR IL Israel
ITA IT Italy
JAM JM Jamaica
JPN JP Japan
JOR JO Jordan
KAZ KZ Kazakhstan
KEN KE Kenya
KIR KI Kiribati
KWT KW Kuwait
KGZ KG Kyrgyzstan
LAO LA Lao People's Democratic Republic | Laos | Lao PDR
LVA LV Latvia
LBN LB Lebanon
LSO LS Lesotho
LBR LR Liberia
LBY LY Libya
LIE LI Liechtenstein
LTU LT Lithuania
LUX LU Luxembourg
MDG MG Madagascar
MWI MW Malawi
MYS MY Malaysia
MDV MV Maldives
MLI ML Mali
MLT MT Malta
MHL MH Marshall Islands
MRT MR Mauritania
MUS MU Mauritius
MEX MX Mexico
FSM FM Micronesia (Federated States of) | Micronesia | Federated States of Micronesia
MCO MC Monaco
MNG MN Mongolia
MNE ME Montenegro
MAR MA Morocco
MOZ MZ Mozambique
MMR MM Myanmar | Burma
NAM NA Namibia
NRU NR Nauru
NPL NP Nepal
NLD NL Netherlands (Kingdom of the) | Netherlands | The Netherlands | Kingdom of the Netherlands | Holland
NZL NZ New Zealand | Aotearoa New Zealand
NIC NI Nicaragua
NER NE Niger
NGA NG Nigeria
NIU NU Niue
MKD MK North Macedonia | Macedonia
NOR NO Norway
OMN OM Oman
PAK PK Pakistan
PLW PW Palau
PAN PA Panama
PNG PG Papua New Guinea
PRY PY Paraguay
PER PE Peru
PHL PH Philippines | The Philippines
POL PL Poland
PRT PT Portugal
QAT QA Qatar
KOR KR Republic of Korea | South Korea | ROK | Korea
MDA MD Republic of Moldova | Moldova
ROU RO Romania
RUS RU Russian Federation | Russia
RWA RW Rwanda
KNA KN Saint Kitts and Nevis | St Kitts and Nevis | St Kitts
LCA LC Saint Lucia | St Lucia
VCT VC Saint Vincent and the Grenadines | St Vincent and the Grenadines | St Vincent
WSM WS Samoa
SMR SM San Marino
STP ST Sao Tome and Principe | Sao Tome
SAU SA Saudi Arabia | KSA
SEN SN Senegal
SRB RS Serbia
SYC SC Seychelles
SLE SL Sierra Leone
SGP SG Singapore
SVK SK Slovakia
SVN SI Slovenia
SLB SB Solomon Islands
SOM SO Somalia
ZAF ZA South Africa | RSA
SSD SS South Sudan
ESP ES Spain
LKA LK Sri Lanka
PSE PS State of Palestine | Palestine
SDN SD Sudan
SUR SR Suriname
SWE SE Sweden
CHE CH Switzerland
SYR SY Syrian Arab Republic | Syria
TJK TJ Tajikistan
THA TH Thailand
TLS TL Timor-Leste | East Timor | Timor Leste
TGO TG Togo
TON TO Tonga
TTO TT Trinidad and Tobago | Trinidad
TUN TN Tunisia
TUR TR Türkiye | Turkey
TKM TM Turkmenistan
TUV TV Tuvalu
UGA UG Uganda
UKR UA Ukraine
ARE AE United Arab Emirates | UAE | Emirates
GBR GB United Kingdom of Great Britain and Northern Ireland | United Kingdom | UK | Great Britain | Britain
TZA TZ United Republic of Tanzania | Tanzania
USA US United States of America | United States | The United States | America
URY UY Uruguay
UZB UZ Uzbekistan
VUT VU Vanuatu
VEN VE Venezuela (Bolivarian Republic of) | Venezuela | Bolivarian Republic of Venezuela
VNM VN Viet Nam | Vietnam
YEM YE Yemen
ZMB ZM Zambia
ZWE ZW Zimbabwe
`;

/**
 * A State. `code` is the three-letter code of ISO 3166-1 and `short` the two-letter one; `name` is the UN's spelling.
 */
export interface SovereignState {
  readonly code: string;
  readonly short: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export const SOVEREIGN_STATES: readonly SovereignState[] = LINES.trim()
  .split("\n")
  .map((line) => {
    const [name = "", ...aliases] = line.slice(7).split(" | ");
    return { code: line.slice(0, 3), short: line.slice(4, 6), name, aliases };
  });
