import type { languages as en } from "../en/languages.ts";

export const languages = {
  "view.languages": "Idiomas",
  "region.languages": "Dos idiomas",
  "command.languages.sides": "Dos idiomas en paralelo",
  "command.languages.difference.next": "Diferencia siguiente",
  "command.languages.difference.previous": "Diferencia anterior",
  "command.languages.side": "Otro idioma",
  "command.languages.mark": "Anotar esta disposición",
  "command.languages.goto": "Ir a esta disposición",
  "command.languages.copy": "Copiar las diferencias",
  "command.languages.csv": "Diferencias en CSV…",
  "languages.first": "Primer idioma",
  "languages.second": "Segundo idioma",
  "languages.paired": "El {percent} % de las disposiciones tiene su correspondiente.",
  "languages.unlike": "Estos textos apenas tienen las mismas disposiciones. Compruebe cómo se leyeron o elija otros.",
  "languages.single": "Aún no hay ningún texto en un segundo idioma.",
  "languages.single.how":
    "Abra el mismo texto en otro idioma ({key}) y dele la misma signatura, para que las notas se muestren en ambos.",
  "languages.differences":
    "{count, plural, =0 {No se encontraron diferencias} one {# diferencia} many {# de diferencias} other {# diferencias}}",
  "languages.differences.list": "Diferencias entre los idiomas",
  "languages.hint":
    "Indicios para el grupo de redacción: solo se compara lo que se puede contar, y si una traducción es correcta lo juzgan las personas.",
  "languages.kind": "Mostrar",
  "languages.kind.all": "Todo ({count})",
  "languages.kind.some":
    "{kind, select, provision {Disposiciones que faltan} number {Números} reference {Remisiones} bracket {Corchetes} negation {Negaciones} other {Obligación o facultad}} ({count})",
  "languages.difference.kind":
    "{kind, select, provision {Disposición que falta} number {Números} reference {Remisiones} bracket {Corchetes} negation {Negación} other {Obligación o facultad}}",
  "languages.difference.side": "{language}: {counted}",
  "languages.counted.none": "nada",
  "languages.counted.here": "presente (lista de {count})",
  "languages.counted.missing": "falta (lista de {count})",
  "languages.counted.brackets": "[ {opening}, ] {closing}, profundidad {depth}",
  "languages.row": "{name}: {differences}",
  "languages.no-counterpart": "Falta en {language}",
  "languages.note": "Abrir la nota: {note}",
  "languages.column.kind": "Diferencia",
  "languages.column.address": "Disposición ({language})",
  "languages.column.counted": "Contado ({language})",
  "languages.copied.title": "{from} y {to}: {differences}",
  "cli.languages.unlike":
    "Solo el {percent} % de las disposiciones tiene su correspondiente: estos textos apenas tienen las mismas disposiciones.",
} satisfies Record<keyof typeof en, string>;
