import type { RespondentWords } from "../words";

/** The one-page sheet for works councils and privacy officers, in Spanish. */
export const sheet: RespondentWords["sheet"] = {
  title: "Información para la representación del personal y responsables de protección de datos",
  lead: "Qué pregunta esta encuesta, qué datos se tratan, quién puede ver qué y qué se conserva. Una página, para guardar con la documentación.",
  ofWave: (organization, name) => `Encuesta «${name}» de ${organization}`,
  pdf: "Esta hoja en PDF",
  back: "Qué se puede saber de sus respuestas, en detalle",
  /** What whoever runs the server could do. */
  operator: {
    server:
      "En esta forma de custodia, quien administra el servidor tiene la clave. Mientras la encuesta está en curso, podría abrir papeletas y cotejarlas con los rastros de la base de datos. Es preciso confiar en esa persona u obligarla mediante un acuerdo.",
    "two-key":
      "Quien gestiona el servidor no puede abrir papeletas: tres personas tienen llaves que le faltan al servidor, y dos de ellas, nombradas en el archivo público de la encuesta, tienen que ayudar tras el cierre. No ven ninguna respuesta. Dos de ellas junto con quien gestiona el servidor podrían abrir y relacionar papeletas.",
  },
  sections: (operator) => [
    {
      title: "Finalidad",
      points: [
        "A todas las personas de dos equipos se les hacen las mismas preguntas sobre cómo trabajan juntos los equipos. Las respuestas de los equipos se comparan como grupos, y con las de años anteriores.",
        "No se evalúan ni el rendimiento ni el comportamiento de nadie. La participación es voluntaria, se puede omitir cualquier pregunta y a nadie que use el producto se le muestra quién participó.",
      ],
    },
    {
      title: "Qué datos se tratan",
      points: [
        "De cada persona invitada: nombre, dirección de correo, equipo y, si se indicó, idioma; si se envió una invitación; hasta que cierra la encuesta, que esta se usó.",
        "De cada papeleta: las respuestas selladas, el equipo y una firma que no corresponde a nadie por su nombre. No se guarda con ella ninguna dirección, ningún dispositivo, ninguna hora ni ninguna cookie.",
        "La papeleta se recoge con una firma ciega (RFC 9474): el servidor la firma sin verla, de modo que sus registros no dicen de quién es.",
        "Si la encuesta lo pregunta: una o dos cosas que cada persona indica libremente de sí misma en la papeleta sellada. Los grupos así formados se muestran a partir de diez respuestas, nunca dos combinados.",
      ],
    },
    {
      title: "Quién puede ver qué",
      points: [
        "La empresa, las personas con cargos directivos y cualquiera que inicie sesión: resultados de grupo tras la encuesta y cuántas personas de cada equipo participaron. Nunca respuestas individuales.",
        operator,
        "En una prueba sin servidor de correo, quien la configuró puede abrir los enlaces.",
      ],
    },
    {
      title: "Protección de los grupos pequeños",
      points: [
        "Menos de cinco respuestas en un equipo: no se muestra nada. De cinco a nueve: solo una puntuación redondeada. Diez o más: recuento de respuestas. Cuando casi todas las personas dicen lo mismo: solo un intervalo.",
        "Los comentarios se muestran de forma literal, solo cuando respondieron al menos diez personas de un equipo y solo a quienes inician sesión.",
        "Dos encuestas que hacen la misma pregunta a las mismas personas están separadas por al menos 90 días, y los umbrales pueden subirse, pero nunca bajarse una vez iniciada la encuesta.",
      ],
    },
    {
      title: "Qué se conserva y cuánto tiempo",
      points: [
        "Las respuestas abiertas nunca se almacenan: se cuentan en la memoria. Cerrada la encuesta, se eliminan las papeletas y las claves.",
        "Se conservan un único resultado para grupos, los comentarios mostrados y la lista de personas, hasta que alguien con el rol de propietario elimina de ella a una persona.",
        "Las copias de seguridad hechas mientras una encuesta estaba abierta contienen papeletas selladas hasta que se eliminan.",
      ],
    },
    {
      title: "Cómo se puede comprobar",
      points: [
        "Cada encuesta tiene un archivo público que fija sus preguntas, claves y umbrales, y doce palabras que cualquiera puede comparar.",
        "El código fuente del producto es abierto y en él puede leerse cada afirmación de esta hoja.",
      ],
    },
  ],
};
