import { defineStandards, type Standard } from "./standard.ts";

const LIMITABLE = ["privacy", "expression", "assembly", "association", "movement", "religion"] as const;

/** Interpretations of the treaties by committees and experts. Source: the documents by their symbols. */
export const generalCommentStandards: readonly Standard[] = [
  ...defineStandards(
    "HRC-GC16",
    "Human Rights Committee, general comment No. 16",
    "HRI/GEN/1/Rev.9 (Vol. I)",
    [
      "paragraph 4",
      "Interference that the law provides for can be arbitrary all the same: it has to accord with the Covenant’s provisions, aims and objectives, and to be reasonable in the particular circumstances.",
      ["privacy"],
      "told",
    ],
    [
      "paragraph 8",
      "The law specifies in detail when interference may be permitted, and only the authority that the law names decides on it, case by case.",
      ["privacy"],
      "told",
    ],
  ),
  ...defineStandards(
    "HRC-GC27",
    "Human Rights Committee, general comment No. 27",
    "CCPR/C/21/Rev.1/Add.9",
    [
      "paragraph 13",
      "The laws authorizing the application of restrictions should use precise criteria and may not confer unfettered discretion on those charged with their execution.",
      ["movement", ...LIMITABLE.filter((right) => right !== "movement")],
    ],
    [
      "paragraph 14",
      "Restrictive measures must conform to the principle of proportionality; they must be appropriate to achieve their protective function; they must be the least intrusive instrument amongst those which might achieve the desired result; and they must be proportionate to the interest to be protected.",
      ["movement", ...LIMITABLE.filter((right) => right !== "movement")],
    ],
  ),
  ...defineStandards("HRC-GC29", "Human Rights Committee, general comment No. 29", "CCPR/C/21/Rev.1/Add.11", [
    "paragraph 4",
    "Measures that derogate from the Covenant are limited to what the exigencies of the situation strictly require, in how long they last, where they apply and what they cover.",
    ["liberty", ...LIMITABLE],
    "told",
  ]),
  ...defineStandards(
    "HRC-GC31",
    "Human Rights Committee, general comment No. 31",
    "CCPR/C/21/Rev.1/Add.13",
    [
      "paragraph 8",
      "A State has to protect people against violations by private persons and bodies too, as far as the rights can be applied between them.",
      ["remedy"],
      "told",
    ],
    [
      "paragraph 14",
      "The requirement under article 2, paragraph 2, to take steps to give effect to the Covenant rights is unqualified and of immediate effect.",
      ["remedy"],
    ],
  ),
  ...defineStandards(
    "HRC-GC34",
    "Human Rights Committee, general comment No. 34",
    "CCPR/C/GC/34",
    [
      "paragraph 25",
      "A rule that restricts expression has to be precise enough for people to go by it, to be public, and to leave no unfettered discretion to whoever applies it.",
      ["expression"],
      "told",
    ],
    [
      "paragraph 43",
      "Restrictions on websites and the like are content-specific; a site is not forbidden for criticizing a government or the order that it stands for.",
      ["expression"],
      "told",
    ],
  ),
  ...defineStandards("HRC-GC37", "Human Rights Committee, general comment No. 37", "CCPR/C/GC/37", [
    "paragraph 61",
    "Gathering data on those who take part in assemblies accords with the law on privacy, and never aims to intimidate or harass.",
    ["assembly", "privacy"],
    "told",
  ]),
  ...defineStandards("CRC-GC25", "Committee on the Rights of the Child, general comment No. 25", "CRC/C/GC/25", [
    "paragraph 69",
    "Interference with a child’s privacy is provided for by law, serves a legitimate purpose, keeps to what is needed, is proportionate and is designed to observe the child’s best interests.",
    ["child", "privacy"],
    "told",
  ]),
  ...defineStandards(
    "SIRACUSA",
    "Siracusa Principles on the Limitation and Derogation Provisions in the International Covenant on Civil and Political Rights",
    "E/CN.4/1985/4, annex",
    [
      "principle 10",
      "A limitation that the Covenant requires to be necessary has a ground that the Covenant recognizes, answers a pressing public or social need, pursues a legitimate aim and is proportionate to it.",
      LIMITABLE,
      "told",
    ],
    [
      "principle 29",
      "National security may be invoked to justify measures limiting certain rights only when they are taken to protect the existence of the nation or its territorial integrity or political independence against force or threat of force.",
      LIMITABLE,
    ],
    [
      "principle 31",
      "National security is no pretext for vague or arbitrary limitations, and is invoked only where there are adequate safeguards and effective remedies against abuse.",
      LIMITABLE,
      "told",
    ],
  ),
];
