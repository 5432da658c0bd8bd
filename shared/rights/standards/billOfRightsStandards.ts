import { defineStandards, type Standard } from "./standard.ts";

/** The Universal Declaration and the two Covenants. Source: the instruments' own texts. */
export const billOfRightsStandards: readonly Standard[] = [
  ...defineStandards(
    "UDHR",
    "Universal Declaration of Human Rights",
    "General Assembly resolution 217 A (III)",
    [
      "article 8",
      "Everyone has the right to an effective remedy by the competent national tribunals for acts violating the fundamental rights granted him by the constitution or by law.",
      ["remedy"],
    ],
    [
      "article 12",
      "No one shall be subjected to arbitrary interference with his privacy, family, home or correspondence, nor to attacks upon his honour and reputation. Everyone has the right to the protection of the law against such interference or attacks.",
      ["privacy"],
    ],
    [
      "article 19",
      "Everyone has the right to freedom of opinion and expression; this right includes freedom to hold opinions without interference and to seek, receive and impart information and ideas through any media and regardless of frontiers.",
      ["expression"],
    ],
    [
      "article 20 (1)",
      "Everyone has the right to freedom of peaceful assembly and association.",
      ["assembly", "association"],
    ],
    [
      "article 29 (2)",
      "In the exercise of his rights and freedoms, everyone shall be subject only to such limitations as are determined by law solely for the purpose of securing due recognition and respect for the rights and freedoms of others and of meeting the just requirements of morality, public order and the general welfare in a democratic society.",
      ["privacy", "expression", "assembly", "association"],
    ],
  ),
  ...defineStandards(
    "ICCPR",
    "International Covenant on Civil and Political Rights",
    "General Assembly resolution 2200 A (XXI), annex",
    [
      "article 2 (3) (a)",
      "To ensure that any person whose rights or freedoms as herein recognized are violated shall have an effective remedy, notwithstanding that the violation has been committed by persons acting in an official capacity",
      ["remedy"],
    ],
    [
      "article 6 (1)",
      "Every human being has the inherent right to life. This right shall be protected by law. No one shall be arbitrarily deprived of his life.",
      ["life"],
    ],
    [
      "article 7",
      "No one shall be subjected to torture or to cruel, inhuman or degrading treatment or punishment.",
      ["torture"],
    ],
    [
      "article 9 (1)",
      "Everyone has the right to liberty and security of person. No one shall be subjected to arbitrary arrest or detention.",
      ["liberty"],
    ],
    ["article 14 (1)", "All persons shall be equal before the courts and tribunals.", ["fair-trial", "equality"]],
    [
      "article 14 (2)",
      "Everyone charged with a criminal offence shall have the right to be presumed innocent until proved guilty according to law.",
      ["fair-trial"],
    ],
    [
      "article 15 (1)",
      "No one shall be held guilty of any criminal offence on account of any act or omission which did not constitute a criminal offence, under national or international law, at the time when it was committed.",
      ["legality"],
    ],
    [
      "article 17 (1)",
      "No one shall be subjected to arbitrary or unlawful interference with his privacy, family, home or correspondence, nor to unlawful attacks on his honour and reputation.",
      ["privacy"],
    ],
    [
      "article 17 (2)",
      "Everyone has the right to the protection of the law against such interference or attacks.",
      ["privacy", "remedy"],
    ],
    ["article 19 (1)", "Everyone shall have the right to hold opinions without interference.", ["expression"]],
    [
      "article 19 (2)",
      "Everyone shall have the right to freedom of expression; this right shall include freedom to seek, receive and impart information and ideas of all kinds, regardless of frontiers, either orally, in writing or in print, in the form of art, or through any other media of his choice.",
      ["expression"],
    ],
    [
      "article 24 (1)",
      "Every child shall have, without any discrimination as to race, colour, sex, language, religion, national or social origin, property or birth, the right to such measures of protection as are required by his status as a minor, on the part of his family, society and the State.",
      ["child"],
    ],
    [
      "article 26",
      "All persons are equal before the law and are entitled without any discrimination to the equal protection of the law.",
      ["equality", "non-discrimination"],
    ],
  ),
  ...defineStandards(
    "ICESCR",
    "International Covenant on Economic, Social and Cultural Rights",
    "General Assembly resolution 2200 A (XXI), annex",
    [
      "article 2 (2)",
      "The States Parties to the present Covenant undertake to guarantee that the rights enunciated in the present Covenant will be exercised without discrimination of any kind as to race, colour, sex, language, religion, political or other opinion, national or social origin, property, birth or other status.",
      ["non-discrimination"],
    ],
    [
      "article 12 (1)",
      "The States Parties to the present Covenant recognize the right of everyone to the enjoyment of the highest attainable standard of physical and mental health.",
      ["health"],
    ],
    [
      "article 13 (1)",
      "The States Parties to the present Covenant recognize the right of everyone to education.",
      ["education"],
    ],
  ),
];
