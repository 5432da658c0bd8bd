import { by, of, type Right } from "./right.ts";

/** Courts, law and redress. */
export const justice: readonly Right[] = [
  {
    id: "fair-trial",
    articles: [...of("ICCPR", "14"), ...of("UDHR", "10", "11(1)"), ...of("CRC", "40"), ...of("CERD", "5(a)")],
    comments: [...by("HRC", 32), ...by("CRC", 24)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.fair-trial.note",
  },
  {
    id: "legality",
    articles: [...of("ICCPR", "15"), ...of("UDHR", "11(2)"), ...of("CRC", "40(2)(a)")],
    comments: by("HRC", 29),
    limits: "absolute",
    derogation: "never",
    note: "right.legality.note",
  },
  {
    id: "recognition",
    articles: [...of("ICCPR", "16"), ...of("UDHR", "6"), ...of("CEDAW", "15"), ...of("CRPD", "12")],
    comments: by("HRC", 29),
    limits: "absolute",
    derogation: "never",
  },
  {
    id: "remedy",
    articles: [
      ...of("ICCPR", "2(3)"),
      ...of("UDHR", "8"),
      ...of("CAT", "13", "14"),
      ...of("CERD", "6"),
      ...of("CEDAW", "2(c)"),
    ],
    comments: [...by("HRC", 29, 31), ...by("CAT", 3)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.remedy.note",
  },
  {
    id: "non-discrimination",
    articles: [
      ...of("ICCPR", "2(1)", "26"),
      ...of("UDHR", "2", "7"),
      ...of("ICESCR", "2(2)"),
      ...of("CERD", "1", "2", "5"),
      ...of("CEDAW", "1", "2"),
      ...of("CRC", "2"),
      ...of("CRPD", "5"),
    ],
    comments: [...by("HRC", 18), ...by("CESCR", 20), ...by("CERD", 36)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.non-discrimination.note",
  },
  {
    id: "equality",
    articles: [
      ...of("ICCPR", "3", "14(1)", "26"),
      ...of("UDHR", "1", "7"),
      ...of("ICESCR", "3"),
      ...of("CERD", "5(a)"),
      ...of("CEDAW", "15"),
    ],
    comments: [...by("HRC", 18, 28, 32), ...by("CESCR", 16)],
    limits: "qualified",
    derogation: "in-part",
    note: "right.equality.note",
  },
];
