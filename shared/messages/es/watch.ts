import type { watch as en } from "../en/watch.ts";

export const watch = {
  "watch.may-for-shall": "Obligación más débil",
  "watch.may-for-shall.why":
    "El texto anterior decía aquí «{was}», solo o como alternativa entre corchetes; este dice «{words}». Una salvaguardia facultativa no protege a quien la necesita.",
  "watch.may-for-shall.source":
    "Informes de los períodos de sesiones del Comité Especial sobre la convención contra la ciberdelincuencia: hubo delegaciones que pidieron «podrá» en lugar del futuro («adoptará») donde se redactaban salvaguardias. Pacto Internacional de Derechos Civiles y Políticos, artículo 2, párrafo 2: las medidas que hacen efectivos los derechos son un compromiso, no un ofrecimiento.",
  "watch.state-may": "«Podrá» donde los Estados podrían quedar obligados",
  "watch.state-may.why":
    "Se permite a los Estados parte hacer esto, pero no se les obliga. ¿Es lo que se quiere, o deberían quedar obligados (futuro: «adoptará»)?",
  "watch.state-may.source":
    "Informes de los períodos de sesiones del Comité Especial sobre la convención contra la ciberdelincuencia: si las salvaguardias obligan (futuro: «adoptará») o se ofrecen («podrá») se discutió artículo por artículo.",
  "watch.state-should": "«Debería» donde los Estados podrían quedar obligados",
  "watch.state-should.why":
    "El texto aconseja esto a los Estados y no los obliga. ¿Es lo que se quiere, o deberían quedar obligados (futuro: «adoptará»)?",
  "watch.state-should.source":
    "Acuerdo de París, artículo 4 (4): antes de que pudiera aprobarse el último proyecto, de 12 de diciembre de 2015, «shall» pasó a «should» para los países desarrollados.",
  "watch.soft-duty": "Obligación de medios",
  "watch.soft-duty.why":
    "Quien solo ha de procurar o considerar algo, o ser alentado a hacerlo, ya cumple con intentarlo. ¿Es exigible aquí un resultado?",
  "watch.soft-duty.source":
    "Comité de Derechos Humanos, observación general núm. 31 (CCPR/C/21/Rev.1/Add.13), párrafo 14: la obligación de adoptar medidas que hagan efectivos los derechos del Pacto es incondicional y de efecto inmediato.",

  "watch.subject-to-domestic-law": "Con sujeción al derecho interno",
  "watch.subject-to-domestic-law.why":
    "El derecho interno se antepone a la obligación: un Estado cuya legislación concede menos no debe más que eso. ¿Limita esto una facultad o un derecho?",
  "watch.subject-to-domestic-law.source":
    "Convención de Viena sobre el Derecho de los Tratados, artículo 27: el derecho interno no justifica el incumplimiento de un tratado. Informes de los períodos de sesiones del Comité Especial sobre la convención contra la ciberdelincuencia: hubo delegaciones que pidieron esta condición donde se redactaban salvaguardias.",
  "watch.in-accordance-with-domestic-law": "De conformidad con el derecho interno",
  "watch.in-accordance-with-domestic-law.why":
    "La obligación se mide por la legislación de cada Estado. Si esta puede quedar por debajo del derecho de los derechos humanos, el texto debería mencionarlo también.",
  "watch.in-accordance-with-domestic-law.source":
    "Convención de Viena sobre el Derecho de los Tratados, artículo 27. Principios de Necesidad y Proporcionalidad, «Legalidad»: no basta con que algo esté en la ley; la ley ha de ser pública, clara y precisa, y cumplir las normas de derechos humanos.",
  "watch.without-prejudice": "Sin perjuicio de…",
  "watch.without-prejudice.why":
    "Una cláusula así deja intacta otra norma y puede hacer que prevalezca. ¿Qué norma es, y protege más o menos que este artículo?",
  "watch.without-prejudice.source":
    "Convención de Viena sobre el Derecho de los Tratados, artículo 30, párrafo 2: cuando un tratado dice que está subordinado a otro o que no debe considerarse incompatible con él, prevalece el otro.",
  "watch.where-appropriate": "Cuando proceda",
  "watch.where-appropriate.why":
    "El texto no dice quién decide qué procede, ni con qué criterios. Vuelve facultativa una salvaguardia; para una facultad, puede ser el único límite.",
  "watch.where-appropriate.source":
    "Comité de Derechos Humanos, observación general núm. 27 (CCPR/C/21/Rev.1/Add.9), párrafo 13: las leyes que restringen derechos usan criterios precisos y no confieren una discrecionalidad sin trabas.",
  "watch.extent-possible": "En la medida de lo posible",
  "watch.extent-possible.why":
    "La obligación termina donde un Estado considera que no puede hacer más. El respeto de los derechos civiles y políticos no depende de los medios.",
  "watch.extent-possible.source":
    "Comité de Derechos Humanos, observación general núm. 31 (CCPR/C/21/Rev.1/Add.13), párrafo 14: no hacer efectivos los derechos del Pacto no se justifica por consideraciones políticas, sociales, culturales o económicas.",
  "watch.own-discretion": "A su propia discreción",
  "watch.own-discretion.why":
    "El Estado decide por sí solo si lo hace, cuándo y hasta qué punto, y nadie más lo revisa. ¿Limita el resto del artículo esa elección?",
  "watch.own-discretion.source":
    "Comité de Derechos Humanos, observación general núm. 27 (CCPR/C/21/Rev.1/Add.9), párrafo 13: las leyes que restringen derechos no confieren una discrecionalidad sin trabas.",
  "watch.own-circumstances": "Según sus propias circunstancias",
  "watch.own-circumstances.why":
    "Lo que debe un Estado depende de sus propias circunstancias, o de lo que hagan otros, y el texto no fija ningún mínimo. ¿Qué parte deben todos los Estados?",
  "watch.own-circumstances.source":
    "Comité de Derechos Humanos, observación general núm. 31 (CCPR/C/21/Rev.1/Add.13), párrafo 14: no hacer efectivos los derechos del Pacto no se justifica por consideraciones políticas, sociales, culturales o económicas.",

  "watch.dropped-rights": "Referencia a los derechos suprimida",
  "watch.dropped-rights.why":
    "El texto anterior decía «{was}» en este artículo y este no lo dice. ¿Qué lo sustituyó, y protege lo mismo?",
  "watch.dropped-rights.source":
    "Oficina del Alto Comisionado para los Derechos Humanos, julio de 2024, sobre el proyecto de convención contra la ciberdelincuencia: advirtió contra compromisos que ceden una norma como parte de un paquete.",
  "watch.national-security": "Seguridad nacional, orden público, intereses esenciales",
  "watch.national-security.why":
    "Estas palabras permiten a un Estado apartarse de sus obligaciones. ¿Está definido su alcance, es necesario y proporcionado, y quién lo controla?",
  "watch.national-security.source":
    "Principios de Siracusa (E/CN.4/1985/4, anexo), párrafos 29 a 32: la seguridad nacional no es pretexto para restricciones vagas o arbitrarias y solo se invoca con salvaguardias adecuadas y recursos efectivos.",
  "watch.kept-secret": "Secreto frente a la persona afectada",
  "watch.kept-secret.why":
    "Quien no conoce una medida no puede hacer que se revise. ¿Está limitado el secreto en el tiempo y por su finalidad, y se informa a la persona cuando termina?",
  "watch.kept-secret.source":
    "Principios de Necesidad y Proporcionalidad, «Notificación al usuario»: se informa a la persona afectada a tiempo para impugnar una decisión, y el retraso solo se admite si informar frustraría el fin, y solo mientras lo frustre.",

  "watch.dangling-reference": "Remisión sin destino",
  "watch.dangling-reference.why":
    "Ninguna disposición de este texto tiene ese número. Puede que se haya suprimido una salvaguardia o condición, o que el número haya quedado de un proyecto anterior.",
  "watch.dangling-reference.source": "Este mismo proyecto.",

  "watch.title": "Vigilancia de la redacción",
  "watch.what": "Una regla no señala nada hasta que usted la activa, solo en esta computadora.",
  "watch.rules": "Señalar",
  "watch.all": "Todas",
  "watch.none": "Ninguna",
  "watch.count": "{count, plural, one {señala # lugar} other {señala # lugares}}",
  "watch.against": "Comparar con",
  "watch.before": "Texto anterior: {name}",
  "watch.before.none": "Texto anterior (no lo hay)",
  "watch.alone": "Las reglas que comparan necesitan otro texto del expediente; todavía no lo hay.",
  "watch.looking": "Comprobando…",
  "watch.found": "{count, plural, =0 {Nada señalado.} one {# lugar señalado.} other {# lugares señalados.}}",
  "watch.findings": "Texto señalado",
  "watch.keys":
    "Intro lleva al lugar y Supr lo descarta para el equipo; en el texto, {next} y {previous} van de un lugar señalado a otro, {note} hace una nota y {dismiss} descarta.",
  "watch.close": "Cerrar",
  "watch.source": "Fuente: {source}",
  "watch.mark": "vigilancia de la redacción: {rule}",
  "watch.make": "Crear una nota",

  "watch.dismiss": "Descartar",
  "watch.dismiss.of": "Descartar para el equipo: {address}, {rule}",
  "watch.restore": "Volver a señalar",
  "watch.restore.of": "Volver a señalar: {address}, {rule}",
  "watch.dismissed.show": "{count, plural, one {Mostrar # descartado} other {Mostrar # descartados}}",
  "watch.dismissed.by": "Descartado para el equipo por {who}, {when}. Vuelve a señalarse si cambian sus palabras.",
  "watch.dismissed.done":
    "{count, plural, one {# lugar descartado para el equipo.} other {# lugares descartados para el equipo.}}",
  "watch.restored.done": "{count, plural, one {# lugar vuelve a señalarse.} other {# lugares vuelven a señalarse.}}",
  "watch.dismissed.hidden":
    "{count, plural, one {# lugar está descartado para el equipo; --dismissed lo muestra.} other {# lugares están descartados para el equipo; --dismissed los muestra.}}",
  "watch.dismiss.nothing":
    "Las reglas no señalan nada en {address}. Ejecute «clausemark watch» sin --dismiss para ver qué señalan.",
  "watch.dismiss.file":
    "Solo se puede descartar lo señalado en un expediente, porque sus miembros lo comparten. Indique un expediente en vez de un proyecto.",
  "record.type.dismissal": "Lugar descartado",
  "dismissal.already": "Ya está descartado para el equipo.",
  "dismissal.none": "No hay ningún lugar así descartado.",

  "watch.unknown":
    "No hay ninguna regla «{rule}».{near, select, none {} other { ¿Quería decir «{near}»?}} Use una de estas: {known}.",

  "watch.comment": "«{words}»: {why}\nFuente: {source}",
  "watch.comment.whole": "{why}\nFuente: {source}",
} satisfies Partial<Record<keyof typeof en, string>>;
