import type { about as en } from "../en/about.ts";

export const about = {
  "command.about": "À propos de Clausemark",
  "about.version": "Version {version}",
  "about.licence": "Logiciel libre sous licence MIT.",
  "command.settings": "Paramètres…",
  "command.report": "Signaler un problème…",
  "settings.title": "Paramètres",
  "settings.hint": "Chaque choix ne vaut que pour cet ordinateur et prend effet aussitôt.",
  "settings.appearance": "Apparence",
  "settings.theme": "Thème",
  "settings.theme.system": "Comme le système",
  "settings.theme.light": "Clair",
  "settings.theme.dark": "Sombre",
  "settings.text-size": "Taille du texte du projet",
  "settings.text-size.small": "Petite",
  "settings.text-size.usual": "Standard",
  "settings.text-size.large": "Grande",
  "settings.text-size.largest": "Très grande",
  "settings.line-width": "Largeur des lignes du projet",
  "settings.line-width.narrow": "Étroite",
  "settings.line-width.usual": "Standard",
  "settings.line-width.wide": "Large",
  "about.news": "Nouveautés",
  "about.libraries": "Bibliothèques et licences",
  "about.libraries.texts":
    "Le texte intégral des licences figure dans THIRD-PARTY.txt, fourni avec chaque version à télécharger et chaque édition web.",
  "report.title": "Signaler un problème",
  "report.what":
    "Copiez ce texte, répondez aux questions et envoyez-le à la personne qui s’occupe de votre Clausemark. Il ne contient rien de vos dossiers ni aucun nom. Relisez-le avant de l’envoyer.",
  "report.where":
    "Rien n’est envoyé d’ici. N’y joignez jamais un vrai dossier ni un projet remis à titre confidentiel ; l’exemple montre généralement aussi le problème.",
  "report.copy": "Copier",
  "report.copied": "Rapport copié.",
} satisfies Partial<Record<keyof typeof en, string>>;
