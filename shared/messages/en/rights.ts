export const rights = {
  "right.life": "Life",
  "right.torture": "Freedom from torture and ill-treatment",
  "right.slavery": "Freedom from slavery and forced labour",
  "right.liberty": "Liberty and security",
  "right.detention": "Humane treatment in detention",
  "right.movement": "Movement and residence",
  "right.privacy": "Privacy",
  "right.fair-trial": "Fair trial",
  "right.legality": "No punishment without law",
  "right.recognition": "Recognition before the law",
  "right.remedy": "Effective remedy",
  "right.non-discrimination": "Non-discrimination",
  "right.equality": "Equality",
  "right.religion": "Thought, conscience and religion",
  "right.expression": "Opinion and expression",
  "right.assembly": "Peaceful assembly",
  "right.association": "Association",
  "right.participation": "Participation in public affairs",
  "right.defenders": "Human rights defenders",
  "right.child": "Rights of the child",
  "right.women": "Rights of women",
  "right.refugees": "Asylum and non-refoulement",
  "right.minorities": "Rights of minorities",
  "right.disabilities": "Rights of persons with disabilities",
  "right.family": "Family",
  "right.property": "Property",
  "right.culture": "Culture and science",
  "right.education": "Education",
  "right.health": "Health",
  "right.work": "Work",
  "right.living-standard": "Adequate standard of living",

  "right.life.note":
    "Nobody may be deprived of life arbitrarily. No derogation (ICCPR 4(2)); HRC general comment 36 says what is arbitrary.",
  "right.slavery.note":
    "Slavery and servitude (ICCPR 8(1) and (2)) know no exception and no derogation. Article 8(3) on forced labour lists what does not count as such.",
  "right.liberty.note":
    "Arrest and detention must be lawful and not arbitrary. Judicial review of detention may not be taken away by a derogation (HRC general comments 29 and 35).",
  "right.detention.note":
    "Humanity and dignity of detained persons (ICCPR 10(1)) are not subject to derogation (HRC general comment 29, paragraph 13(a)).",
  "right.movement.note":
    "May be limited under ICCPR 12(3). The right to enter one’s own country (12(4)) may not be taken away arbitrarily.",
  "right.privacy.note":
    "ICCPR 17 forbids unlawful and arbitrary interference: it must have a basis in law and be reasonable in the circumstances (HRC general comment 16), which is read as legality, necessity and proportionality.",
  "right.fair-trial.note":
    "Press and public may be excluded on the grounds of ICCPR 14(1). The fundamental requirements of a fair trial, the presumption of innocence among them, stand in any emergency (HRC general comments 29 and 32).",
  "right.legality.note":
    "No one may be convicted for what was no crime when it was done, nor punished more heavily than the law then provided. No derogation (ICCPR 4(2)).",
  "right.remedy.note":
    "How a remedy is given may be adjusted in an emergency; that an effective one exists may not (HRC general comment 29, paragraph 14).",
  "right.non-discrimination.note":
    "A difference in treatment needs reasonable and objective criteria and a legitimate aim (HRC general comment 18). Some elements may not be derogated from in any circumstances (general comment 29).",
  "right.equality.note":
    "A difference in treatment needs reasonable and objective criteria and a legitimate aim (HRC general comment 18).",
  "right.religion.note":
    "To have or adopt a religion or belief may not be limited at all; only its manifestation may, under ICCPR 18(3). No derogation (ICCPR 4(2)).",
  "right.expression.note":
    "To hold opinions (ICCPR 19(1)) may not be limited at all. Expression may, under 19(3), by the strict tests of HRC general comment 34.",
  "right.participation.note":
    "ICCPR 25 forbids unreasonable restrictions: conditions must rest on objective and reasonable criteria (HRC general comment 25).",
  "right.defenders.note":
    "The Declaration of 1998 (A/RES/53/144) rests on rights of the Covenants; what may be limited follows from those (Article 17).",
  "right.child.note":
    "The best interests of the child are a primary consideration (CRC 3(1)). The CRC has no derogation clause.",
  "right.women.note":
    "Covers discrimination on grounds of sex in law and in practice, and gender-based violence (CEDAW general recommendation 35). CEDAW has no derogation clause.",
  "right.refugees.note":
    "Return to a danger of torture or ill-treatment is forbidden without exception (CAT 3; ICCPR 7). Article 33(2) of the Refugee Convention has exceptions of its own.",
  "right.minorities.note":
    "ICCPR 27 names no grounds of limitation. Elements of it must be respected in all circumstances (HRC general comment 29, paragraph 13(c)).",
  "right.family.note":
    "Interference with the family is measured as interference with privacy is (ICCPR 17). That marriage needs free and full consent (ICCPR 23(3)) may not be limited.",
  "right.property.note":
    "Not in the Covenants. UDHR 17 forbids arbitrary deprivation; the general clause of UDHR 29(2) and the regional instruments say what may be limited.",
  "right.icescr.note":
    "Limitations only as determined by law, compatible with the nature of the right, and solely to promote the general welfare in a democratic society (ICESCR 4). No derogation clause.",

  "standards.label": "Standards",
  "standards.placeholder": "article 17, necessary…",
  "standards.chosen": "Chosen standards",
  "standards.remove": "Remove standard",
  "standards.gone": "(a standard that is no longer here)",

  "instrument.ICCPR": "ICCPR",
  "instrument.ICCPR.full": "International Covenant on Civil and Political Rights (1966)",
  "instrument.UDHR": "UDHR",
  "instrument.UDHR.full": "Universal Declaration of Human Rights (1948)",
  "instrument.ICESCR": "ICESCR",
  "instrument.ICESCR.full": "International Covenant on Economic, Social and Cultural Rights (1966)",
  "instrument.CRC": "CRC",
  "instrument.CRC.full": "Convention on the Rights of the Child (1989)",
  "instrument.CEDAW": "CEDAW",
  "instrument.CEDAW.full": "Convention on the Elimination of All Forms of Discrimination against Women (1979)",
  "instrument.CAT": "CAT",
  "instrument.CAT.full":
    "Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment (1984)",
  "instrument.CERD": "CERD",
  "instrument.CERD.full": "International Convention on the Elimination of All Forms of Racial Discrimination (1965)",
  "instrument.CRPD": "CRPD",
  "instrument.CRPD.full": "Convention on the Rights of Persons with Disabilities (2006)",
  "instrument.REFUGEES": "Refugee Convention",
  "instrument.REFUGEES.full": "Convention relating to the Status of Refugees (1951) and its Protocol (1967)",
  "instrument.DEFENDERS": "Declaration on Human Rights Defenders",
  "instrument.DEFENDERS.full":
    "Declaration on the Right and Responsibility of Individuals, Groups and Organs of Society to Promote and Protect Universally Recognized Human Rights and Fundamental Freedoms (1998)",

  "severity.critical": "Critical",
  "severity.high": "High",
  "severity.medium": "Medium",
  "severity.low": "Low",
  "severity.critical.provisional": "Critical (provisional)",
  "severity.high.provisional": "High (provisional)",
  "severity.medium.provisional": "Medium (provisional)",
  "severity.low.provisional": "Low (provisional)",
  "severity.provisional": "(provisional)",
  "severity.provisional.what": "Provisional: a first impression, not a full assessment",
  "severity.high.at-least": "At least high",
  "severity.medium.at-least": "At least medium",
  "severity.low.at-least": "At least low",
  "severity.not-assessed": "Not assessed",
  "severity.blind": "Level hidden until the blind round ends",
  "level.unclear": "Unclear",

  "dimension.scale": "Scale",
  "dimension.scale.question": "How severe is the harm to the person?",
  "dimension.scale.1": "An inconvenience: a form filled in twice, a request answered late",
  "dimension.scale.2": "A right is hampered: records are kept longer than needed",
  "dimension.scale.3": "A right is seriously impaired: messages are read without a court order",
  "dimension.scale.4":
    "Life, liberty or integrity is at stake: prosecution for reporting, return to a danger of torture",
  "dimension.scale.unclear": "The text does not show how severe the harm would be",
  "dimension.scope": "Scope",
  "dimension.scope.question": "How many people are or will be affected?",
  "dimension.scope.1": "Individuals in unusual cases",
  "dimension.scope.2": "A small group: the parties to one kind of proceedings",
  "dimension.scope.3": "A large group: a profession, a minority, all users of one service",
  "dimension.scope.4": "Everybody, or anybody a State may choose",
  "dimension.scope.unclear": "The text does not say to whom it applies",
  "dimension.irremediability": "Irremediability",
  "dimension.irremediability.question": "How hard is it to restore people to where they were?",
  "dimension.irremediability.1": "Remedied at once: a correction, an apology",
  "dimension.irremediability.2": "Remedied with effort: data deleted, costs paid",
  "dimension.irremediability.3": "Remedied only in part: years in court, a career lost",
  "dimension.irremediability.4": "Cannot be remedied: a source exposed, a life lost",
  "dimension.irremediability.unclear": "The text does not say whether there is a remedy, or which one",
  "dimension.likelihood": "Likelihood",
  "dimension.likelihood.question": "How likely is the harm if the text stays as it is?",
  "dimension.likelihood.1": "It would take several unlikely steps",
  "dimension.likelihood.2": "It may happen if safeguards fail",
  "dimension.likelihood.3": "It can be expected: similar laws have led to it",
  "dimension.likelihood.4": "It happens already, or the text requires it",
  "dimension.likelihood.unclear": "Too little is known",

  "limitation-test": "Limitation test",
  "limitation-test.legality": "Legality",
  "limitation-test.aim": "Legitimate aim",
  "limitation-test.necessity": "Necessity",
  "limitation-test.proportionality": "Proportionality",
  "limitation-test.met": "met",
  "limitation-test.not-met": "not met",
  "limitation-test.cannot-tell": "cannot tell",

  "kind.risk": "Risk",
  "kind.safeguard": "Safeguard",
  "kind.omission": "Omission",
  "kind.question": "Question",

  "method.severity":
    "Severity follows the UN Guiding Principles on Business and Human Rights (Principles 14 and 24), which were written for business enterprises and are used here by analogy. Scale, scope and irremediability are each rated 1 low, 2 medium, 3 high or 4 critical. Severity is the highest of the three: this is our own rule, since any one of them is enough to make a harm severe.",
  "method.unclear":
    "If a dimension cannot be determined from the text, the severity is given as “at least” the highest of the others. If none can be determined, the note is “not assessed”.",
  "method.provisional":
    "A provisional level is a first impression given in the room, in one word and without the three dimensions. It is marked as provisional and counted separately.",
  "method.likelihood":
    "Likelihood helps to decide which harms of the same severity to take up first. It never lowers a severity.",
  "method.several":
    "If several people rated the same note, the highest of their ratings is shown as its severity and all of them are listed. Ratings are never averaged. A severity agreed by the team after a discussion is shown beside them and replaces none.",
  "method.kinds":
    "Only risks and omissions have a severity. Safeguards are passages that protect people and should be kept; questions ask for clarification.",

  "limits.absolute": "Absolute: may not be limited",
  "limits.limitable": "May be limited: legality, legitimate aim, necessity, proportionality",
  "limits.qualified": "Its own terms say what is permitted",
  "derogation.never": "No derogation, even in a public emergency",
  "derogation.in-part": "Its core may not be derogated from",
  "derogation.yes": "Derogation only under ICCPR 4",
  "derogation.no-clause": "Its instruments know no derogation",
  "general-comment.HRC": "HRC general comment {number}",
  "general-comment.CESCR": "CESCR general comment {number}",
  "general-comment.CRC": "CRC general comment {number}",
  "general-comment.CEDAW": "CEDAW general recommendation {number}",
  "general-comment.CAT": "CAT general comment {number}",
  "general-comment.CERD": "CERD general recommendation {number}",
} as const;
