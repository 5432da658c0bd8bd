import type { planning as en } from "../en/planning.ts";

export const planning = {
  "briefing.audience": "Public visé",
  "briefing.for.public": "Tout le monde",
  "briefing.for.team": "L’équipe",
  "briefing.authors": "Auteurs",
  "briefing.authors.none": "Omis",
  "briefing.authors.roles": "Par rôle",
  "briefing.authors.names": "Par nom",
  "briefing.informals": "Avec les notes de consultations officieuses",
  "briefing.dialog.proposals":
    "{count, plural, =0 {Aucune proposition} one {# proposition} other {# propositions}}{left, plural, =0 {} one { ; # n’est pas pour ce public} other { ; # ne sont pas pour ce public}}.",
  "briefing.dialog.counts":
    "{open, select, true {Autant de notes que la place le permet y figureront.} other {{count, plural, =0 {Aucune note n’y figurera.} one {Une note y figurera.} other {# notes y figureront.}}}}{team, plural, =0 {} one { Une note réservée à l’équipe est omise.} other { # notes réservées à l’équipe sont omises.}}{informals, plural, =0 {} one { Une note de consultations officieuses est omise.} other { # notes de consultations officieuses sont omises.}}",
  "briefing.web":
    "Depuis un navigateur, le PDF est balisé pour les lecteurs d’écran mais ne se déclare pas conforme à PDF/UA, et il ne peut être produit pour l’archivage ; l’application de bureau fait les deux.",
  "briefing.export": "Exporter",
  "briefing.working": "Démarrage",
  "briefing.layout": "Mise en page",
  "view.briefing": "Note d’information",
  "region.briefing": "Note d’information",
  "briefing.layout.annotated.note": "Le texte, ses notes à côté, après un résumé",
  "briefing.layout.table.note": "Ce qui a été dit de chaque disposition, en deux colonnes",
  "briefing.layout.submission.note": "Des paragraphes numérotés, puis les recommandations",
  "briefing.layout.delegate.note": "Les demandes d’abord, le tout sur une page",
  "briefing.layout.daily.note": "Par jour, séance et disposition",
  "briefing.layout.matrix.note": "Les délégations selon leur position sur chaque disposition",
  "briefing.page-settings": "Page, introduction et langue",
  "briefing.introduction": "Introduction",
  "briefing.line": "Ligne en haut de chaque page",
  "briefing.line.hint": "Par exemple une mention de classification",
  "briefing.footer": "Ligne au bas de chaque page",
  "briefing.paper": "Papier",
  "briefing.paper.a4": "A4",
  "briefing.paper.us-letter": "US Letter",
  "briefing.whole-text": "Tout le texte, même sans remarque",
  "briefing.filter": "Seulement ce que laisse passer ce filtre",
  "briefing.filter.hint": "Comme à côté du texte : right:privacy severity:3",
  "briefing.filter.saved": "Filtre enregistré",
  "briefing.filter.none": "Aucun",
  "briefing.length":
    "{count, plural, =0 {Aucun mot} one {Un mot} other {# mots}}, environ {minutes, number} min à {rate} mots par minute",
  "briefing.length.over": "C’est plus long que le temps imparti.",
  "briefing.minutes": "Temps de parole",
  "briefing.minutes.of": "{count, plural, one {# minute} other {# minutes}}",
  "briefing.notes":
    "Notes et propositions une à une ({count}{without, plural, =0 {} one {, # omise} other {, # omises}})",
  "briefing.notes.one": "{where} : {words}",
  "briefing.pages": "{count, plural, one {# page} other {# pages}}",
  "briefing.pages.one": "Page {n} sur {of}",
  "briefing.pages.making": "Composition des pages…",
  "briefing.pages.broken": "Les pages ne peuvent pas être affichées ici. Elles peuvent être exportées quand même.",
  "briefing.stop": "Arrêter",
  "briefing.notes.proposal": "Proposition : {words}",
  "briefing.notes.deleting": "supprimer « {words} »",
  "briefing.order.own":
    "Dans un ordre qui vous est propre. Alt+↑ et Alt+↓ déplacent une ligne ; on peut aussi la faire glisser.",
  "briefing.order.text": "Dans l’ordre du texte. Alt+↑ et Alt+↓ déplacent une ligne ; on peut aussi la faire glisser.",
  "briefing.order.gravest":
    "Les plus graves d’abord. Alt+↑ et Alt+↓ déplacent une ligne ; on peut aussi la faire glisser.",
  "briefing.order.fixed":
    "Cette mise en page suit l’ordre du texte. Une contribution et la page du délégué peuvent suivre un ordre qui vous est propre.",
  "briefing.order.back": "Revenir à l’ordre du texte",
  "briefing.order.back-gravest": "Revenir aux plus graves d’abord",
  "briefing.order.moved": "Maintenant {n} sur {of}",
  "briefing.order.move": "Déplacer {words}",
  "briefing.provisions": "Dispositions ({count, plural, =-1 {toutes} one {{count} sur {of}} other {{count} sur {of}}})",
  "briefing.provisions.hint":
    "Un chapitre vaut pour tout ce qu’il contient. Ce qui entoure une disposition est imprimé aussi.",
  "briefing.provisions.all": "Tout le texte",
  "briefing.provisions.none": "Rien de ce texte n’est choisi : la note d’information n’en dira rien.",
  "briefing.provisions.some": "{count} sur {of}",
  "briefing.logo.choose": "Choisir un logo…",
  "briefing.logo.hint": "Une image PNG ou JPEG de 512 ko au plus. Seuls ses pixels vont dans le PDF.",
  "briefing.logo.has": "Image {type}, {width} × {height} pixels",
  "briefing.logo.remove": "Retirer le logo",
  "briefing.logo.alt": "Ce que montre le logo",
  "briefing.logo.alt.hint": "Lu à haute voix aux personnes qui ne le voient pas, par exemple le nom de l’organisation",
  "briefing.logo.format":
    "Ce n’est ni une image PNG ni une image JPEG. Enregistrez le logo dans l’un de ces formats et choisissez-le de nouveau.",
  "briefing.logo.size":
    "L’image fait {kb} ko ; un logo peut en faire {limit}. Enregistrez-la en plus petit et choisissez-la de nouveau.",
  "briefing.logo.pixels":
    "L’image fait {width} × {height} pixels ; un logo peut en avoir {limit, number} en tout. Enregistrez-la en plus petit et choisissez-la de nouveau.",
  "briefing.logo.colours":
    "Les couleurs de l’image sont faites pour l’imprimerie. Enregistrez le logo en RVB ou en gris, 8 bits par couleur, et choisissez-le de nouveau.",
  "briefing.logo.broken": "L’image est endommagée ou incomplète. Enregistrez de nouveau le logo et choisissez-le.",
  "briefing.archive": "Pour l’archivage (PDF/A-3a)",
  "briefing.archive.hint":
    "L’archivage n’admet rien de caché : les réponses et les états « résolue » sont imprimés, et ne figurent pas dans les commentaires du PDF.",
  "briefing.archive.web":
    "Un navigateur ne peut pas produire de PDF pour l’archivage. L’application de bureau et la ligne de commande le peuvent.",
} satisfies Partial<Record<keyof typeof en, string>>;
