import type { capture as en } from "../en/capture.ts";

export const capture = {
  "capture.address": "Commencez la ligne par une référence.",
  "capture.only-address": "La ligne nomme une disposition et n’en dit rien de plus.",
  "capture.aligning": "Rien n’indique encore une position ici ({name}). Mettez un signe après le nom : + - ~ ? < ou >.",
  "capture.basis": "« {typed} » n’est pas un type de source. Écrivez l’un de ceux-ci : {known}.",
  "capture.delegation":
    "Aucune délégation ne s’appelle « {typed} » ici. Saisissez un code ISO, la forme courte de l’ONU ou un groupe ; mettez tout autre nom entre [crochets]. La position s’indique par un signe : + - ~ ? > <. Les mots du texte se mettent entre « guillemets ».",
  "capture.delegations": "« {typed} » peut désigner {first} ou {second}. Écrivez le nom.",
  "capture.empty-quote": "Il n’y a pas de mots entre les guillemets.",
  "capture.label": "« {typed} » n’indique pas qui peut le voir. Écrivez l’un de ces mots : {known}.",
  "capture.no-companion": "Nommez après ceci le groupe ou l’État.",
  "capture.no-delegation": "Nommez avant ceci la délégation qui s’exprime.",
  "capture.no-new": "Les nouveaux mots manquent. Mettez-les entre guillemets à la suite.",
  "capture.no-proposal":
    "Le texte proposé manque ({name}). Mettez les mots entre guillemets à la suite, ou exprimez-le à votre façon après //.",
  "capture.no-sign":
    "Indiquez la position : + appui, - opposition, ~ position réservée, ? souplesse, > proposition, < texte antérieur préféré.",
  "capture.nothing": "Ceci accompagne une position ou un statut, et la ligne n’en a pas encore.",
  "capture.nth": "Un numéro se met après une citation, à partir de #1.",
  "capture.open-bracket": "Un nom entre crochets se termine par ].",
  "capture.open-quote": "La citation n’est pas encore fermée.",
  "capture.sign-first": "Mettez le signe après la délégation.",
  "capture.start":
    "« {typed} » n’est ni une référence de ce texte ni une délégation. Saisissez un code ISO, la forme courte de l’ONU ou un groupe ; mettez tout autre nom entre [crochets].",
  "capture.stance-change":
    "Une position sur une modification n’est pas une proposition. Citez seulement les mots, sans la modification : - “nouveaux mots” marque l’opposition à des mots proposés, + “mots” le souhait de garder des mots qui seraient supprimés. Ce qu’une délégation propose elle-même s’écrit à part : “proposes to” avant la modification.",
  "capture.status":
    "« {typed} » n’est pas un statut, ou plusieurs commencent ainsi. Écrivez l’un de ceux-ci : {known}.",
  "capture.track":
    "« {typed} » n’est pas un cadre de ce dossier, ou plusieurs commencent ainsi. Écrivez l’un de ceux-ci : {known}. « Séance et cadres » permet d’en ajouter.",
  "capture.track-empty": "Nommez le cadre après @.",
  "capture.twice": "Cela a déjà été dit.",
  "capture.unquoted": "Mettez les mots visés entre guillemets après « {typed} ».",
  "capture.words-none": "Ces mots ne figurent pas dans {address}, et personne ne les y a proposés.",
  "capture.words-several":
    "Ces mots figurent {count} fois dans {address}. Citez davantage de la phrase, ou écrivez #1 à #{count} après la citation.",
  "cli.none-noted":
    "Rien n’a été noté : {bad, plural, one {# ligne} other {# lignes}} sur {count} {bad, plural, one {est} other {sont}} à corriger.",
  "capture.words-line":
    "Cette ligne propose elle-même ces mots. Notez la position à leur sujet sur une ligne à part, après celle-ci.",
  "capture.words-part":
    "Ces mots ne figurent pas dans le texte de {address}. Ils font partie de ce qui y est proposé{who, select, none {} other { ({who})}} : « {words} ». Une position à ce sujet cite le tout, ou son début : {typed}.",
  "capture.whose-text":
    "Ces mots figurent dans le texte de {address}, et y sont aussi proposés. Écrivez {text} pour ceux du texte{proposed, select, none { ; aucun auteur n’est indiqué pour la proposition} other {, ou {proposed} pour la proposition}}.",
  "capture.whose-proposal":
    "Ces mots ne figurent pas dans le texte de {address}, mais y sont proposés. Écrivez de quelle proposition il s’agit{proposed, select, none { : aucun auteur n’est indiqué} other { : {proposed}}}.",
  "capture.of-none": "Dans {address}, aucune proposition de ces mots n’est notée à ce nom : {name}.",
  "capture.of-several":
    "Dans {address}, ces mots sont proposés plusieurs fois au même nom ({name}) : {changes}. Commencez la ligne par la référence plus précise de la proposition visée.",
  "capture.of-nth":
    "Un numéro indique quels mots du texte sont visés, « of » de qui est la proposition. Écrivez l’un des deux.",
  "capture.no-proposer": "Nommez après « of » l’auteur de la proposition.",

  "position.other": "Seule la personne qui a noté cette position peut la retirer. Vous pouvez en noter une autre.",
  "position.unknown": "Cette position n’existe plus ici.",
  "position.apart": "notées séparément",
  "meeting.unknown": "Aucune séance n’a l’identifiant {id}. « meeting » l’a affiché quand la séance a été nommée.",
  "tracks.invalid": "Le nom d’un cadre a 60 caractères au plus ; il peut y avoir 100 cadres.",
  "tracks.twice": "« {name} » figure deux fois dans la liste.",

  "stance.supports": "appui",
  "stance.opposes": "opposition",
  "stance.reserves": "position réservée",
  "stance.flexible": "souplesse",
  "stance.proposes": "proposition",
  "stance.earlier": "texte antérieur préféré",
  "table.address": "Disposition",
  "table.delegation": "Délégation",
  "table.code": "Code",
  "table.stance": "Position",
  "table.behalf": "Au nom de",
  "table.aligning": "En s’associant à",
  "table.words": "Mots",
  "table.comment": "Commentaire",
  "table.at": "Quand",
  "table.meeting": "Séance",
  "table.track": "Cadre",
  "table.basis": "Type de source",
  "table.confidentiality": "Qui peut le voir",

  "position.party":
    "{name}{behalf, select, none {} other { (au nom de : {behalf})}}{aligning, select, none {} other { (en s’associant à : {aligning})}}",
  "position.party-short": "{name} ({behalf})",
  "position.label": "Position",
  "held.group": "{names} : {stance}",

  "line.label": "Aller à une disposition ou noter une position",
  "line.placeholder": "40(20 bis) · puis CAN NZ + / MEX ~ “shall” > “may”",
  "line.reading": "Ce que dit cette ligne",
  "line.completions": "Suites possibles",
  "line.here": "Disposition : {address}",
  "line.position": "{who} : {stance}{about, select, none {} other { {about}}}",
  "line.on-text": "sur les mots « {words} » dans le texte de {address}{nth, select, none {} other { ({nth})}}",
  "line.proposal": "{count, plural, one {Auteur} other {Auteurs}} de la proposition : {who}",
  "line.proposal-new": "Nouveau, après {address}",
  "line.status": "Statut : {word}",
  "line.noted": "Noté : {line}",
  "line.unnamed":
    "C’est noté au nom de « Sans nom ». Indiquez dans « Équipe » le nom sous lequel vous voulez apparaître.",
  "line.hint.note": "Entrée : noter",
  "line.hint.complete": "Tab : compléter",
  "line.meeting": "Séance : {name}",
  "line.no-meeting": "Aucune séance",
  "completion.track": "cadre",

  "meeting.title": "Séance et cadres",
  "meeting.choose": "Séance en cours",
  "meeting.none": "Aucune",
  "meeting.new": "Nouvelle séance",
  "meeting.name": "Nom",
  "meeting.name.hint": "« 5e séance », par exemple : la suivante en est déduite.",
  "meeting.date": "Date",
  "meeting.track": "Cadre",
  "meeting.no-track": "Aucun",
  "meeting.confidentiality": "Qui peut voir ce qui y est noté, sauf indication contraire",
  "meeting.set": "Définir",
  "meeting.erase": "Effacer définitivement une séance…",
  "meeting.entry": "{name} · {date}{track, select, none {} other { · {track}}}",
  "tracks.label": "Cadres de la négociation",
  "tracks.hint":
    "Un par ligne. Après un deux-points, qui peut voir ce qui y est noté : public, team, chatham ou informals.",
  "tracks.save": "Enregistrer les cadres",
  "tracks.saved": "Les cadres sont enregistrés.",
  "tracks.label-unknown":
    "« {typed} » n’indique pas qui peut le voir. Écrivez public, team, chatham ou informals après le deux-points.",

  "positions.title": "Positions sur {address}",
  "positions.none": "Aucune position n’a été notée sur cette disposition. Appuyez sur {key} pour en noter une.",
  "positions.held":
    "{stance}{behalf, select, none {} other { (au nom de : {behalf})}}{aligning, select, none {} other { (en s’associant à : {aligning})}}",
  "positions.by": "notée par {who}, {when}",
  "positions.apart":
    "Des membres ont noté des choses différentes pour cette séance. Demandez-leur, et notez ce qui était voulu.",
  "positions.retract": "Retirer",
  "positions.retract-which": "Retirer : {name} · {held}",
  "positions.erase": "Effacer définitivement…",
  "positions.erase-which": "Effacer définitivement : {name} · {held}",
  "positions.words": "sur les mots « {words} »",
  "positions.proposal":
    "sur la proposition{who, select, none {} other { ({who})}}{deletes, select, yes { de supprimer} other {}} « {words} »",
  "positions.close": "Fermer",

  "guide.line": "La ligne au-dessus du texte",
  "guide.line.intro":
    "On y saisit une référence, suivie de la position de chaque délégation ; sans référence, il s’agit de la disposition où est le curseur. Entrée note le tout.",
  "guide.line.delegations":
    "Délégations : codes ISO, formes courtes de l’ONU, groupes ; les autres noms entre [crochets]",
  "guide.line.signs": "appui · opposition · position réservée · souplesse · proposition · texte antérieur préféré",
  "guide.line.behalf": "au nom d’un groupe",
  "guide.line.aligning": "en s’associant à une autre délégation, dont la position vaut si aucune n’est indiquée",
  "guide.line.change": "d’autres mots : les anciens avant les nouveaux",
  "guide.line.for": "de même, les nouveaux avant les anciens ; delete “…” et “…” after “…” conviennent aussi",
  "guide.line.add": "un texte nouveau, après la disposition",
  "guide.line.nth": "le deuxième de plusieurs passages identiques du texte",
  "guide.line.on": "une position sur des mots du texte, ou sur tout ce qui est nouveau dans une proposition",
  "guide.line.of": "ce que quelqu’un a proposé, quand d’autres ou le texte ont aussi ces mots",
  "guide.line.track": "cadre ; il indique aussi qui peut le voir",
  "guide.line.status": "statut, par les responsables",
  "guide.line.basis": "type de source ; une webdiffusion avec son minutage",
  "guide.line.confidentiality": "qui peut le voir",
  "guide.line.comment": "un commentaire, jusqu’à la fin de la ligne",
  "guide.line.example": "Le tout en une ligne",

  "form.basis": "Comment vous le savez",
  "form.basis.none": "Non précisé",
  "form.clock": "Minutage de la webdiffusion",
} satisfies Partial<Record<keyof typeof en, string>>;
