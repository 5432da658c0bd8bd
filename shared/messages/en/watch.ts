/** The rules of the drafting watch: what each looks for, why, and where that comes from. Sources are told in own words. */
export const watch = {
  "watch.may-for-shall": "Weaker duty",
  "watch.may-for-shall.why":
    "The previous text had “{was}” here, alone or as an alternative in brackets; this one has “{words}”. An optional safeguard does not protect those who need it.",
  "watch.may-for-shall.source":
    "Reports of the Ad Hoc Committee’s sessions on the convention against cybercrime: delegations asked for “may” in place of “shall” where safeguards were drafted. Covenant on Civil and Political Rights, article 2 (2): the steps that give effect to rights are undertaken, not offered.",
  "watch.state-may": "“May” where States could be bound",
  "watch.state-may.why":
    "The States Parties are allowed to do this, but not obliged to. Is that intended, or should they be bound (“shall”)?",
  "watch.state-may.source":
    "Reports of the Ad Hoc Committee’s sessions on the convention against cybercrime: whether safeguards bind (“shall”) or are offered (“may”) was argued article by article.",
  "watch.state-should": "“Should” where States could be bound",
  "watch.state-should.why":
    "The text advises the States to do this and does not oblige them to. Is that intended, or should they be bound (“shall”)?",
  "watch.state-should.source":
    "Paris Agreement, article 4 (4): before the last draft of 12 December 2015 could be adopted, “shall” became “should” for developed countries.",
  "watch.soft-duty": "Duty to try",
  "watch.soft-duty.why":
    "A party that only has to endeavour, to consider or to be encouraged has done enough by trying. Is a result owed here?",
  "watch.soft-duty.source":
    "Human Rights Committee, general comment No. 31 (CCPR/C/21/Rev.1/Add.13), paragraph 14: the duty to take steps that give effect to the Covenant’s rights is unqualified and of immediate effect.",

  "watch.subject-to-domestic-law": "Subject to domestic law",
  "watch.subject-to-domestic-law.why":
    "Domestic law is put above the obligation: a State whose law provides less owes no more than that. Does this limit a power, or a right?",
  "watch.subject-to-domestic-law.source":
    "Vienna Convention on the Law of Treaties, article 27: internal law justifies no failure to perform a treaty. Reports of the Ad Hoc Committee’s sessions on the convention against cybercrime: delegations asked for this condition where safeguards were drafted.",
  "watch.in-accordance-with-domestic-law": "In accordance with domestic law",
  "watch.in-accordance-with-domestic-law.why":
    "The obligation is measured by each State’s own law. If that law may fall below human rights law, the text should also name human rights law.",
  "watch.in-accordance-with-domestic-law.source":
    "Vienna Convention on the Law of Treaties, article 27. Necessary and Proportionate Principles, “Legality”: it is not enough that something is in the law; the law has to be public, clear and precise, and to meet human rights standards.",
  "watch.without-prejudice": "Without prejudice to …",
  "watch.without-prejudice.why":
    "Such a clause leaves another rule unaffected, and may let it prevail. Which rule is it, and does it protect more than this article, or less?",
  "watch.without-prejudice.source":
    "Vienna Convention on the Law of Treaties, article 30 (2): where a treaty says that it is subject to another or not to be considered incompatible with it, the other prevails.",
  "watch.where-appropriate": "Where appropriate",
  "watch.where-appropriate.why":
    "The text does not say who decides what is appropriate, or by which criteria. It makes a safeguard optional; for a power it may be the only limit.",
  "watch.where-appropriate.source":
    "Human Rights Committee, general comment No. 27 (CCPR/C/21/Rev.1/Add.9), paragraph 13: laws that restrict rights use precise criteria and confer no unfettered discretion.",
  "watch.extent-possible": "As far as possible",
  "watch.extent-possible.why":
    "The obligation ends where a State finds that it cannot do more. Respect for civil and political rights does not depend on means.",
  "watch.extent-possible.source":
    "Human Rights Committee, general comment No. 31 (CCPR/C/21/Rev.1/Add.13), paragraph 14: a failure to give effect to the Covenant’s rights is not justified by political, social, cultural or economic considerations.",
  "watch.own-discretion": "At its own discretion",
  "watch.own-discretion.why":
    "The State decides by itself whether, when or how far it does this, and no one else reviews that. Does the rest of the article limit this choice?",
  "watch.own-discretion.source":
    "Human Rights Committee, general comment No. 27 (CCPR/C/21/Rev.1/Add.9), paragraph 13: laws that restrict rights confer no unfettered discretion.",
  "watch.own-circumstances": "By its own circumstances",
  "watch.own-circumstances.why":
    "How much a State owes depends on its own circumstances, or on what others do, and the text names no minimum. Which part is owed by every State?",
  "watch.own-circumstances.source":
    "Human Rights Committee, general comment No. 31 (CCPR/C/21/Rev.1/Add.13), paragraph 14: a failure to give effect to the Covenant’s rights is not justified by political, social, cultural or economic considerations.",

  "watch.dropped-rights": "Reference to rights deleted",
  "watch.dropped-rights.why":
    "The previous text said “{was}” in this article, and this one does not. What replaced it, and does it protect as much?",
  "watch.dropped-rights.source":
    "Office of the High Commissioner for Human Rights, July 2024, on the draft convention against cybercrime: it cautioned against compromises that give up a standard as part of a package.",
  "watch.national-security": "National security, public order, essential interests",
  "watch.national-security.why":
    "These words let a State depart from its obligations. Is their scope defined, is it necessary and proportionate, and who reviews it?",
  "watch.national-security.source":
    "Siracusa Principles (E/CN.4/1985/4, annex), paragraphs 29 to 32: national security is no pretext for vague or arbitrary limitations, and is invoked only with adequate safeguards and effective remedies.",
  "watch.kept-secret": "Secrecy towards the person concerned",
  "watch.kept-secret.why":
    "People who do not know of a measure cannot have it reviewed. Is the secrecy limited in time and by purpose, and is the person told when it ends?",
  "watch.kept-secret.source":
    "Necessary and Proportionate Principles, “User Notification”: those concerned are told in time to challenge a decision, and delay is allowed only where telling would defeat the purpose, and only while it would.",

  "watch.dangling-reference": "Broken cross-reference",
  "watch.dangling-reference.why":
    "No provision of this text has that number. A safeguard or condition may have been deleted, or the number was left from an earlier draft.",
  "watch.dangling-reference.source": "This draft itself.",

  "watch.title": "Drafting watch",
  "watch.what": "A rule flags nothing until you turn it on, on this machine only.",
  "watch.rules": "Flag",
  "watch.all": "All",
  "watch.none": "None",
  "watch.count": "{count, plural, one {flags one place} other {flags # places}}",
  "watch.against": "Compare with",
  "watch.before": "Previous text: {name}",
  "watch.before.none": "Previous text (there is none)",
  "watch.alone": "The rules that compare need another text of the dossier; there is none yet.",
  "watch.looking": "Checking…",
  "watch.found": "{count, plural, =0 {Nothing flagged.} one {One place flagged.} other {# places flagged.}}",
  "watch.findings": "Flagged text",
  "watch.keys":
    "Enter goes to the place, and Delete dismisses it for the team; in the text, {next} and {previous} move between flags, {note} makes a note, and {dismiss} dismisses.",
  "watch.close": "Close",
  "watch.source": "Source: {source}",
  "watch.mark": "drafting watch: {rule}",
  "watch.make": "Make a note",

  "watch.dismiss": "Dismiss",
  "watch.dismiss.of": "Dismiss for the team: {address}, {rule}",
  "watch.restore": "Show again",
  "watch.restore.of": "Show again: {address}, {rule}",
  "watch.dismissed.show": "{count, plural, one {Show # dismissed} other {Show # dismissed}}",
  "watch.dismissed.by": "Dismissed for the team by {who}, {when}. It is shown again if its words change.",
  "watch.dismissed.done":
    "{count, plural, one {One finding dismissed for the team.} other {# findings dismissed for the team.}}",
  "watch.restored.done": "{count, plural, one {One finding is shown again.} other {# findings are shown again.}}",
  "watch.dismissed.hidden":
    "{count, plural, one {One finding is dismissed for the team; --dismissed lists it.} other {# findings are dismissed for the team; --dismissed lists them.}}",
  "watch.dismiss.nothing":
    "The rules flag nothing at {address}. Run “clausemark watch” without --dismiss to see what they flag.",
  "watch.dismiss.file":
    "Only the findings of a dossier can be dismissed, because its members share them. Give a dossier instead of a draft.",
  "record.type.dismissal": "Dismissed finding",
  "dismissal.already": "This is already dismissed for the team.",
  "dismissal.none": "No such finding is dismissed.",

  "watch.unknown":
    "There is no rule “{rule}”.{near, select, none {} other { Did you mean “{near}”?}} Use one of: {known}.",

  "watch.comment": "“{words}”: {why}\nSource: {source}",
  "watch.comment.whole": "{why}\nSource: {source}",
} as const;
