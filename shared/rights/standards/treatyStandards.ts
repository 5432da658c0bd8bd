import { defineStandards, type Standard } from "./standard.ts";

/** Other treaties. Source: their own texts. */
export const treatyStandards: readonly Standard[] = [
  ...defineStandards(
    "CRC",
    "Convention on the Rights of the Child",
    "General Assembly resolution 44/25, annex",
    [
      "article 3 (1)",
      "In all actions concerning children, whether undertaken by public or private social welfare institutions, courts of law, administrative authorities or legislative bodies, the best interests of the child shall be a primary consideration.",
      ["child"],
    ],
    [
      "article 13 (1)",
      "The child shall have the right to freedom of expression; this right shall include freedom to seek, receive and impart information and ideas of all kinds, regardless of frontiers, either orally, in writing or in print, in the form of art, or through any other media of the child's choice.",
      ["child", "expression"],
    ],
    [
      "article 16 (1)",
      "No child shall be subjected to arbitrary or unlawful interference with his or her privacy, family, home or correspondence, nor to unlawful attacks on his or her honour and reputation.",
      ["child", "privacy"],
    ],
  ),
  ...defineStandards(
    "CEDAW",
    "Convention on the Elimination of All Forms of Discrimination against Women",
    "General Assembly resolution 34/180, annex",
    [
      "article 1",
      'For the purposes of the present Convention, the term "discrimination against women" shall mean any distinction, exclusion or restriction made on the basis of sex which has the effect or purpose of impairing or nullifying the recognition, enjoyment or exercise by women, irrespective of their marital status, on a basis of equality of men and women, of human rights and fundamental freedoms in the political, economic, social, cultural, civil or any other field.',
      ["women", "non-discrimination"],
    ],
  ),
  ...defineStandards(
    "CAT",
    "Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment",
    "General Assembly resolution 39/46, annex",
    [
      "article 2 (2)",
      "No exceptional circumstances whatsoever, whether a state of war or a threat of war, internal political instability or any other public emergency, may be invoked as a justification of torture.",
      ["torture"],
    ],
    [
      "article 3 (1)",
      "No State may expel, return or extradite anybody to another State where there are substantial grounds for believing that he or she would be in danger of being tortured there.",
      ["torture", "refugees"],
      "told",
    ],
    [
      "article 15",
      "What somebody stated under torture is no evidence in any proceedings, except against whoever is accused of the torture.",
      ["torture", "fair-trial"],
      "told",
    ],
  ),
  ...defineStandards("VCLT", "Vienna Convention on the Law of Treaties", "United Nations, Treaty Series, vol. 1155", [
    "article 27",
    "A party may not invoke the provisions of its internal law as justification for its failure to perform a treaty.",
    [],
  ]),
];
