/** By these words somebody who presides gives the floor to the delegation that is named behind them. */
export const GIVES_FLOOR_TO_PATTERN = new RegExp(
  [
    "\\b(?:the |you the )?floor(?: now| back| over| is(?: now)?(?: given| for| with)?)*[ ,]+to\\b",
    "\\b(?:i|we|let me|may i|now)(?: will| would like to| shall| can)?(?: now)? call(?:ing)? (?:up)?on\\b",
    "\\bi(?: now| will now|'ll now)? (?:recogni[sz]e|invite)\\b",
    "\\bnext(?: speaker)?(?: on (?:my|the|our) (?:speakers'? )?list)?(?:,? (?:we|i) have|,? is)(?: the)?\\b",
    "\\b(?:we|i)(?: will|'ll)?(?: now)? (?:turn|go|move)(?: now)? to\\b",
    "\\bla parole (?:est |revient )?(?:maintenant )?(?:à|au|aux)\\b(?: la\\b| l['’])?",
    "\\bla palabra (?:ahora )?(?:a|al)\\b(?: la\\b| los\\b)?",
    "\\btiene (?:ahora )?la palabra\\b",
    "(?:предоставля\\p{L}+|даю|передаю) слово",
    "слово (?:предоставляется|имеет)",
    "(?:أعطي|أعطى|نعطي) الكلمة (?:الآن )?(?:إلى |ل)?",
    "(?:^|[。，\\s])(?:现在)?请",
  ].join("|"),
  "giu",
);

/** By these words somebody who presides gives the floor to the delegation that is named before them. */
export const HAS_FLOOR_PATTERN =
  /,?\s*(?:you have the floor|the floor is yours|please,? go ahead|go ahead|vous avez la parole|tiene usted la palabra|вам слово|لك الكلمة|请发言)/giu;

/** By these words somebody who presides thanks the delegation that has spoken. */
export const THANKS_SPEAKER_PATTERN =
  /(?:\b(?:i |we )?thanks?(?: you)?(?: very much| so much| kindly)?,?(?: to)?\s|\b(?:je remercie|merci(?: beaucoup)?(?: à| au)?)\s|\b(?:(?:muchas )?gracias,?(?: a\b| al\b)?|agradezco (?:a|al))\s|(?:благодарю|спасибо)\s|(?:أشكر|شكرا(?: ل)?)\s?|(?:谢谢|感谢))/giu;

/** The label of somebody who presides. */
export const CHAIR_LABEL_PATTERN =
  /(?:^|[\s(])(?:(?:co-?|vice-?)?chair(?:man|woman|person)?s?|president|facilitator|moderator|président(?:e)?|président[·.-]e|facilitat(?:eur|rice)|president[ea]|facilitador[a]?|председател[ья]|الرئيسة?|主席)(?:$|[\s):,])/iu;

/** A label that says nothing of who speaks. */
export const UNINFORMATIVE_LABEL_PATTERN =
  /^(?:unknown|unidentified|speaker|participant|person|voice|spk|s|orateur|intervenant|orador|hablante|спикер|оратор|المتحدث|发言人|说话人)?(?:[\s_-]*speaker)?[\s_#-]*\d*$/iu;

/** Before the name of a group for which the speaker speaks. */
export const SPEAKS_ON_BEHALF_PATTERN =
  /\b(?:on behalf of|in the name of|au nom (?:de la|de l['’]|du|des|de)|en nombre (?:de la|del|de los|de)|от имени|باسم|نيابة عن)\s+|代表/giu;

/** After a delegation's own name at the beginning of its statement: "Canada thanks the Chair". */
export const SPEAKS_OF_ITSELF_PATTERN =
  /^\s+(?:would|wishes|thanks|supports?|opposes?|believes|considers|cannot|can|could|aligns?|associates?|welcomes|notes|takes|has|is|remains|joins|appreciates|proposes|reserves|requests|stands|shares|wants|sees)\b/u;
