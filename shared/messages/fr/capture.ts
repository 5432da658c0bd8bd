import type { capture as en } from "../en/capture.ts";

export const capture = {
  "capture.address": "Commencez la ligne par une référence.",
  "capture.only-address": "La ligne indique une disposition mais n’en dit rien.",
  "capture.unclosed": "Il manque la parenthèse fermante dans « {words} ».",
  "capture.aligning": "Position manquante : {name}. Ajoutez un signe : + - ~ ? < ou >.",
  "capture.basis":
    "« {typed} » n’est pas un type de source.{near, select, none {} other { Vouliez-vous dire « {near} » ?}} Écrivez l’un de ceux-ci : {known}.",
  "capture.delegation":
    "Délégation « {typed} » inconnue.{near, select, none {} other { Vouliez-vous dire « {near} » ?}} Saisissez un code ISO, la forme courte de l’ONU, un groupe, ou un autre nom entre [crochets]. La position s’indique par un signe (+ appui, - opposition, ~ position réservée, ? souplesse, > proposition, < texte antérieur préféré) ; les mots du texte se mettent entre « guillemets ».",
  "capture.delegations": "« {typed} » peut désigner {first} ou {second}. Écrivez le nom complet.",
  "capture.empty-quote": "Il n’y a rien entre les guillemets.",
  "capture.label":
    "Visibilité « {typed} » inconnue.{near, select, none {} other { Vouliez-vous dire « {near} » ?}} Écrivez l’un de ces mots : {known}.",
  "capture.no-companion": "Ajoutez après ceci le groupe ou l’État.",
  "capture.no-delegation": "Mettez la délégation avant ceci.",
  "capture.no-new": "Les nouveaux mots manquent. Ajoutez-les après ceci, entre guillemets.",
  "capture.no-proposal":
    "Proposition manquante : {name}. Ajoutez-en les mots après ceci, entre guillemets, ou décrivez-la après //.",
  "capture.no-sign":
    "Ajoutez la position : + appui, - opposition, ~ position réservée, ? souplesse, > proposition, < texte antérieur préféré.",
  "capture.nothing": "Il faut ici une position ou un statut, et la ligne n’en a pas encore.",
  "capture.nth": "Un numéro tel que #1 se met après une citation.",
  "capture.open-bracket": "Fermez le nom par ].",
  "capture.open-quote": "Fermez la citation.",
  "capture.sign-first": "Le signe se met après la délégation.",
  "capture.start":
    "« {typed} » n’est ni une référence de ce texte ni une délégation.{near, select, none {} other { Vouliez-vous dire « {near} » ?}} Saisissez un code ISO, la forme courte de l’ONU ou un groupe ; mettez tout autre nom entre [crochets].",
  "capture.stance-change":
    "Une position sur une modification ne peut pas contenir la modification. Citez seulement les mots : - “nouveaux mots” s’oppose à des mots proposés, + “mots” garde des mots qui seraient supprimés. Pour noter la proposition propre d’une délégation, écrivez “proposes to” avant la modification.",
  "capture.status":
    "« {typed} » n’est pas un statut, ou correspond à plusieurs.{near, select, none {} other { Vouliez-vous dire « {near} » ?}} Écrivez l’un de ceux-ci : {known}.",
  "capture.track":
    "« {typed} » n’est pas un cadre de ce dossier, ou correspond à plusieurs.{near, select, none {} other { Vouliez-vous dire « {near} » ?}} Écrivez l’un de ceux-ci : {known}. Ajoutez-en d’autres sous « Séance et cadres ».",
  "capture.track-empty": "Indiquez le cadre après @.",
  "capture.twice":
    "{what, select, track {Une ligne n’a qu’un cadre.} status {Une ligne ne fixe qu’un statut.} basis {Une ligne n’a qu’un type de source.} confidentiality {Une ligne n’a qu’une visibilité.} behalf {Une délégation ne s’exprime qu’au nom d’un groupe.} other {Une délégation ne s’associe qu’à une autre.}} Enlevez ce qui est de trop.",
  "capture.unquoted": "Après « {typed} », mettez les mots entre guillemets.",
  "capture.words-none": "Texte introuvable dans {address}, et personne ne l’y a proposé.",
  "capture.words-several":
    "Ces mots figurent {count} fois dans {address}. Citez un passage plus long, ou ajoutez #1 à #{count} après la citation.",
  "cli.none-noted":
    "Rien n’a été noté : {bad, plural, one {# ligne} other {# lignes}} sur {count} {bad, plural, one {est} other {sont}} à corriger.",
  "capture.words-line":
    "Cette ligne propose elle-même ces mots. Notez la position à leur sujet sur une ligne distincte, après celle-ci.",
  "capture.words-part":
    "Ces mots ne figurent pas dans le texte de {address}. Ils font partie de ce qui y est proposé{who, select, none {} other { ({who})}} : « {words} ». Une position sur la proposition la cite en entier, ou en cite le début : {typed}.",
  "capture.whose-text":
    "Ces mots figurent dans le texte de {address} et dans une proposition. Écrivez {text} pour ceux du texte{proposed, select, none { ; aucun auteur n’est indiqué pour la proposition} other {, ou {proposed} pour la proposition}}.",
  "capture.whose-proposal":
    "Ces mots ne figurent pas dans le texte de {address}, mais y sont proposés. Écrivez de quelle proposition il s’agit{proposed, select, none { ; aucun auteur n’est indiqué} other { : {proposed}}}.",
  "capture.of-none": "Dans {address}, aucune proposition notée à ce nom ({name}) ne contient ces mots.",
  "capture.of-several":
    "Dans {address}, ces mots sont proposés plusieurs fois au même nom ({name}) : {changes}. Commencez la ligne par la référence plus précise de la proposition visée.",
  "capture.of-nth": "Un numéro désigne des mots du texte, « of » une proposition. N’utilisez que l’un des deux.",
  "capture.no-proposer": "Après « of », indiquez qui a proposé ces mots.",

  "position.other": "Seul le membre qui a noté cette position peut la retirer. Vous pouvez en noter une autre.",
  "position.unknown": "Cette position n’existe plus ici.",
  "position.apart": "conflit",
  "meeting.unknown": "Aucune séance n’a l’identifiant {id}. « meeting » affiche l’identifiant quand il en crée une.",
  "tracks.invalid": "Le nom d’un cadre a 60 caractères au plus, et un dossier 100 cadres au plus.",
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
  "table.at": "Date et heure",
  "table.meeting": "Séance",
  "table.track": "Cadre",
  "table.basis": "Type de source",
  "table.confidentiality": "Visibilité",

  "position.party":
    "{name}{behalf, select, none {} other { (au nom de : {behalf})}}{aligning, select, none {} other { (en s’associant à : {aligning})}}",
  "position.party-short": "{name} ({behalf})",
  "position.label": "Position",
  "held.group": "{names} : {stance}",

  "line.label": "Aller à une disposition ou noter une position",
  "line.placeholder": "40(20 bis) · puis CAN NZ + / MEX ~ “shall” > “may”",
  "line.reading": "Sens de cette ligne",
  "line.completions": "Suggestions",
  "line.here": "Disposition : {address}",
  "line.position": "{who} : {stance}{about, select, none {} other { {about}}}",
  "line.on-text": "« {words} » dans le texte de {address}{nth, select, none {} other { ({nth})}}",
  "line.proposal": "{count, plural, one {Auteur} other {Auteurs}} de la proposition : {who}",
  "line.proposal-new": "Nouveau, après {address}",
  "line.status": "Statut : {word}",
  "line.noted": "Noté : {line}",
  "line.unnamed": "Noté sous le nom « Sans nom ». Indiquez votre nom dans « Équipe ».",
  "line.hint.note": "Entrée : noter",
  "line.hint.complete": "Tab : compléter",
  "line.meeting": "Séance : {name}",
  "line.no-meeting": "Aucune séance",
  "line.recent": "Dernières saisies",
  "line.edit": "Modifier",
  "line.edit-which": "Modifier : {line}",
  "line.undo-which": "Annuler : {line}",
  "line.undone": "Annulé : {line}",
  "line.hint.correct": "Remplace la saisie précédente ; Échap la conserve",
  "completion.track": "cadre",

  "meeting.title": "Séance et cadres",
  "meeting.choose": "Séance en cours",
  "meeting.none": "Aucune",
  "meeting.new": "Nouvelle séance",
  "meeting.name": "Nom",
  "meeting.name.hint": "Par exemple « 5e séance » : la suivante en est déduite.",
  "meeting.date": "Date",
  "meeting.track": "Cadre",
  "meeting.no-track": "Aucun",
  "meeting.confidentiality": "Visibilité par défaut",
  "meeting.set": "Définir",
  "meeting.erase": "Effacer définitivement une séance…",
  "meeting.entry": "{name} · {date}{track, select, none {} other { · {track}}}",
  "tracks.label": "Cadres de la négociation",
  "tracks.hint":
    "Un par ligne, avec au besoin un deux-points et la visibilité de ce qui y est noté : public, team, chatham ou informals.",
  "tracks.save": "Enregistrer les cadres",
  "tracks.saved": "Cadres enregistrés.",
  "tracks.label-unknown":
    "Visibilité « {typed} » inconnue. Après le deux-points, écrivez public, team, chatham ou informals.",

  "positions.title": "Positions sur {address}",
  "positions.none": "Aucune position sur cette disposition pour l’instant. Appuyez sur {key} pour en noter une.",
  "positions.held":
    "{stance}{behalf, select, none {} other { (au nom de : {behalf})}}{aligning, select, none {} other { (en s’associant à : {aligning})}}",
  "positions.by": "notée par {who}, {when}",
  "positions.apart":
    "Conflit : des membres ont noté des positions différentes pour cette séance. Vérifiez et notez la bonne.",
  "positions.retract": "Retirer",
  "positions.retract-which": "Retirer : {name} · {held}",
  "positions.erase": "Effacer définitivement…",
  "positions.erase-which": "Effacer définitivement : {name} · {held}",
  "positions.words": "« {words} »",
  "positions.proposal":
    "la proposition{who, select, none {} other { ({who})}}{deletes, select, yes { de supprimer} other {}} « {words} »",
  "positions.close": "Fermer",

  "guide.line": "Ligne de saisie",
  "guide.line.intro":
    "Saisissez une référence, ou rien pour la disposition où est le curseur, puis les positions ; Entrée les note.",
  "guide.line.delegations":
    "Délégations : codes ISO, formes courtes de l’ONU, groupes ; les autres noms entre [crochets]",
  "guide.line.signs": "appui · opposition · position réservée · souplesse · proposition · texte antérieur préféré",
  "guide.line.words": "de même en toutes lettres, dans l’une des six langues",
  "guide.line.here": "un alinéa de la disposition où se trouve le curseur, ou voisin d’elle",
  "guide.line.behalf": "au nom d’un groupe",
  "guide.line.aligning": "en s’associant à une délégation, dont la position vaut si aucune n’est indiquée",
  "guide.line.change": "une modification : les anciens mots avant les nouveaux",
  "guide.line.for": "de même, les nouveaux avant les anciens ; delete “…” et “…” after “…” conviennent aussi",
  "guide.line.add": "texte nouveau après la disposition",
  "guide.line.nth": "le deuxième de plusieurs passages identiques",
  "guide.line.on": "une position sur des mots du texte, ou sur tout ce qui est nouveau dans une proposition",
  "guide.line.of": "ce que quelqu’un a proposé, si le texte ou d’autres propositions contiennent les mêmes mots",
  "guide.line.track": "cadre, qui fixe aussi la visibilité",
  "guide.line.status": "statut (responsables seulement)",
  "guide.line.basis": "type de source ; pour une webdiffusion, avec son minutage",
  "guide.line.confidentiality": "visibilité",
  "guide.line.comment": "un commentaire, jusqu’à la fin de la ligne",
  "guide.line.recent": "dans la ligne vide : les cinq dernières saisies, à modifier ou à annuler",
  "guide.line.example": "Le tout en une ligne",

  "form.basis": "Type de source",
  "form.basis.none": "Non précisé",
  "form.clock": "Minutage de la webdiffusion",
} satisfies Partial<Record<keyof typeof en, string>>;
