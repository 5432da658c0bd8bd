import type { capture as en } from "../en/capture.ts";

export const capture = {
  "capture.address": "Commencez la ligne par une adresse.",
  "capture.only-address": "La ligne nomme une disposition et n’en dit rien.",
  "capture.aligning": "Rien ne dit encore ce que {name} défend ici. Mettez un signe derrière : + - ~ ? < ou >.",
  "capture.basis": "« {typed} » n’est pas une base. Écrivez l’une de celles-ci : {known}.",
  "capture.delegation":
    "Personne ne s’appelle « {typed} » ici. Écrivez un code ISO, un nom court de l’ONU ou un groupe ; tout autre nom va entre [crochets]. Ce qu’ils soutiennent est un signe : + - ~ ? > <. Les mots du texte vont entre « guillemets ».",
  "capture.delegations": "« {typed} » peut être {first} ou {second}. Écrivez le nom.",
  "capture.empty-quote": "Il n’y a pas de mots entre les guillemets.",
  "capture.label": "« {typed} » ne dit pas qui peut le voir. Écrivez l’un de ces mots : {known}.",
  "capture.no-companion": "Nommez derrière ceci le groupe ou l’État.",
  "capture.no-delegation": "Nommez avant ceci la délégation qui le dit.",
  "capture.no-new": "Les nouveaux mots manquent. Mettez-les entre guillemets derrière ceci.",
  "capture.no-proposal":
    "Il manque ce que propose {name}. Mettez les mots entre guillemets derrière ceci, ou dites-le à votre façon derrière //.",
  "capture.no-sign":
    "Dites ce qu’elle défend : + appuie, - s’oppose, ~ réserve, ? souple, > propose, < préfère le texte antérieur.",
  "capture.nothing": "Ceci accompagne une position ou un statut, et la ligne n’en a pas encore.",
  "capture.nth": "Un numéro se met derrière une citation, à partir de #1.",
  "capture.open-bracket": "Un nom entre crochets se termine par ].",
  "capture.open-quote": "La citation n’est pas encore fermée.",
  "capture.sign-first": "Un signe se met derrière la délégation.",
  "capture.start":
    "« {typed} » n’est ni une adresse de ce texte ni une délégation. Écrivez un code ISO, un nom court de l’ONU ou un groupe ; tout autre nom va entre [crochets].",
  "capture.stance-change":
    "Qui prend position sur une modification ne la propose pas. Citez seulement les mots, sans la modification : - “nouveaux mots” s’oppose à des mots proposés, + “mots” veut garder des mots qui seraient supprimés. Ce qu’une délégation propose elle-même se dit à part : “proposes to” devant la modification.",
  "capture.status":
    "« {typed} » n’est pas un statut, ou plusieurs commencent ainsi. Écrivez l’un de ceux-ci : {known}.",
  "capture.track":
    "« {typed} » n’est pas un volet de ce dossier, ou plusieurs commencent ainsi. Écrivez l’un de ceux-ci : {known}. « Séance et volets » en ajoute d’autres.",
  "capture.track-empty": "Nommez le volet derrière @.",
  "capture.twice": "Cela a déjà été dit.",
  "capture.unquoted": "Mettez les mots visés entre guillemets après « {typed} ».",
  "capture.words-none": "Ces mots ne figurent pas dans {address}, et personne ne les y a proposés.",
  "capture.words-several":
    "Ces mots figurent {count} fois dans {address}. Citez davantage de la phrase, ou écrivez #1 à #{count} derrière la citation.",
  "cli.none-noted":
    "Rien n’a été noté : {bad, plural, one {# ligne} other {# lignes}} sur {count} {bad, plural, one {est} other {sont}} à corriger.",
  "capture.words-line":
    "Cette ligne propose elle-même ces mots. Notez la position à leur sujet dans une ligne à part, après celle-ci.",
  "capture.words-part":
    "Ces mots ne figurent pas dans le texte de {address}. Ils font partie de ce qui y est proposé{who, select, none {} other { par {who}}} : « {words} ». Une position là-dessus cite le tout, ou son début : {typed}.",
  "capture.whose-text":
    "Ces mots figurent dans le texte de {address}, et y sont aussi proposés. Écrivez {text} pour ceux du texte{proposed, select, none { ; personne n’est nommé comme auteur de la proposition} other {, ou {proposed} pour la proposition}}.",
  "capture.whose-proposal":
    "Ces mots ne figurent pas dans le texte de {address}, mais y sont proposés. Écrivez lesquels sont visés{proposed, select, none { : personne n’est nommé comme auteur de la proposition} other { : {proposed}}}.",
  "capture.of-none": "{name} n’a pas proposé ces mots dans {address}.",
  "capture.of-several":
    "{name} a proposé ces mots plusieurs fois dans {address} : {changes}. Commencez la ligne par l’adresse plus précise de la proposition visée.",
  "capture.of-nth":
    "Un numéro dit quels mots du texte sont visés, et « of » la proposition de qui. Écrivez l’un des deux.",
  "capture.no-proposer": "Nommez derrière « of » qui a proposé ces mots.",

  "position.other": "Seul celui qui a noté cette position peut la reprendre. Notez-en une autre à côté.",
  "position.unknown": "Cette position n’est plus là.",
  "position.apart": "notées séparément",
  "meeting.unknown": "Aucune séance n’a l’identifiant {id}. « meeting » l’a affiché quand la séance a été nommée.",
  "tracks.invalid": "Un volet a un nom de 60 caractères au plus ; il peut y en avoir 100.",
  "tracks.twice": "« {name} » figure deux fois dans la liste.",

  "stance.supports": "appuie",
  "stance.opposes": "s’oppose",
  "stance.reserves": "réserve",
  "stance.flexible": "souple",
  "stance.proposes": "propose",
  "stance.earlier": "préfère le texte antérieur",
  "table.address": "Disposition",
  "table.delegation": "Délégation",
  "table.code": "Code",
  "table.stance": "Position",
  "table.behalf": "Au nom de",
  "table.aligning": "S’associe à",
  "table.words": "Mots",
  "table.comment": "Commentaire",
  "table.at": "Quand",
  "table.meeting": "Séance",
  "table.track": "Volet",
  "table.basis": "Base",
  "table.confidentiality": "Qui peut le voir",

  "position.party":
    "{name}{behalf, select, none {} other { pour {behalf}}}{aligning, select, none {} other { avec {aligning}}}",
  "position.party-short": "{name} ({behalf})",
  "position.label": "Position",
  "held.group": "{names} : {stance}",

  "line.label": "Aller à une disposition ou noter une position",
  "line.placeholder": "40(20 bis) · puis CAN NZ + / MEX ~ “shall” > “may”",
  "line.reading": "Ce que dit cette ligne",
  "line.completions": "Ce que ceci peut devenir",
  "line.here": "À {address}",
  "line.position": "{who} {stance}{about, select, none {} other { {about}}}",
  "line.on-text": "sur les mots « {words} » dans le texte de {address}{nth, select, none {} other { ({nth})}}",
  "line.proposal": "{who} {count, plural, one {propose} other {proposent}}",
  "line.proposal-new": "Nouveau, après {address}",
  "line.status": "Statut : {word}",
  "line.noted": "Noté : {line}",
  "line.unnamed": "C’est noté au nom de « Sans nom ». Dites dans « Équipe » comment vous voulez être appelé.",
  "line.hint.note": "Entrée la note",
  "line.hint.complete": "Tab complète",
  "line.meeting": "Séance : {name}",
  "line.no-meeting": "Aucune séance",
  "completion.track": "volet",

  "meeting.title": "Séance et volets",
  "meeting.choose": "Séance où vous êtes",
  "meeting.none": "Aucune",
  "meeting.new": "Une nouvelle",
  "meeting.name": "Nom",
  "meeting.name.hint": "« 5e séance », par exemple : la suivante en est déduite.",
  "meeting.date": "Date",
  "meeting.track": "Volet",
  "meeting.no-track": "Aucun",
  "meeting.confidentiality": "Ce qui y est noté, sauf indication contraire",
  "meeting.set": "Définir",
  "meeting.erase": "Effacer une séance …",
  "meeting.entry": "{name} · {date}{track, select, none {} other { · {track}}}",
  "tracks.label": "Volets de la négociation",
  "tracks.hint":
    "Un par ligne. Après deux-points, qui peut voir ce qui y est noté : public, team, chatham ou informals.",
  "tracks.save": "Enregistrer les volets",
  "tracks.saved": "Les volets sont enregistrés.",
  "tracks.label-unknown":
    "« {typed} » ne dit pas qui peut le voir. Écrivez public, team, chatham ou informals après les deux-points.",

  "positions.title": "Positions sur {address}",
  "positions.none": "Aucune position n’a été notée sur cette disposition. Appuyez sur {key} pour en noter une.",
  "positions.held":
    "{stance}{behalf, select, none {} other { au nom de {behalf}}}{aligning, select, none {} other { en s’associant à {aligning}}}",
  "positions.by": "notée par {who}, {when}",
  "positions.apart":
    "Des membres ont noté des choses différentes de cette séance. Demandez, et notez ce qui était voulu.",
  "positions.retract": "Reprendre",
  "positions.retract-which": "Reprendre : {name} {held}",
  "positions.erase": "Effacer …",
  "positions.erase-which": "Effacer : {name} {held}",
  "positions.words": "sur « {words} »",
  "positions.proposal":
    "sur la proposition{who, select, none {} other { de {who}}}{deletes, select, yes { de supprimer} other {}} « {words} »",
  "positions.close": "Fermer",

  "guide.line": "La ligne au-dessus du texte",
  "guide.line.intro":
    "On y met une adresse. Derrière elle, ou sans elle pour la disposition où est le curseur, dites qui défend quoi ; Entrée le note.",
  "guide.line.delegations": "Délégations : codes ISO, noms courts de l’ONU, groupes ; les autres noms entre [crochets]",
  "guide.line.signs": "appuie · s’oppose · réserve · souple · propose · préfère le texte antérieur",
  "guide.line.behalf": "au nom d’un groupe",
  "guide.line.aligning": "s’associant à quelqu’un, dont elle prend la position si aucune n’est dite",
  "guide.line.change": "d’autres mots : l’ancien avant le nouveau",
  "guide.line.for": "de même, le nouveau avant l’ancien ; delete “…” et “…” after “…” marchent aussi",
  "guide.line.add": "un texte qui serait nouveau, après la disposition",
  "guide.line.nth": "le deuxième de plusieurs passages identiques du texte",
  "guide.line.on": "une position sur des mots du texte, ou sur toute la nouveauté d’une proposition",
  "guide.line.of": "ce que quelqu’un a proposé, quand d’autres ou le texte ont aussi ces mots",
  "guide.line.track": "volet ; il dit aussi qui peut le voir",
  "guide.line.status": "statut, par les responsables",
  "guide.line.basis": "base ; une webdiffusion avec son minutage",
  "guide.line.confidentiality": "qui peut le voir",
  "guide.line.comment": "un commentaire, jusqu’à la fin de la ligne",
  "guide.line.example": "Le tout en une ligne",

  "form.basis": "Comment vous le savez",
  "form.basis.none": "Non dit",
  "form.clock": "Minutage de la webdiffusion",
} satisfies Partial<Record<keyof typeof en, string>>;
